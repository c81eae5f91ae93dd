import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { number, stem } from '../../../src/chat/builtin/words/it/grammar.ts';
import type { Catalogue } from '../../../src/core/catalogue.ts';
import { BIKES, SHOP } from './catalogue.ts';
import { of, people, plannerIn, withWord, type Plans } from './planning.ts';

const AS_OF = '2019-07-01';
const IN_EUROS: Catalogue = { ...SHOP, currency: 'EUR' };

const { plan, planned, mustRun } = plannerIn('it', BIKES, AS_OF);

const IN_STEPS = { top: 50 };

const TOTALS: Plans = [
  ['Quanti clienti abbiamo?', 'how_many', { measures: ['customers', 'buyers'] }],
  ['clienti: quanti sono in totale', 'how_many', { measures: ['customers', 'buyers'] }],
  ['Acquirenti contro clienti', 'how_many', { measures: ['buyers', 'customers'] }],
  ['numero di ordini', 'how_many', of('orders')],
  ['quante vendite nel 2018', 'how_many', of('orders', { period: '2018' })],
  ['vorrei sapere quanti ordini ci sono stati, per favore', 'how_many', of('orders')],
  ['mi dici quanti acquirenti abbiamo?', 'how_many', of('buyers')],
  [
    'quante "mountain bikes" sono state vendute nel 2018',
    'how_many',
    of('units', { where: "subcategory = 'Mountain Bikes'", period: '2018' }),
  ],
  [
    'quante biciclette hanno comprato le clienti donne?',
    'how_many',
    of('units', { group: "gender = 'F'", where: "category = 'Bikes'" }),
  ],
  ['Quanto fatturato abbiamo fatto nel 2019?', 'how_much', of('revenue', { period: '2019' })],
  ['quanto abbiamo venduto nel 2018', 'how_much', of('revenue', { period: '2018' })],
  ['Qual è il nostro fatturato totale?', 'how_much', of('revenue')],
  ["Qual'è il fatturato", 'how_much', of('revenue')],
  ["qual e' il fatturato", 'how_much', of('revenue')],
  ['a quanto ammonta il fatturato', 'how_much', of('revenue')],
  ['quanto fatturato viene dalle donne', 'how_much', of('revenue', { group: "gender = 'F'" })],
  [
    'quanto hanno speso i clienti in Germania',
    'how_much',
    of('revenue', { where: "country = 'Germany'" }),
  ],
  ["valore medio dell'ordine nel 2018", 'how_much', of('average_order', { period: '2018' })],
  ['quanto spendono in media i clienti', 'how_much', of('revenue_per_buyer')],
  ['fatturato medio per cliente', 'how_much', of('revenue_per_buyer')],
  ['età media delle donne', 'how_much', of('mean(age)', { group: "gender = 'F'" })],
  ['reddito mediano', 'how_much', of('median(income)')],
  ["quando è stato l'ultimo ordine", 'how_much', of('last_purchase')],
];

const SPLITS: Plans = [
  ['fatturato per paese', 'breakdown', of('revenue', { by: ['country'] })],
  ['per paese, il fatturato', 'breakdown', of('revenue', { by: ['country'] })],
  ['fatturto per paese', 'breakdown', of('revenue', { by: ['country'] })],
  ['fatturato di ogni paese', 'breakdown', of('revenue', { by: ['country'] })],
  ['ripartizione del fatturato per paese', 'breakdown', of('revenue', { by: ['country'] })],
  [
    'Mi fai vedere il fatturato suddiviso per categoria e anno?',
    'breakdown',
    of('revenue', { by: ['category', 'year(date)'], ...IN_STEPS }),
  ],
  [
    'distribuzione dei clienti per età',
    'breakdown',
    of('customers', { by: ['age by 10'], ...IN_STEPS }),
  ],
  ["clienti per fascia d'età", 'breakdown', of('customers', { by: ['age by 10'], ...IN_STEPS })],
  ['clienti per stato civile', 'breakdown', of('customers', { by: ['marital_status'] })],
  ['quale paese ha più ordini', 'breakdown', of('orders', { by: ['country'] })],
  ['quale paese ha il fatturato più alto', 'breakdown', of('revenue', { by: ['country'] })],
  [
    'reddito medio ed età mediana per genere',
    'breakdown',
    { measures: ['mean(income)', 'median(age)'], by: ['gender'] },
  ],
  ['fatturato mensile', 'breakdown', of('revenue', { by: ['month(date)'], ...IN_STEPS })],
  ['andamento del fatturato', 'trend', of('revenue', { by: ['month(date)'], ...IN_STEPS })],
  ["com'è andato il fatturato?", 'trend', of('revenue', { by: ['month(date)'], ...IN_STEPS })],
  [
    'andamento degli ordini per trimestre',
    'trend',
    of('orders', { by: ['quarter(date)'], ...IN_STEPS }),
  ],
];

