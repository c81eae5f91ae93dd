/** Nothing of a person is said in findings, or listed as a value, a word of groups or an id. */
import { describe, expect, it } from 'vitest';
import { hasKey } from '../../../src/locales/index.ts';
import { WITH_EXAMPLE } from '../../../src/store/import/withhold.ts';
import { field, findings, importFiles, readAside, refusal } from './support.ts';

const lines = (header: string, n: number, row: (i: number) => string): string =>
  `${header}\n${Array.from({ length: n }, (_, i) => `${row(i)}\n`).join('')}`;

const FIRST = ['Gaspare', 'Ottavia', 'Zenobia', 'Walpurga', 'Ludmyla', 'Sutrisno', 'Anselm'];
const LAST = ['Quattrocchi', 'Pappalardo', 'Fitzwilliam', 'Oxenstierna', 'Nusabrata'];
const first = (i: number): string => FIRST[i % 7] ?? '';
const last = (i: number): string => LAST[i % 5] ?? '';

const asideOf = async (amount: string) => {
  const { snapshot } = await importFiles({
    'o.csv': lines('customer_id,date,amount', 40, (i) => {
      return `C${i},2024-01-02,${i === 7 ? amount : '5.5'}`;
    }),
  });
  return snapshot.findings.filter(({ code }) => code.startsWith('aside_'));
};

describe('examples in findings', () => {
  it.each([
    '+39 333 7654321',
    'gaspare@leak.example',
    'call @gaspare_q',
    'Gaspare Quattrocchi',
    'gaspare quattrocchi',
    'Gaspare',
    'Via Roma 7',
    'she said that it was far too dear',
    'IT60X0542811101000000123456',
  ])('leave out %s, and count all the same', async (value) => {
    const params = { table: 'transactions', file: 'o.csv', column: 'amount' };
    expect(await asideOf(value)).toEqual([{ code: 'aside_unreadable_counted', params, rows: 1 }]);
  });

  it.each(['free', 'n.a.', '12 x', '??'])('say %s', async (value) => {
    expect(await asideOf(value)).toMatchObject([
      { code: 'aside_unreadable', params: { example: value }, rows: 1 },
    ]);
  });

  it('have a text without them', () => {
    expect(WITH_EXAMPLE.filter((code) => !hasKey(`finding.${code}`))).toEqual([]);
    expect(WITH_EXAMPLE.filter((code) => !hasKey(`finding.${code}_counted`))).toEqual([]);
  });

  it('leave out what stands in a withheld column, whatever its header is', async () => {
    const { snapshot } = await importFiles({
      'consensi.csv': lines('id cliente,finalità,stato', 40, (i) => {
        return `C${i},${i === 3 ? 'anna102@leak.example' : i === 4 ? 'club' : 'email'},granted`;
      }),
    });
    expect(field(snapshot, 'consents', 'purpose')).toMatchObject({ sensitivity: 'contact' });
    expect(findings(snapshot, 'words_unknown')).toEqual([]);
    expect(findings(snapshot, 'words_unknown_counted')).toMatchObject([{ rows: 2 }]);
    expect(JSON.stringify(snapshot)).not.toContain('anna102');
  });
});

const wordsOf = async (type: (i: number) => string) => {
  const { snapshot } = await importFiles({
    'e.csv': lines('customer_id,date,type', 400, (i) => `C${i % 9},2024-01-02,${type(i)}`),
  });
  return snapshot.catalogue.relations.map(({ name }) => name);
};

describe('types of events', () => {
  it('are words of groups', async () => {
    expect(await wordsOf((i) => ['visit', 'Email Open', 'Call Center'][i % 3] ?? '')).toEqual([
      'event',
      'visit',
      'call_center',
      'email_open',
    ]);
  });

  it('are none where somebody is named in many of them', async () => {
    expect(await wordsOf((i) => (i % 3 === 0 ? 'Call with Gaspare Quattrocchi' : 'visit'))).toEqual(
      ['event'],
    );
  });

  it('are none where one names somebody, gives an address or stands once', async () => {
    const odd = ['Call with Gaspare', 'Call with Gaspare', 'mail to g@x.org', 'mail to g@x.org'];
    expect(await wordsOf((i) => odd[i] ?? (i === 9 ? 'rang the bell' : 'visit'))).toEqual([
      'event',
      'visit',
    ]);
  });
});

const answersOf = async (answer: (i: number) => string) => {
  const { snapshot } = await importFiles({
    'answers.csv': lines('customer_id,question,answer', 300, (i) => {
      return `C${i % 50},why,${answer(i)}`;
    }),
  });
  return field(snapshot, 'answers', 'answer');
};

