import { describe, expect, it } from 'vitest';
import { field, findings, importFiles, readAside, refusal } from './support.ts';

/** A customer file with one attribute. */
const column = (name: string, values: string[]): Record<string, string> => ({
  'c.csv': `customer_id;${name}\n${values.map((value, i) => `${i + 1};${value}\n`).join('')}`,
});
const orders = (rows: string[]): Record<string, string> => ({
  'o.csv': ['customer_id;date;amount', ...rows, ''].join('\n'),
});

describe('types of attributes', () => {
  it.each<[string, string[], string, (string | null)[]]>([
    ['spend', ['"$90,000 "', '"$1,500.5"', ''], 'DECIMAL(18,4)', ['90000.0000', '1500.5000', null]],
    ['spend', ['€ 1.234,56', '12,5', 'n/a'], 'DECIMAL(18,4)', ['1234.5600', '12.5000', null]],
    ['rate', ['5 %', '7,5 %'], 'DECIMAL(18,1)', ['5.0', '7.5']],
    ['score', ['22.200000000000003', '1.5'], 'DECIMAL(18,6)', ['22.200000', '1.500000']],
    ['score', ['0.123456789', '1'], 'DECIMAL(18,9)', ['0.123456789', '1.000000000']],
    ['score', ['-0.00000055555', '2'], 'DECIMAL(18,6)', ['-0.000001', '2.000000']],
    ['size', ['12345678901234567', '0.25'], 'DECIMAL(38,2)', ['12345678901234567.00', '0.25']],
    ['visits', ['3', '14', 'NULL'], 'DECIMAL(18,0)', ['3', '14', null]],
    ['member', ['0', '1'], 'DECIMAL(18,0)', ['0', '1']],
    ['member', ['Y', 'n', ''], 'BOOLEAN', ['true', 'false', null]],
    ['plz', ['00501', '10001'], 'VARCHAR', ['00501', '10001']],
    ['store_key', ['17', '18'], 'VARCHAR', ['17', '18']],
    ['joined', ['5/14/2020', '04/08/2020'], 'DATE', ['2020-05-14', '2020-04-08']],
    ['joined', ['20200514', '2020-05-15'], 'DATE', ['2020-05-14', '2020-05-15']],
    ['mixed', ['12', 'twelve'], 'VARCHAR', ['12', 'twelve']],
    ['empty', ['', 'N/A'], 'VARCHAR', [null, null]],
  ])('%s with %j', async (name, values, type, expected) => {
    const { rows } = await importFiles(column(name, values), 'customers: { file: c.csv }');
    const [[found] = []] = await rows(
      `SELECT data_type FROM information_schema.columns WHERE table_name = 'customers' AND column_name = '${name}'`,
    );
    expect(found).toBe(type);
    const read = await rows(`SELECT CAST(${name} AS VARCHAR) FROM customers ORDER BY customer_id`);
    expect(read.map(([value]) => value)).toEqual(expected);
  });

  it('survive one unreadable value in a hundred, which becomes unknown with a finding', async () => {
    const values = Array.from({ length: 100 }, (_, i) => (i === 40 ? 'many' : String(i)));
    const { snapshot } = await importFiles(column('visits', values));
    expect(field(snapshot, 'customers', 'visits')).toMatchObject({ type: 'number', filled: 99 });
    expect(findings(snapshot, 'unreadable_number')).toEqual([
      {
        code: 'unreadable_number',
        params: { file: 'c.csv', column: 'visits', example: 'many' },
        rows: 1,
      },
    ]);
  });

  it('stay text, with a finding, where the values do not show how to read them', async () => {
    for (const [values, code] of [
      [['1/2/2024', '3/4/2024'], 'date_order_unclear'],
      [['1/2/24', '13/4/24'], 'years_without_century'],
      [['1,234', '5,678'], 'decimal_mark_unclear'],
    ] as const) {
      const { snapshot } = await importFiles(column('x', [...values]));
      expect(field(snapshot, 'customers', 'x').type).toBe('text');
      expect(findings(snapshot, code)).toMatchObject([{ params: { column: 'x' }, rows: 2 }]);
    }
  });

  it('are read the way the mapping says', async () => {
    const { rows } = await importFiles(
      { 'c.csv': 'customer_id;a;b\n1;1/2/2024;1,234\n2;3/4/2024;5,678\n' },
      'customers: { file: c.csv, dates: DMY, decimals: { b: point } }',
    );
    expect(await rows('SELECT a, b FROM customers')).toEqual([
      ['2024-02-01', '1234'],
      ['2024-04-03', '5678'],
    ]);
  });

  it('hold for a long column whose odd values are rare', async () => {
    const values = Array.from({ length: 30_000 }, (_, i) =>
      i === 29_999 ? '13/01/2024' : '02/01/2024',
    );
    const { rows } = await importFiles(column('joined', values));
    expect(await rows('SELECT DISTINCT joined FROM customers ORDER BY 1')).toEqual([
      ['2024-01-02'],
      ['2024-01-13'],
    ]);
  });
});

