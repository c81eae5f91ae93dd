/** What the planner knows of Italian. */
import type { Words } from './contract.ts';
import { CUES } from './it/cues.ts';
import { forms, number, pairs, stem } from './it/grammar.ts';
import { LOOKALIKES } from './it/lookalikes.ts';
import { ADVERBS, PERIODS, UNITS } from './it/periods.ts';
import { SYNONYMS } from './it/synonyms.ts';
import { PITFALLS } from './it/pitfalls.ts';
import { OF_WOMEN } from './it/places.ts';
import { list } from './list.ts';
import { QUESTIONS } from './it/questions.ts';

/** What customers pay. "Spese" are expenses, and stand nowhere. */
const MONEY = list('fatturato, ricavo, ricavi, spesa, incasso, vendita');

// Prepositions stand for all their forms with an article: "di" for del, della, degli, dell'.
export const italian: Words = {
  language: 'it',
  stem,
  elided: list(`
    l, un, d, dell, nell, all, dall, sull, quest, quell, c, com, cos, dov, quant, qual, anch, tutt, vent,
    trent, quarant, cinquant, sessant, settant, ottant, novant
  `),
  number,
  articles: list('un, uno, una'),
  first: list('primi, prime, primo, prima'),
  stop: list(`
      il, lo, la, i, gli, le, l, un, uno, una, di, del, dello, della, dei, degli, delle, dell, d, a, ad, al, allo, alla, ai,
      agli, alle, all, in, nel, nello, nella, nei, negli, nelle, nell, con, col, coi, è, ha, hanno, abbiamo, hai, avete,
      aveva, avevano, ho, sono, siamo, era, erano, sia, siano, essere, stato, stata, stati, state, stanno, sta, ci, c, vi,
      noi, voi, loro, io, mi, me, tu, nostro, vostro, tuo, mio, suo, sua, suoi, sue, per favore, per piacere, per cortesia,
      grazie, grazie mille, mille grazie, ciao, salve, buongiorno, buonasera, ok, allora, quindi, dunque, ora, adesso, anche, tutto, tutti, tutta,
      tutte, in tutto, in totale, totale, totali, complessivo, complessiva, complessivi, complessivamente, in complesso,
      insieme, vorrei sapere, vorrei, voglio sapere, volevo sapere, vorrei vedere, mi puoi dire, mi sai dire, puoi dirmi,
      sai dirmi, mi dici, dimmi, dicci, potresti dirmi, può dirmi, potete dirmi, mi può dire, si può sapere, posso sapere,
      possiamo sapere, posso vedere, possiamo vedere, puoi, potresti, dammi, dacci, mi serve sapere, mi serve, ci serve
      sapere, mi interessa sapere, sapresti dirmi, ce ne sono, ne abbiamo, ci sono, c è, in i dati, in dati, in nostri
      dati, in il nostri dati, in i nostri dati, in nostra base di dati, in base di dati, in database, in archivio, da
      noi, presso di noi, di noi, per noi, attualmente, finora, fino a ora, fino ad oggi, fino a oggi, in generale
    `),
  cues: CUES,
  measures: {
    customers: [
      ...list(`
        cliente, clientela, persona, gente, clienti diversi, clienti unici, clienti distinti, base clienti, parco clienti,
        anagrafica clienti, numero clienti
      `),
      // "La quota di donne tra i clienti".
      ...pairs(list('fra, fra il, fra il nostro, fra nostro'), list('cliente')),
    ],
    buyers: list('acquirente, compratore, compratori, clienti acquirenti, clienti paganti'),
    orders: list(`
      ordine, acquisto, transazione, transazioni, numero di vendite, quante vendite, numero di ordini, ordini di acquisto,
      ordini di vendita
    `),
    lines: list(
      'riga, riga di acquisto, righe di acquisto, riga di ordine, righe di ordine, righe di ordini',
    ),
    units: list(`
      unità, pezzo, pezzi, articoli venduti, prodotti venduti, unità vendute, pezzi venduti, quantità venduta, quantità
      vendute, quantità di prodotti venduti
    `),
    revenue: [
      ...MONEY,
      ...forms('spes').filter((word) => word !== 'spese'),
      ...list(`
        spende, spendono, spendere, fatturiamo, fatturare, incassiamo, incassato, introito, introiti, giro di affari, volume
        di affari, volume di vendite, valore di vendite, valore di acquisti, totale di vendite, venduto, quanto abbiamo
        venduto, quanto vendiamo, spesa totale, fatturato totale, importo speso, importo totale
      `).filter((phrase) => phrase !== 'venduto'),
    ],
    cost: list(
      'costo, costi totali, costo totale, costo di venduto, costi di venduto, spese sostenute',
    ),
    margin: list(
      'margine, margine lordo, profitto, profitti, utile, utile lordo, guadagno, guadagni, marginalità',
    ),
    average_order: [
      ...pairs(
        list('valore, importo, fatturato'),
        list(
          'medio di ordine, medio per ordine, medio di acquisti, medio di acquisto, medio di un ordine',
        ),
      ),
      ...pairs(
        list('media di il valore, media di valore, valore, importo'),
        list('di ordine, di un ordine, di acquisto'),
      ),
      ...list(`
        ordine medio, ordini medi, acquisto medio, scontrino medio, carrello medio, spesa media per ordine, fatturato per
        ordine, spesa per ordine
      `),
    ],
    revenue_per_buyer: [
      ...list(`
        spende in media, spendono in media, spende mediamente, spendono mediamente, hanno speso in media, ha speso in media,
        spesa media di clienti, spesa media di nostri clienti
      `),
      ...MONEY.flatMap((word) =>
        list('cliente, acquirente, testa, persona').flatMap((one) => [
          `${word} per ${one}`,
          `${word} pro capite`,
          ...list('medio, media, medi, medie').flatMap((average) => [
            `${word} ${average} per ${one}`,
            `${word} ${average} di un ${one}`,
          ]),
        ]),
      ),
    ],
    first_purchase: list(`
      primo acquisto, primo ordine, prima vendita, primo acquisto in assoluto, acquisto più vecchio, ordine più vecchio
    `),
    last_purchase: list(`
      ultimo acquisto, ultimo ordine, ultima vendita, acquisto più recente, ordine più recente, vendita più recente
    `),
    recency: list(`
      recency, recenza, giorni da ultimo acquisto, giorni da ultimo ordine, tempo da ultimo acquisto, tempo da ultimo
      ordine, giorni trascorsi da ultimo acquisto, tempo trascorso da ultimo acquisto
    `),
    frequency: list(`
      frequenza, frequenza di acquisto, frequenza di acquisti, frequenza di ordini, ordini per cliente, ordini per
      acquirente, acquisti per cliente, acquisti per acquirente, numero medio di ordini, numero medio di acquisti, numero
      medio di ordini per cliente, ordini fa in media, ordini fanno in media, acquisti fa in media, acquisti fanno in media,
      media di ordini per cliente, ordini medi per cliente
    `),
    tenure: list(`
      anzianità di cliente, anzianità, tempo da primo acquisto, tempo da primo ordine, giorni da primo acquisto
    `),
  },
  fields: {
    country: list('paese, nazione, paese di residenza'),
    category: list(`
      categoria, categorie, categoria di prodotto, categoria di prodotti, categoria prodotto, tipo di prodotto, tipo di
      prodotti, tipologia di prodotto, linea di prodotto, reparto
    `),
    gender: list('genere, sesso'),
    channel: list('canale, canale di vendita, canale di acquisto'),
    age: list('età, fascia di età, fasce di età, classe di età, classi di età, gruppo di età'),
    city: list('città, città di residenza'),
    region: list('regione'),
    income: list(
      'reddito, stipendio, stipendi, reddito annuo, fascia di reddito, fasce di reddito',
    ),
    occupation: list('professione, lavoro, mestiere, occupazione'),
    education: list(
      'istruzione, titolo di studio, titoli di studio, livello di istruzione, grado di istruzione, scolarità',
    ),
    marital_status: list('stato civile'),
    children: list('numero di figli, figlio, bambino, bambini'),
    product: list('prodotto, articolo'),
    brand: list('marca, marchio, marchi'),
    industry: list('settore, settore di attività, ramo di attività'),
    employees: list('numero di dipendenti, dipendente, addetto, numero di addetti'),
    type: list('tipo di cliente, tipo di clienti, tipologia di cliente'),
    acquired_via: list('fonte di acquisizione, canale di acquisizione'),
    acquired_campaign: list('prima campagna, campagna di acquisizione'),
    acquired_at: list('data di acquisizione'),
    settlement: list('tipo di località'),
    home_owner: list('proprietario di casa, proprietari di casa'),
    residential_area: list('zona residenziale'),
    home: list('tipo di abitazione, abitazione'),
    reads: list('letture'),
    voice_assistant: list('assistente vocale'),
    language: list('lingua'),
    loyalty_card: list('carta fedeltà, tessera fedeltà'),
    annual_revenue: list('fatturato annuo aziendale'),
    birth_date: list('data di nascita'),
    currency: list('valuta'),
  },
  lookalikes: LOOKALIKES,
  vague: list(`
      date, type, name, level, number, status, flag, key, id, total, group, code, value, amount, customer, order, first,
      last, is, has, no, of, at, per, data, tipo, nome, livello, numero, stato, totale, gruppo, codice, valore, importo,
      cliente, ordine, primo, ultimo
    `),
  synonyms: SYNONYMS,
  units: UNITS,
  adverbs: ADVERBS,
  periods: PERIODS,
  dayFirst: true,
  tables: {
    deals: list('trattativa, opportunità di vendita, opportunità, offerta commerciale'),
    contacts: list('contatto, contatti, persona di contatto, referente, decisore'),
    campaigns: list('campagna, newsletter, campagna pubblicitaria'),
    consents: list('consenso, consensi, consenso a il marketing, consenso marketing'),
    answers: list('sondaggio, sondaggi, questionario, questionari, nps, soddisfazione'),
    prospects: list(`
      prospect, lead, potenziale cliente, potenziali clienti, cliente potenziale, clienti potenziali
    `),
    contracts: list('contratto, contratti, abbonamento, abbonamenti, disdetta, disdette'),
    events: list(
      'evento, eventi, visita, visite, visita a il sito, visite a il sito, chiamata a assistenza',
    ),
  },
  having: list('con, ha, hanno, che ha, che hanno, avere'),
  times: [
    list('una volta, 1 volta'),
    list('due volte, 2 volte'),
    list('tre volte, 3 volte'),
    list('quattro volte, 4 volte'),
    list('cinque volte, 5 volte'),
  ],
  percent: list('%, per cento, percento, punti percentuali'),
  stretches: [],
  qualifying: list(`
    in, nel, nello, nella, nei, negli, nelle, nell, di, del, dello, della, dei, degli, delle, dell, d, a, ad, al, il, lo, la,
    i, gli, le, l, un, uno, una
  `),
  customer: list(`
    cliente, acquirente, cliente numero, cliente n, cliente nr, cliente con id, cliente con codice, cliente con il codice,
    cliente con l'id, codice cliente, id cliente, numero cliente
  `),
  hasPlurals: true,
  one: list('cliente, acquirente, compratore'),
  feminine: {
    determiners: list('le, delle, alle, dalle, nelle, quante, tutte, nostre, fra le, tra le'),
    between: list('nostre, migliori, peggiori, più importanti'),
    nouns: list('clienti, acquirenti'),
    alone: [
      ...list('sposata, sposate, coniugata, coniugate, divorziata, divorziate, vedova, vedove'),
      ...OF_WOMEN,
    ],
    women: list('donna, femmina, femminile'),
  },
  subjectless: list(`
    ha, hanno, spende, spendono, compra, comprano, acquista, acquistano, ordina, ordinano, genera, generano, fanno, loro,
    suo, sua, suoi, sue
  `),
  followUps: list(`
    e, e per, e solo, e invece, e allora, e se prendo, e se prendi, invece, solo, soltanto, solamente, solo per, ma solo, e
    adesso, e ora, adesso, ora, o, lo stesso per, la stessa cosa per, stessa cosa per, idem per, e lo stesso per, e che mi
    dici di, che mi dici di, e riguardo a, quanto a, e quanto a, e anche
  `),
  corrections: list(
    'no, anzi, scusa, no scusa, no volevo dire, no intendevo, volevo dire, intendevo',
  ),
  pitfalls: PITFALLS,
  questions: QUESTIONS,
};