describe('answers', () => {
  it('that nearly all differ are comments, however short', async () => {
    expect(await answersOf((i) => `dear ${i}`)).toMatchObject({
      sensitivity: 'contact',
      values: null,
    });
  });

  it('with comments among the choices are withheld', async () => {
    expect(await answersOf((i) => (i % 4 === 0 ? `dear ${i}` : 'good'))).toMatchObject({
      sensitivity: 'contact',
      values: null,
    });
  });

  it('stay listed where they are choices, also of many', async () => {
    expect(await answersOf((i) => `choice ${i % 60}`)).toMatchObject({ sensitivity: 'none' });
  });
});

describe('texts of staff', () => {
  it('are withheld where they name somebody', async () => {
    const { snapshot } = await importFiles({
      'deals.csv': lines('deal_id,customer_id,stage,opened_at,outcome,lost_reason', 60, (i) => {
        const reason = i % 3 === 0 ? `Signora ${last(i)} was rude` : 'price';
        return `D${i},C${i},closed,2024-01-02,lost,${reason}`;
      }),
      'consents.csv': lines('customer_id,purpose,state,source', 60, (i) => {
        return `C${i},email,granted,${i % 3 === 0 ? `phone call with ${first(i)}` : 'shop'}`;
      }),
      'customers.csv': lines('customer_id,city,handle,tags', 60, (i) => {
        return `C${i},Roma,@${first(i)}${i},${i % 2 ? `vip;${first(i)} ${last(i)}` : 'new'}`;
      }),
    });
    for (const [table, name] of [
      ['deals', 'lost_reason'],
      ['consents', 'source'],
      ['customers', 'handle'],
      ['customers', 'tags'],
    ] as const) {
      expect([name, field(snapshot, table, name).sensitivity]).toEqual([name, 'contact']);
    }
  });

  it.each(['spoke with Customer Support', 'Black Friday;Summer Sale', 'Paid by Credit Card'])(
    'stay listed where they only look like it: %s',
    async (text) => {
      const { snapshot } = await importFiles({
        'deals.csv': lines('deal_id,customer_id,stage,opened_at,outcome,lost_reason', 60, (i) => {
          return `D${i},C${i},closed,2024-01-02,lost,${i % 3 === 0 ? text : 'price'}`;
        }),
      });
      expect(field(snapshot, 'deals', 'lost_reason').sensitivity).toBe('none');
    },
  );
});

const order = (customer: unknown) =>
  JSON.stringify({ customer_id: customer, date: '2024-01-02', amount: 5 });

describe('ids inside records of JSON', () => {
  it('are taken where nothing else stands there, else the row is put aside', async () => {
    const { snapshot, quarantine, rows } = await importFiles({
      'o.jsonl': [
        order('1'),
        order({ id: 2 }),
        order({ id: '3', name: 'Anna' }),
        order([1, 2]),
        order('{3F2504E0-4F89-11D3-9A0C-0305E82C3301}'),
      ].join('\n'),
    });
    expect(await rows('SELECT customer_id FROM customers ORDER BY customer_id')).toEqual([
      ['1'],
      ['2'],
      ['{3F2504E0-4F89-11D3-9A0C-0305E82C3301}'],
    ]);
    expect(findings(snapshot, 'aside_unreadable_counted')).toMatchObject([
      { params: { column: 'customer_id' }, rows: 2 },
    ]);
    const reasons = (await readAside(quarantine)).map(([, , reason]) => reason);
    expect(reasons).toEqual(Array(2).fill('the customer_id cannot be read'));
    expect(JSON.stringify(snapshot)).not.toContain('Anna');
  });

  it('are no customers of a file of customers either', async () => {
    const { snapshot } = await importFiles({
      'customers.jsonl': [
        { customer_id: { id: '1', name: 'Anna' }, city: 'Roma' },
        { customer_id: { id: '2' }, city: 'Pisa' },
      ]
        .map((row) => JSON.stringify(row))
        .join('\n'),
    });
    expect(snapshot.rows['customers']).toBe(1);
    expect(findings(snapshot, 'aside_unreadable_counted')).toHaveLength(1);
  });

  it('refuse a file in which every row has one', async () => {
    const message = await refusal(
      importFiles({ 'o.jsonl': `${order({ id: 1, name: 'Anna' })}\n${order([1])}` }),
    );
    expect(message).toBe('No row of o.jsonl can be used: the customer_id cannot be read.');
  });
});

describe('who sold it', () => {
  it.each(
    'salesperson;cashier;agent;account manager;owner;venditrice;cassiere;касир;менеджер;kasir;pemilik'.split(
      ';',
    ),
  )('is a person where the header says %s', async (header) => {
    const { snapshot } = await importFiles({
      'o.csv': lines(`customer_id,date,${header}`, 40, (i) => `C${i % 9},2024-01-02,${first(i)}`),
    });
    const own = snapshot.catalogue.fields.find(({ source }) => source?.column === header);
    expect(own).toMatchObject({ family: 'identity', sensitivity: 'contact', values: null });
  });
});