describe('columns with a meaning of their own', () => {
  it('are refused where their order of day and month is unclear, with what to write', async () => {
    const files = orders(['1;1/2/2024;5.5', '2;3/4/2024;6.5']);
    expect(await refusal(importFiles(files))).toBe(
      'transactions.columns.date: o.csv, column "date": no value shows whether the day or the month comes first; write dates: { date: DMY } or dates: { date: MDY } in the mapping.',
    );
    const { rows } = await importFiles(files, 'transactions: { file: o.csv, dates: MDY }');
    expect(await rows('SELECT date FROM transactions')).toEqual([['2024-01-02'], ['2024-03-04']]);
  });
  it('are refused with two-digit years', async () => {
    expect(await refusal(importFiles(orders(['1;13/2/24;5.5'])))).toContain(
      'its years have two digits',
    );
  });
  it('are refused where their decimal mark is unclear', async () => {
    expect(
      await refusal(importFiles(orders(['1;2024-01-01;1.234', '2;2024-01-01;5.678']))),
    ).toContain('write decimals: { amount: point } or decimals: { amount: comma } in the mapping');
  });
  it('stay text where the table can do without them, with a finding', async () => {
    const { snapshot } = await importFiles({
      'c.csv': 'customer_id;birth date;income;city\n1;1/2/1980;1,234;Roma\n2;3/4/1981;5,678;Pisa\n',
    });
    expect(snapshot.catalogue.fields.map(({ name, type }) => `${name} ${type}`)).toEqual([
      'customer_id text',
      'city text',
      'customer_birth_date text',
      'customer_income text',
    ]);
    expect(findings(snapshot, 'date_order_unclear')).toHaveLength(1);
    expect(findings(snapshot, 'decimal_mark_unclear')).toHaveLength(1);
    expect(
      await refusal(
        importFiles(
          { 'c.csv': 'customer_id;born\n1;1/2/1980\n' },
          'customers: { file: c.csv, columns: { birth_date: born } }',
        ),
      ),
    ).toContain('write dates: { born: DMY } or dates: { born: MDY }');
  });
  it('are refused where most values are no numbers', async () => {
    const mapping = 'transactions: { file: o.csv, columns: { quantity: amount } }';
    expect(await refusal(importFiles(orders(['1;2024-01-01;x', '2;2024-01-02;5']), mapping))).toBe(
      'transactions.columns.quantity: 1 of 2 values of "amount" in o.csv cannot be read as a number, for example "x".',
    );
  });
  it('are not one column read in two ways', async () => {
    const mapping = 'transactions: { file: o.csv, columns: { date: date, amount: date } }';
    expect(await refusal(importFiles(orders(['1;20240101;x']), mapping))).toContain(
      'already read as a date',
    );
  });
});

