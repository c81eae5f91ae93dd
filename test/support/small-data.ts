/**
 * Twelve customers small enough to check by hand: unknown attributes, people who never bought, ties, a refund, lines
 * without amount or cost, two customers whose order numbers collide, month ends, an id that is an e-mail address,
 * a name with two blanks.
 */
import type { SnapshotData } from './snapshot.ts';

export const HOSTILE = "Robert'); DROP TABLE customers;--";

const PEOPLE = `
id  first   last    email             city     country birth       income   joined      children news
A1  Anna    Rossi   anna@example.org  Milano   IT      1990-02-28  30000.50 2023-01-31  2        true
A2  Bruno   Bianchi b@example.org     Milano   IT      1985-07-01  42000    2023-02-28  0        false
A3  Carla   Verdi   -                 Roma     IT      1992-02-29  30000.50 2024-06-30  1        -
A4  Dmytro  Koval   d@example.org     Київ     UA      -           -        2023-12-31  3        true
A5  Élise   Dupont  e@example.org     Paris    FR      2000-12-31  18000    2024-06-30  0        true
A6  Fajar   -       f@example.org     Jakarta  ID      1979-06-30  52000.25 2022-05-31  2        false
A7  Gina    Rossi   -                 Roma     IT      1985-07-02  42000    2024-07-01  -        true
A8  Hans    Meier   h@example.org     -        -       1964-01-01  42000    2024-02-29  1        false
A9  -       -       -                 -        -       -           -        -           -        -
B1  Ines    Neri    i@example.org     Milano   IT      2024-07-15  0        2024-01-31  0        true
B2  Jana    Ivanova j@example.org     Kyiv     UA      1999-07-01  18000    2023-06-30  4        true
c:7 Karl    Otto    k@example.org     Paris    FR      1990-03-01  99999.99 2021-08-31  2        true
`;

const LINES = `
id  date        order  amount  quantity cost   category channel
A1  2024-01-31  1      100     2        60     ink      web
A1  2024-01-31  1      50.25   1        20     paper    web
A1  2024-02-29  2      100     2        60     ink      shop
A1  2024-06-30  3      19.9999 1        -      printer  web
A2  2024-06-01  1      250     1        200    printer  shop
A2  2024-06-01  1      10      10       5      paper    shop
A2  2024-06-15  5      -10     -10      -5     paper    shop
A3  2023-12-25  6      300     3        -      ink      -
A3  2024-03-31  7      -       1        -      paper    web
A4  2024-06-30  8      75.5    -        30     ink      web
A4  2024-06-30  8      75.5    -        30     ink      web
A5  2022-12-31  9      500     5        100    printer  web
A5  2023-01-31  10     1       1        1      paper    web
A5  2023-02-28  11     1       1        1      paper    web
A5  2023-12-25  12     1       1        1      paper    shop
A6  2024-04-30  13     -       2        -      -        -
A7  2024-06-30  14     250     1        200    printer  shop
c:7 2023-07-02  15     20      1        10     ink      web
c:7 2024-07-01  16     30      1        10     paper    web
`;

const EVENTS = `
id  date        type       channel campaign
A1  2024-06-30  visit      web     -
A1  2024-06-29  visit      web     spring
A1  2024-05-01  email_open mail    spring
A2  2024-04-01  visit      app     -
A4  2024-06-01  visit      web     -
A8  2024-02-29  visit      web     -
A8  2024-03-01  email_open mail    winter
B2  2023-07-01  email_open mail    winter
`;

const CONTRACTS = `
id  start_date  end_date    plan  value
A2  2023-07-01  2024-08-31  gold  1200
A4  2024-01-01  -           basic 300.5
A6  2022-01-31  2023-01-30  gold  -
A6  2023-01-31  2024-09-30  basic 100
`;

export const SMALL: SnapshotData = {
  asOf: '2024-07-02',
  customers: read(PEOPLE).map((row) => ({
    customer_id: row['id'] ?? '',
    ...(row['id'] === 'c:7' ? { source_id: 'karl.otto@old.example' } : {}),
    first_name: row['first'] ?? null,
    last_name: row['id'] === 'B1' ? ` ${row['last']}` : (row['last'] ?? null),
    email: row['email'] ?? null,
    city: row['city'] ?? null,
    country: row['country'] ?? null,
    birth_date: row['birth'] ?? null,
    income: row['income'] ?? null,
    acquired_at: row['joined'] ?? null,
    children: row['children'] === null ? null : Number(row['children']),
    newsletter: row['news'] === null ? null : row['news'] === 'true',
    remark: row['id'] === 'A8' ? HOSTILE : null,
  })),
  transactions: read(LINES).map(({ id, order, ...line }) => ({
    customer_id: id ?? '',
    order_id: order ?? '',
    ...line,
  })),
  events: read(EVENTS).map(({ id, ...event }) => ({ customer_id: id ?? '', ...event })),
  contracts: read(CONTRACTS).map(({ id, ...contract }) => ({ customer_id: id ?? '', ...contract })),
};

/** Columns parted by blanks under a line of names; `-` is unknown. */
function read(table: string): Record<string, string | null>[] {
  const [header = '', ...lines] = table.trim().split('\n');
  const names = header.split(/\s+/);
  return lines.map((line) => {
    const cells = line.split(/\s+/);
    return Object.fromEntries(
      names.map((name, at) => [name, cells[at] === '-' ? null : (cells[at] ?? null)]),
    );
  });
}
