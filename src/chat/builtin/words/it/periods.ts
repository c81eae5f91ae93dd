/** How Italian names stretches of time. */
import type { Words } from '../contract.ts';
import { list } from '../list.ts';
import { pairs } from './grammar.ts';

const FEW = list('ultimi, scorsi, scorse, passati, passate, precedenti');
const AGO = list('scorso, scorsa, passato, passata, precedente');
const NOW = list('corrente, in corso, attuale');

// Prepositions stand for all their forms with an article: "in" for nel, nello, nell'.
export const UNITS: Words['units'] = {
  day: list('giorno'),
  week: list('settimana'),
  month: list('mese'),
  quarter: list('trimestre'),
  year: list('anno'),
};

export const ADVERBS: Words['adverbs'] = {
  day: list('giornaliero, giornaliera, quotidiano, quotidiana, giorno per giorno'),
  week: list('settimanale, settimana per settimana'),
  month: list('mensile, mensilmente, mese per mese'),
  quarter: list('trimestrale, trimestralmente, trimestre per trimestre'),
  year: list('annuale, annuo, annua, annualmente, anno per anno'),
};

export const PERIODS: Words['periods'] = {
  // "Di" and "a" alone are left to phrases such as "più di" and "rispetto a".
  before: list(`
    in anno, anno, in mese di, mese di, in corso di, durante, durante il, durante anno, in periodo, in arco di, per il,
    per anno, relativo a, relativi a
  `),
  behind: [],
  rolling: [...pairs(['', 'in', 'il', 'durante il', 'in corso di', 'in arco di'], FEW)],
  rollingBehind: FEW,
  previous: AGO.concat(pairs(['in', 'il'], AGO)),
  previousBehind: AGO,
  past: pairs(['', 'in', 'il', 'durante il', 'in corso di'], ['ultimo']),
  pastBehind: [],
  current: pairs(['', 'in', 'durante'], ['questo']).concat(
    pairs(['', 'in', 'il'], list('corrente, attuale')),
  ),
  currentBehind: NOW,
  named: [
    { words: list('oggi'), period: 'this day' },
    { words: list('ieri'), period: 'previous day' },
    { words: list('da inizio mese, da inizio di mese'), period: 'this month' },
    {
      words: list('da inizio anno, da inizio di anno, finora questo anno, questo anno finora, ytd'),
      period: 'this year',
    },
  ],
  since: list('da, a partire da, da inizio di, da inizio'),
  earlierThan: list('prima di, prima di il, precedenti a, anteriori a, antecedenti a'),
  laterThan: list('dopo, dopo il, dopo di, successivi a, dopo la fine di'),
  until: list('fino a, sino a, fino a tutto il, entro, entro il'),
  from: list('da'),
  onward: list('in poi, in avanti, e oltre'),
  halves: [
    list('primo semestre, primo semestre di, prima metà di, 1° semestre, 1° semestre di'),
    list('secondo semestre, secondo semestre di, seconda metà di, 2° semestre, 2° semestre di'),
  ],
  ordinals: { endings: ['°'], joints: [] },
  between: list('fra, fra il'),
  to: list('a, fino a, sino a'),
  and: list('e, e il'),
  quarters: [
    list('q1, primo trimestre, primo trimestre di, 1° trimestre, 1° trimestre di, i trimestre'),
    list('q2, secondo trimestre, secondo trimestre di, 2° trimestre, 2° trimestre di'),
    list('q3, terzo trimestre, terzo trimestre di, 3° trimestre, 3° trimestre di'),
    list(
      'q4, quarto trimestre, quarto trimestre di, 4° trimestre, 4° trimestre di, ultimo trimestre di',
    ),
  ],
  inMonth: list('in, a, di, per, durante, mese di, in mese di'),
  months: list(`
    gennaio, febbraio, marzo, aprile, maggio, giugno, luglio, agosto, settembre, ottobre, novembre, dicembre
  `).map((month) => [month, `${month} di`, `mese di ${month}`, `${month} di anno`]),
};