describe('rows that cannot be used', () => {
  it('are put aside with file, line, reason and the row, and counted in findings', async () => {
    const { snapshot, quarantine } = await importFiles(
      orders([
        '1;2024-01-01;5.5',
        ';2024-01-01;5.5',
        '1;;5.5',
        '1;2024-13-45;5.5',
        'too;many;columns;here',
        '1;2027-01-01;5.5',
        '=1;2024-01-01;lots',
        '2;2024-01-02;',
        ...Array.from({ length: 20 }, (_, i) => `3;2024-01-02;${i}.25`),
      ]),
    );
    expect(snapshot).toMatchObject({ quarantined: 6, rows: { transactions: 22 } });
    expect(await readAside(quarantine)).toEqual([
      ['o.csv', '3', 'no customer id', '{"customer_id":null,"date":"2024-01-01","amount":"5.5"}'],
      ['o.csv', '4', 'no date', '{"customer_id":"1","date":null,"amount":"5.5"}'],
      [
        'o.csv',
        '5',
        'the date cannot be read',
        '{"customer_id":"1","date":"2024-13-45","amount":"5.5"}',
      ],
      ['o.csv', '6', 'the row does not have the columns of the file', '"too;many;columns;here"'],
      [
        'o.csv',
        '7',
        'the date lies after the import',
        '{"customer_id":"1","date":"2027-01-01","amount":"5.5"}',
      ],
      [
        'o.csv',
        '8',
        'the amount cannot be read',
        '{"customer_id":"=1","date":"2024-01-01","amount":"lots"}',
      ],
    ]);
    const counted = snapshot.findings.filter(({ code }) => code.startsWith('aside_'));
    expect(
      counted.map(({ code, params, rows }) => [code, params['column'], params['example'], rows]),
    ).toEqual([
      ['aside_shape', undefined, undefined, 1],
      ['aside_future', '', '2027-01-01', 1],
      ['aside_missing', 'date', '', 1],
      ['aside_no_customer', '', '', 1],
      ['aside_unreadable', 'amount', 'lots', 1],
      ['aside_unreadable', 'date', '2024-13-45', 1],
    ]);
    expect(findings(snapshot, 'value_missing')).toMatchObject([
      { params: { column: 'amount' }, rows: 1 },
    ]);
  });

  it('cannot start a formula where the file is opened', async () => {
    const { quarantine } = await importFiles(
      { '=1+1.csv': 'customer_id,date\n1,2024-01-01\n,2024-01-02\n' },
      'transactions: { file: "=1+1.csv" }',
    );
    expect((await readAside(quarantine)).map(([file]) => [file])).toEqual([["'=1+1.csv"]]);
  });

  it('keep the whole import from being empty', async () => {
    expect(await refusal(importFiles(orders(['1;2030-01-01;5.5', '2;2031-01-01;5.5'])))).toBe(
      'No row of o.csv can be used: the date lies after the import, for example "2030-01-01".',
    );
  });

  it('do not include contracts that end in the future', async () => {
    const { snapshot, rows } = await importFiles({
      'k.csv': 'customer_id,start_date,end_date,plan,value\n1,2026-08-01,2030-01-01,Gold,99.5\n',
    });
    expect(await rows('SELECT start_date, end_date FROM contracts')).toEqual([
      ['2026-08-01', '2030-01-01'],
    ]);
    expect(snapshot.catalogue.relations).toMatchObject([
      { name: 'contract', dateColumn: 'start_date', records: 1 },
    ]);
  });
});