const RANKINGS: Plans = [
  ['Chi sono i nostri dieci migliori clienti?', 'ranking', { by: 'revenue', limit: 10 }],
  ['i 3 clienti migliori', 'ranking', { by: 'revenue', limit: 3 }],
  ['i primi 7 clienti', 'ranking', { by: 'revenue', limit: 7 }],
  ['top 5 clienti per numero di ordini', 'ranking', { by: 'orders', limit: 5 }],
  ['i 5 clienti peggiori', 'ranking', { by: 'revenue', side: 'bottom', limit: 5 }],
  ['chi è il nostro miglior cliente', 'ranking', { by: 'revenue', limit: 1 }],
  ['chi ha speso di più nel 2018?', 'ranking', { by: 'sum(purchase.amount, 2018)', limit: 10 }],
  ['i clienti che spendono meno', 'ranking', { by: 'revenue', side: 'bottom', limit: 10 }],
  ['clienti con più ordini', 'ranking', { by: 'orders', limit: 10 }],
  [
    'Quanto del fatturato viene dal 20 % dei clienti migliori?',
    'concentration',
    { measures: ['customers', 'revenue'], group: 'top 20 % by revenue' },
  ],
  [
    'quanto fatturato viene dal primo 20 per cento dei clienti',
    'concentration',
    { measures: ['customers', 'revenue'], group: 'top 20 % by revenue' },
  ],
  [
    'quanto è concentrato il fatturato',
    'concentration',
    { measures: ['customers', 'revenue'], group: 'top 20 % by revenue' },
  ],
  ['che quota dei clienti è donna', 'share', people("gender = 'F'")],
  ['quota di donne tra i clienti', 'share', people("gender = 'F'")],
  [
    'Che percentuale di clienti ha comprato biciclette nel 2019?',
    'share',
    people("count(purchase where category = 'Bikes', 2019) >= 1"),
  ],
];

const CONDITIONS: Plans = [
  ['quante donne sposate', 'how_many', people("gender = 'F' and marital_status = 'M'")],
  ['quanti uomini sono sposati', 'how_many', people("gender = 'M' and marital_status = 'M'")],
  ['clienti che non sono sposati', 'how_many', people("marital_status != 'M'")],
  ['clienti con due figli', 'how_many', people('total_children = 2')],
  ['clienti con almeno due figli', 'how_many', people('total_children >= 2')],
  ['clienti senza figli', 'how_many', people('total_children = 0')],
  ['clienti con reddito superiore a 50.000', 'how_many', people('income > 50000')],
  ['clienti con più di 2 ordini', 'how_many', people('count(purchase) > 2')],
  ['clienti con più di un ordine', 'how_many', people('count(purchase) > 1')],
  ['clienti con un solo ordine', 'how_many', people('count(purchase) = 1')],
  ['clienti con 2 o più ordini', 'how_many', people('count(purchase) >= 2')],
  ['clienti tra 30 e 45 anni', 'how_many', people('age between 30 and 45')],
  ['clienti dai 30 ai 45 anni', 'how_many', people('age between 30 and 45')],
  ["clienti d'età compresa tra i 30 e i 45 anni", 'how_many', people('age between 30 and 45')],
  ['quante donne sotto i quarant’anni', 'how_many', people("gender = 'F' and age < 40")],
  ['clienti over 60', 'how_many', people('age > 60')],
  [
    'quanti clienti hanno comprato biciclette nel 2019',
    'how_many',
    people("count(purchase where category = 'Bikes', 2019) >= 1"),
  ],
  [
    'quanti clienti hanno comprato biciclette e accessori',
    'how_many',
    people(
      "count(purchase where category = 'Bikes') >= 1 and count(purchase where category = 'Accessories') >= 1",
    ),
  ],
  [
    'quanti clienti hanno comprato biciclette o accessori',
    'how_many',
    people("count(purchase where category in ('Bikes', 'Accessories')) >= 1"),
  ],
  ['clienti che non hanno mai comprato', 'how_many', people('count(purchase) = 0')],
  ['clienti che non hanno ordini', 'how_many', people('count(purchase) = 0')],
  [
    'clienti che non hanno acquistato negli ultimi novanta giorni',
    'how_many',
    people('count(purchase, last 90 days) = 0'),
  ],
  [
    'quanti clienti vivono negli Stati Uniti?',
    'how_many',
    people("count(purchase where country = 'United States') >= 1"),
  ],
  [
    'clienti che hanno speso più di 1.000,5 nel 2018',
    'how_many',
    people('sum(purchase.amount, 2018) > 1000.5'),
  ],
];

