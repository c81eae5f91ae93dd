/** Italian phrases that ask for something else than their words. */
import { list } from '../list.ts';
import type { Pitfalls } from '../pitfalls.ts';
import { pairs } from './grammar.ts';

const COMPANY = list('azienda, società, impresa, ditta');

export const PITFALLS: Pitfalls = {
  traps: {
    any_one: [
      ...pairs(
        list('un, un solo, un singolo'),
        list('cliente, acquirente, compratore, uomo, privato'),
      ),
      ...pairs(
        list('una, un, una sola'),
        list('cliente, donna, persona, acquirente, azienda, impresa, società'),
      ),
    ],
    own_spending: list(
      'abbiamo speso, noi spendiamo, spendiamo, nostra spesa, nostre spese, abbiamo pagato',
    ),
    own_company: [
      ...pairs(list("l', dell', nell', all', dall', la, della, nella, dalla"), COMPANY),
      ...list(
        'fatturato aziendale, margine aziendale, utile aziendale, costo aziendale, ricavi aziendali, vendite aziendali',
      ),
    ],
    thing_or_channel: list(`
      con telefono, con il telefono, con un telefono, il telefono, un telefono, hanno telefono, telefoni, con un sito, con sito
    `),
  },
  ourselves: pairs(
    list('nostra, la nostra, della nostra, nella nostra, dalla nostra, alla nostra'),
    COMPANY,
  ),
  // "Persone di Milano" are people.
  cues: {
    persona: pairs(
      ['persona', 'la persona'],
      list("di, del, dei, delle, della, degli, dell', dello"),
    ),
  },
  people: list('persona, gente'),
  prices: list('costo'),
  averageCounts: list(
    'ordini medi, acquisti medi, numero medio di ordini, numero medio di acquisti',
  ),
  agents: [],
  forWhom: list('per'),
  each: [],
  having: list('abbiamo, ce ne sono, ci sono, in magazzino'),
  copulas: list('sono, è, erano, era'),
};