describe('names and families', () => {
  it('of measures, relations and words of the filter language are changed with a finding', async () => {
    const { snapshot } = await importFiles({
      'c.csv': 'customer_id,Revenue,Contract,last,margin,Orders,Zone\n1,5,a,b,c,4,z\n',
    });
    expect(snapshot.catalogue.fields.map(({ name }) => name)).toEqual([
      'customer_id',
      'customer_revenue',
      'customer_contract',
      'customer_last',
      'customer_margin',
      'customer_orders',
      'zone',
    ]);
    expect(findings(snapshot, 'renamed')).toHaveLength(5);
  });

  it('are proposed from headers and content', async () => {
    const { snapshot } = await importFiles({
      'c.csv':
        'customer_id,religion,Codice Fiscale,reach,PhoneService,postal_code,Education,Hobby,sector,Income,xyz\n' +
        '1,none,ABC,a@x.org,Yes,00100,MSc,chess,retail,10,q\n2,none,DEF,b@x.org,No,00200,BSc,go,retail,20,r\n',
    });
    const kinds = snapshot.catalogue.fields.map(({ name, family, sensitivity, values }) =>
      [name, family, sensitivity, values === null ? 'unlisted' : 'listed'].join(' '),
    );
    expect(kinds).toEqual([
      'customer_id identity none unlisted',
      'email contact contact unlisted',
      'postal_code contact quasi unlisted',
      'income socio-economic none unlisted',
      'religion psychographic special listed',
      'codice_fiscale identity contact unlisted',
      'phone_service other none listed',
      'education demographic none listed',
      'hobby psychographic none listed',
      'sector firmographic none listed',
      'xyz other none listed',
    ]);
  });

  it('are what the mapping says', async () => {
    const { snapshot, rows } = await importFiles(
      { 'c.csv': 'customer_id,Club,Race,Junk\n1,A,10k,x\n2,B,42k,y\n' },
      'customers: { file: c.csv, families: { Club: psychographic }, sensitive: { Club: special, Race: none }, ignore: [Junk], recode: { Club: { A: chess, B: "" } } }',
    );
    expect(field(snapshot, 'customers', 'club')).toMatchObject({
      family: 'psychographic',
      sensitivity: 'special',
      values: ['chess'],
    });
    expect(field(snapshot, 'customers', 'race').sensitivity).toBe('none');
    expect(await rows('SELECT * EXCLUDE (source_id) FROM customers')).toEqual([
      ['1', 'chess', '10k'],
      ['2', null, '42k'],
    ]);
  });

  it('name the place, the unknown column and the nearest one', async () => {
    const files = { 'c.csv': 'customer_id,City\n1,Roma\n' };
    for (const [mapping, sentence] of [
      [
        'columns: { region: Citi }',
        'customers.columns.region: c.csv has no column "Citi"; nearest: City.',
      ],
      ['ignore: [Cty]', 'customers.ignore: c.csv has no column "Cty"; nearest: City.'],
      [
        'recode: { Towm: { a: b } }',
        'customers.recode: c.csv has no column "Towm"; columns: customer_id, City.',
      ],
      [
        'columns: { city: City * 2 }',
        'customers.columns.city: city is one column, not a calculation.',
      ],
    ]) {
      expect(await refusal(importFiles(files, `customers: { file: c.csv, ${mapping} }`))).toBe(
        sentence,
      );
    }
  });
});

describe('joins', () => {
  const FILES = {
    'o.csv':
      'order_id,customer_id,date,sku,qty,name\n1,a,2024-01-01,p1,2,x\n2,a,2024-01-02,p9,1,y\n3,b,2024-01-03,,1,z\n',
    'p.csv': 'sku,price,name,group\n p1 ,2.5,Pen,g1\np2,3.5,Pad,g2\n',
    'g.csv': 'id,title\ng1,Writing\ng2,Paper\n',
  };
  const MAPPING = `
transactions:
  file: o.csv
  join: [{ file: p.csv, on: sku }, { file: g.csv, on: { group: id } }]
  columns: { amount: qty * price, product: p_name, category: title }`;

  it('add columns, calculate over them and count keys without a partner', async () => {
    const { rows, snapshot } = await importFiles(FILES, MAPPING);
    expect(
      await rows('SELECT order_id, amount, product, category, price FROM transactions'),
    ).toEqual([
      ['1', '5.0000', 'Pen', 'Writing', '2.5000'],
      ['2', null, null, null, null],
      ['3', null, null, null, null],
    ]);
    expect(findings(snapshot, 'join_unmatched')).toEqual([
      { code: 'join_unmatched', params: { file: 'p.csv', column: 'sku', example: 'p9' }, rows: 1 },
    ]);
    expect(snapshot.quarantined).toBe(0);
  });

  it('are refused where a key stands twice, or is not there', async () => {
    const twice = { ...FILES, 'p.csv': 'sku,price,name,group\np1,2.5,Pen,g1\np1,3.5,Pad,g2\n' };
    expect(await refusal(importFiles(twice, MAPPING))).toBe(
      'p.csv has 2 rows for sku = p1: a joined file needs one row a key.',
    );
    expect(await refusal(importFiles(FILES, MAPPING.replace('on: sku', 'on: skuu')))).toContain(
      'transactions.join.0.on: the table so far has no column "skuu"; nearest: sku.',
    );
  });

  it('are proposed for files that share a unique key with the purchases', async () => {
    const { rows, proposal } = await importFiles({
      'o.csv': FILES['o.csv'],
      'p.csv': FILES['p.csv'],
    });
    expect(proposal.transactions?.join).toEqual([{ file: 'p.csv', on: 'sku' }]);
    expect(proposal.transactions?.columns?.['amount']).toBe('qty * price');
    expect(await rows('SELECT sum(amount) FROM transactions')).toEqual([['5.0000']]);
  });
});