const OTHERS: Plans = [
  ['chi è 11433', 'one_customer', { customer: '11433' }],
  ['Mostrami il cliente AB-1042.', 'one_customer', { customer: 'AB-1042' }],
  ['Chi è Jon Yang?', 'one_customer', { customer: 'Jon Yang' }],
  ['quanti ordini ha fatto il cliente 11433', 'one_customer', { customer: '11433' }],
  ['Che dati abbiamo?', 'what_data', {}],
  ['fino a quando arrivano i dati', 'what_data', {}],
  ['quali campi ci sono', 'what_data', { section: 'fields' }],
  ['che cosa posso chiederti?', 'what_data', {}],
  [
    'confronta Germania e Francia per fatturato',
    'compare',
    of('revenue', { where: "country in ('Germany', 'France')", by: ['country'] }),
  ],
];

const PLANS = [...TOTALS, ...SPLITS, ...RANKINGS, ...CONDITIONS, ...OTHERS];

/** Behind "ordini". */
const PERIODS: [words: string, period: string][] = [
  ['nel 2018', '2018'],
  ['a marzo 2018', '2018-03'],
  ['nel mese di marzo del 2018', '2018-03'],
  ['del 5 marzo 2018', '2018-03-05'],
  ['da marzo 2018', 'after 2018-02-28'],
  ['dal 2018', 'after 2017-12-31'],
  ['prima del 2018', 'before 2018-01-01'],
  ['dopo marzo 2018', 'after 2018-03-31'],
  ['fino al 2018', 'before 2019-01-01'],
  ['dal 2017 al 2018', '2017..2018'],
  ['tra marzo e maggio 2018', '2018-03..2018-05'],
  ['da marzo a maggio 2018', '2018-03..2018-05'],
  ['nel primo trimestre del 2018', '2018-01..2018-03'],
  ['negli ultimi 90 giorni', 'last 90 days'],
  ['degli ultimi tre mesi', 'last 3 months'],
  ["dell'ultimo anno", 'last 1 year'],
  ["dell'anno scorso", 'previous year'],
  ['lo scorso mese', 'previous month'],
  ['della settimana passata', 'previous week'],
  ["di quest'anno", 'this year'],
  ["nell'anno in corso", 'this year'],
  ['di ieri', 'previous day'],
];

describe('planQuestion in Italian', () => {
  it.each(PLANS)('plans "%s"', (question, intent, input) => {
    expect(planned(question)).toEqual([intent, input]);
    expect(() => mustRun(plan(question))).not.toThrow();
  });

  it.each(PERIODS)('knows the time of "ordini %s"', (words, period) => {
    expect(planned(`ordini ${words}`)).toEqual(['how_many', of('orders', { period })]);
  });

  it('compares two years by a call for each', () => {
    expect(planned('fatturato del 2018 rispetto al 2017')).toEqual([
      'compare',
      of('revenue', { period: '2018' }),
      of('revenue', { period: '2017' }),
    ]);
  });

  it('points at the receipt of a number', () => {
    expect(planned('da dove viene r2?')).toEqual(['why_number', 'r2']);
    expect(planned('Come è stato calcolato questo numero?')).toEqual(['why_number', null]);
    expect(planned('perché questo numero?')).toEqual(['why_number', null]);
  });

  it('says when it mended a name', () => {
    expect(plan('fatturto per paese')).toMatchObject({
      understood: [{ key: 'answer.note.corrected', params: { from: 'fatturto' } }],
    });
  });

  it('knows countries by their Italian names', () => {
    const italians = people("country in ('Italy', 'IT')");
    expect(planned('quanti clienti in Italia', SHOP)).toEqual(['how_many', italians]);
    expect(planned("clienti dell'Italia", SHOP)).toEqual(['how_many', italians]);
    expect(planned('clienti che non sono in Italia', SHOP)).toEqual([
      'how_many',
      people("country not in ('Italy', 'IT')"),
    ]);
  });

  it('takes "è" for is and "e" for and', () => {
    expect(planned('quanti ordini e acquirenti')).toEqual([
      'how_many',
      { measures: ['orders', 'buyers'] },
    ]);
    expect(planned('quanti ordini è acquirenti')).toEqual(['how_many', of('orders')]);
  });

  it('takes the currency of the data behind an amount, and only behind an amount', () => {
    const rich = people('income > 50000');
    expect(planned('clienti con reddito superiore a 50.000 euro', IN_EUROS)).toEqual([
      'how_many',
      rich,
    ]);
    expect(planned('clienti con reddito superiore a 50.000 €', IN_EUROS)).toEqual([
      'how_many',
      rich,
    ]);
    for (const question of [
      'clienti con reddito superiore a 50.000 dollari',
      'clienti con più di 100 euro di ordini',
      'clienti sotto i 40 euro',
    ]) {
      expect([question, plan(question, IN_EUROS).kind]).toEqual([question, 'unclear']);
    }
    expect(plan('clienti con reddito superiore a 50.000 euro')).toMatchObject({
      kind: 'unclear',
      why: { params: { words: '«euro»' } },
    });
  });
});

/** The questions before, the next one, and the whole question that it stands for. */
const TALKS: [earlier: string[], next: string, whole: string][] = [
  [['quanto fatturato in Germania?'], 'e in Francia?', 'quanto fatturato in Francia'],
  [['quanto fatturato in Germania?'], 'solo donne', 'fatturato delle donne in Germania'],
  [['quanto fatturato in Germania?'], 'e nel 2018?', 'fatturato in Germania nel 2018'],
  [['quanto fatturato in Germania?'], 'per categoria', 'fatturato in Germania per categoria'],
  [['quanto fatturato in Germania?'], 'e gli ordini?', 'quanti ordini in Germania'],
  [
    ['quanto fatturato in Germania?', 'e in Francia?'],
    'e nel 2019?',
    'fatturato in Francia nel 2019',
  ],
  [['Chi sono i nostri clienti migliori?'], 'e i peggiori?', 'i 10 clienti peggiori'],
  // Whoever is not named is who was spoken of.
  [['quante donne sposate abbiamo?'], 'quanto hanno speso?', 'fatturato delle donne sposate'],
];

describe('planQuestion in Italian goes on from the question before', () => {
  it.each(TALKS)('%j, then "%s" asks "%s"', (earlier, next, whole) => {
    const [, ...got] = z.array(z.unknown()).parse(planned(next, BIKES, earlier));
    const [, ...wanted] = z.array(z.unknown()).parse(planned(whole));
    expect(got).toEqual(wanted);
  });

  it.each(['quanto hanno speso?', 'quanti ordini hanno fatto?'])(
    'and does not answer "%s" of everybody where nobody was spoken of',
    (question) => {
      expect(plan(question)).toMatchObject({
        kind: 'unclear',
        why: { key: 'answer.unclear.follow_up' },
      });
    },
  );
});