describe('files with a bare id', () => {
  const purchases =
    'order_id,customer_id,date,product_id,qty\n1,7,2024-01-01,1,2\n2,8,2024-01-02,2,1\n';
  it('are joined where the purchases name them, not taken for customers', async () => {
    const { proposal, snapshot } = await importFiles({
      'orders.csv': purchases,
      'products.csv': 'id,name,price\n1,Pen,2.5\n2,Pad,3.5\n',
    });
    expect(proposal.transactions?.join).toEqual([
      { file: 'products.csv', on: { product_id: 'id' } },
    ]);
    expect(snapshot.rows).toEqual({ customers: 2, transactions: 2 });
  });
  it('are customers where they hold something personal', async () => {
    const { snapshot } = await importFiles({
      'orders.csv': purchases,
      'people.csv': 'id,name,birth date\n7,Ada,1980-02-13\n9,Bo,1985-02-13\n',
    });
    expect(snapshot.rows).toEqual({ customers: 3, transactions: 2 });
  });
});

describe('findings', () => {
  it('never carry a person as their example', async () => {
    const { snapshot } = await importFiles(
      {
        'o.csv': 'customer_id,date,amount\nada@x.org,2024-01-01,1.5\nbo@x.org,2024-01-01,1.5\n',
        'tiers.csv': 'mail,tier\nbo@x.org,gold\n',
        'c.csv': 'customer_id,city\nada@x.org,Roma\nada@x.org,Pisa\n',
      },
      `customers: { file: c.csv }
transactions: { file: o.csv, join: [{ file: tiers.csv, on: { customer_id: mail } }] }`,
    );
    expect(snapshot.findings.map(({ code }) => code)).toEqual([
      'join_unmatched_counted',
      'ids_replaced',
      'customers_added',
      'aside_duplicate',
      'orders_by_day',
      'currency_unknown',
    ]);
    expect(JSON.stringify(snapshot.findings)).not.toContain('x.org');
  });
});

describe('currencies', () => {
  const mixed = {
    'o.csv':
      'customer_id,date,amount,currency\n1,2024-01-01,10.00,EUR\n1,2024-01-02,20.00,usd\n1,2024-01-03,5.00,\n',
  };
  it('stand in the catalogue where one is stated', async () => {
    const inColumn = await importFiles({
      'o.csv': 'customer_id,date,amount,currency\n1,2024-01-01,10.50,EUR\n',
    });
    expect(inColumn.snapshot.catalogue.currency).toBe('EUR');
    const asSign = await importFiles(orders(['1;2024-01-01;£10.50']));
    expect(asSign.snapshot.catalogue.currency).toBe('GBP');
    const nowhere = await importFiles(orders(['1;2024-01-01;$10.50']));
    expect(nowhere.snapshot.catalogue.currency).toBeNull();
    expect(findings(nowhere.snapshot, 'currency_unknown')).toHaveLength(1);
  });
  it('are never added up', async () => {
    expect(await refusal(importFiles(mixed))).toContain(
      'o.csv has amounts in EUR, USD, which cannot be added up',
    );
    expect(
      await refusal(importFiles(orders(['1;2024-01-01;£10.50', '1;2024-01-02;€10.50']))),
    ).toContain('holds amounts in £ and €');
  });
  it('need a column of their own for rates', async () => {
    const files = orders(['1;2024-01-01;10.50']);
    expect(
      await refusal(
        importFiles(files, 'currency: EUR\nrates: { USD: 0.9 }\ntransactions: { file: o.csv }'),
      ),
    ).toContain('has no column that says the currency of a row');
  });
  it('are converted by the rates of the mapping; rows without a currency are put aside', async () => {
    const { rows, snapshot } = await importFiles(
      mixed,
      'currency: EUR\nrates: { USD: 0.92 }\ntransactions: { file: o.csv }',
    );
    expect(await rows('SELECT amount, currency FROM transactions')).toEqual([
      ['10.000000', 'EUR'],
      ['18.400000', 'usd'],
    ]);
    expect(findings(snapshot, 'converted')).toMatchObject([
      { params: { currency: 'EUR', rates: 'USD 0.92' }, rows: 1 },
    ]);
    expect(findings(snapshot, 'aside_missing')).toMatchObject([
      { params: { column: 'currency' }, rows: 1 },
    ]);
  });
});