/** Question, what is said instead of an answer. */
const REFUSED: [question: string, key: string][] = [
  ['clienti a Milano che non sono sposati', 'answer.unclear.words'],
  ['clienti a Lecce', 'answer.unclear.words'],
  ['quanti ordini sopra 100', 'answer.unclear.leftover'],
  ['ordini superiori a 100', 'answer.unclear.leftover'],
  ['chi comprerà domani', 'answer.unclear.words'],
  ["quanto fatturato faremo l'anno prossimo", 'answer.unclear.words'],
  ['clienti esclusa la Germania', 'answer.unclear.two_readings'],
  ['fatturato senza le biciclette', 'answer.unclear.whole'],
  ['clienti che non sono in Germania', 'answer.unclear.leftover'],
  ['clienti tedeschi', 'answer.unclear.words'],
  ['quanti clienti non sono né sposati né divorziati', 'answer.unclear.words'],
  ['quanti clienti non sono tutti sposati', 'answer.unclear.leftover'],
  ['clienti che non comprano più', 'answer.unclear.whole'],
  ['clienti che non hanno più comprato', 'answer.unclear.leftover'],
  ['clienti che comprano da 2 anni', 'answer.unclear.words'],
  ['clienti da più di 20 anni', 'answer.unclear.leftover'],
  ["chi ha speso più dell'anno scorso", 'answer.unclear.leftover'],
  ['chi ha speso di più di 10', 'answer.unclear.leftover'],
  ['chi compra più spesso', 'answer.unclear.words'],
  ['prezzo medio dei prodotti', 'answer.unclear.words'],
  ['quanto costa una bicicletta', 'answer.unclear.words'],
  ['quante spese abbiamo', 'answer.unclear.words'],
  ['quanti clienti acquisiti nel 2019', 'answer.unclear.words'],
  ['per quale ragione', 'answer.unclear.words'],
  ['quante clienti abbiamo', 'answer.unclear.words'],
  ['le dieci migliori clienti', 'answer.unclear.words'],
  ['clienti sposate', 'answer.unclear.words'],
  ['il primo cliente', 'answer.unclear.words'],
  ['gli ultimi 10 clienti', 'answer.unclear.words'],
  ['clienti con un ordine', 'answer.unclear.leftover'],
  ['clienti con reddito superiore a 50,000', 'answer.unclear.words'],
  ['clienti con reddito alto', 'answer.unclear.words'],
  ['quanti clienti nel 2019', 'answer.unclear.customers_in_period'],
  ['quali clienti sono donne', 'answer.unclear.list_of_customers'],
  ['quante donne e quanti uomini', 'answer.unclear.leftover'],
  ['donne o sposate', 'answer.unclear.leftover'],
  ['il cliente migliore e il peggiore', 'answer.unclear.leftover'],
  ['quanti clienti hanno comprato solo biciclette', 'answer.unclear.leftover'],
  ['quanti clienti in Germania non hanno mai comprato biciclette', 'answer.unclear.binding'],
  ['clienti che non hanno mai comprato biciclette e accessori', 'answer.unclear.either_or_both'],
  ['quanti clienti fanno l’80 % del fatturato', 'answer.unclear.leftover'],
  ['fatturato per paese, categoria e anno', 'answer.unclear.two_splits'],
  ['crescita del fatturato nel 2019', 'answer.unclear.words'],
  ['perché il fatturato è calato nel 2019', 'answer.unclear.words'],
  ['fatturato medio', 'answer.unclear.whole'],
  ['top 100 clienti', 'answer.unclear.too_many'],
  ['clienti per regione', 'answer.missing.field'],
  ['quanto utile abbiamo fatto', 'answer.missing.measure'],
  ['fatturato nel 2025', 'answer.missing.period'],
  ['elimina il cliente 11433', 'answer.unclear.words'],
  ['che tempo fa in Germania', 'answer.unclear.words'],
  ['ciao', 'answer.unclear.nothing'],
];

describe('planQuestion in Italian abstains', () => {
  it.each(REFUSED)('from "%s", and offers what it can answer', (question, key) => {
    const made = plan(question);
    expect(made.kind === 'calls' || made.kind === 'receipt' ? made : made.why).toMatchObject({
      key,
    });
    const suggestions = 'suggestions' in made ? made.suggestions : [];
    expect(suggestions.length).toBeGreaterThanOrEqual(2);
    for (const suggestion of suggestions) {
      expect([suggestion, plan(suggestion).kind]).toEqual([suggestion, 'calls']);
    }
  });

  it('names the words it did not understand', () => {
    expect(plan('quanti clienti fedeli a Milano')).toMatchObject({
      why: { params: { words: '«fedeli», «Milano»' } },
    });
  });

  it('offers Italian questions', () => {
    const made = plan('fatturato a natale');
    expect('suggestions' in made ? made.suggestions : []).toContain('Qual è il fatturato?');
  });
});

const NAMELESS = [...SPLITS, ...RANKINGS, ...CONDITIONS].map(([question]) => question);

describe('no word of an Italian question is dropped', () => {
  it.each(NAMELESS)('"%s" with a word nobody knows is not answered', (question) => {
    for (const longer of withWord(question, 'zorbico')) {
      expect([longer, plan(longer).kind]).toEqual([longer, 'unclear']);
    }
  });

  // "Mai comprato" says no less than "non ha mai comprato".
  it.each(NAMELESS.filter((question) => !/ (?:non|mai) /.test(question)))(
    '"%s" with "non" in it is never answered as without',
    (question) => {
      const asked = planned(question);
      for (const longer of withWord(question, 'non')) {
        expect([longer, planned(longer)]).not.toEqual([longer, asked]);
      }
    },
  );

  it('every value that is asked for stands in the calls', () => {
    const values = new Map([
      ['biciclette', 'Bikes'],
      ['accessori', 'Accessories'],
      ['Sport-100', 'Sport-100'],
      ['Germania', 'Germany'],
      ['Francia', 'France'],
      ['donne', "'F'"],
      ['uomini', 'gender'],
      ['sposati', 'marital_status'],
    ]);
    const others = [
      'hanno comprato',
      'che hanno comprato',
      'mai comprato',
      'e',
      'o',
      'in',
      'non',
      '2019',
    ];
    const word = constantFrom(...values.keys(), ...others);
    let answered = 0;
    const keepsValues = property(array(word, { minLength: 2, maxLength: 7 }), (list) => {
      const made = plan(`quanti clienti ${list.join(' ')}`);
      const calls = made.kind === 'calls' ? JSON.stringify(made.calls) : null;
      if (calls !== null) answered += 1;
      const asked = [...values].filter(([said]) => list.includes(said));
      expect(asked.filter(([, written]) => calls?.includes(written) === false)).toEqual([]);
    });
    assert(keepsValues, { seed: 11, numRuns: 400 });
    expect(answered).toBeGreaterThan(50);
  });

  it('whatever words are put together, what is planned can be run', () => {
    const words = [...new Set(PLANS.flatMap(([question]) => question.split(/[\s,?]+/)))];
    const question = array(constantFrom(...words), { minLength: 1, maxLength: 9 });
    const canRun = property(question, (list) => {
      expect(() => mustRun(plan(list.join(' ')))).not.toThrow();
    });
    assert(canRun, { seed: 11, numRuns: 400 });
  });
});

describe('Italian words', () => {
  it.each([
    ['clienti', 'cliente'],
    ['ordini', 'ordine'],
    ['paesi', 'paese'],
    ['donne', 'donna'],
    ['uomini', 'uomo'],
    ['categorie', 'categoria'],
    ['prodotti', 'prodotto'],
    ['marche', 'marca'],
    ['regioni', 'regione'],
    ['figli', 'figlio'],
  ])('"%s" is compared like "%s"', (plural, singular) => {
    expect(stem(plural)).toBe(stem(singular));
  });

  it.each([
    ['lecce', 'lecco'],
    ['trento', 'trenta'],
    ['spese', 'spesa'],
    ['costa', 'costo'],
    ['quanti', 'quanto'],
    ['ultimi', 'ultimo'],
    ['ordina', 'ordine'],
    ['genera', 'genere'],
  ])('"%s" is not "%s"', (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
  });

  it.each([
    ['1.000', 1000],
    ['1.000,5', 1000.5],
    ['1000,50', 1000.5],
    ['2.5', 2.5],
    ['ventuno', 21],
    ['trentotto', 38],
    ['quarantacinque', 45],
    ['cento', 100],
    ['duecentocinquanta', 250],
    ['centottanta', 180],
    ['mille', 1000],
    ['duemilacinquecento', 2500],
    ['50 mila', 50_000],
    ['un milione', 1_000_000],
    ['un solo', 1],
    ['senza', 0],
  ])('"%s" is %d', (written, value) => {
    expect(number(written)).toBe(value);
  });

  it.each(['un', 'una', 'uno', '1,000', '1.00.0', 'mila', 'cent', 'cliente', ''])(
    '"%s" is no number',
    (written) => {
      expect(number(written)).toBeNull();
    },
  );
});
