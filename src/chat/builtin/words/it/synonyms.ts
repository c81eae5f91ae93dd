/** Italian words for values that data often holds in English or as codes. */
import type { Words } from '../contract.ts';
import { list } from '../list.ts';
import { forms } from './grammar.ts';
import { PLACES } from './places.ts';

const GENDER = list('gender, sex, genere, sesso');
const MARITAL = list('marital_status, marital, civil_status, stato_civile');
const CATEGORY = list('category, product_category, categoria');
const CHANNEL = list('channel, canale');
const KIND = list('type, customer_type, tipo');

export const SYNONYMS: Words['synonyms'] = [
  {
    words: list('donna, femmina, femminile'),
    fields: GENDER,
    values: list('f, female, w, woman, women, donna, femmina'),
  },
  {
    words: list('uomo, maschio, maschi, maschile'),
    fields: GENDER,
    values: list('m, male, man, men, uomo, maschio'),
  },
  {
    words: forms('sposat, coniugat'),
    fields: MARITAL,
    values: list('m, married, sposato, sposata, coniugato, coniugata'),
  },
  {
    words: list('single'),
    fields: MARITAL,
    values: list('s, single, unmarried, celibe, nubile'),
  },
  {
    words: forms('divorziat'),
    fields: MARITAL,
    values: list('d, divorced, divorziato, divorziata'),
  },
  { words: forms('vedov'), fields: MARITAL, values: list('w, widowed, vedovo, vedova') },
  {
    words: list('USA, usa, stati uniti, stati uniti di america, america'),
    fields: list('country, paese'),
    values: list('us, usa, united states, united states of america, stati uniti'),
  },
  {
    words: list('UK, regno unito, gran bretagna'),
    fields: list('country, paese'),
    values: list('uk, gb, united kingdom, great britain, regno unito'),
  },
  { words: list('luci, luce, illuminazione'), fields: CATEGORY, values: list('lighting, lights') },
  { words: list('sicurezza'), fields: CATEGORY, values: list('security') },
  { words: list('clima, climatizzazione'), fields: CATEGORY, values: list('climate') },
  { words: list('energia'), fields: CATEGORY, values: list('energy') },
  {
    words: list('piano di assistenza, piani di assistenza'),
    fields: CATEGORY,
    values: list('care plan'),
  },
  { words: list('bicicletta, bici'), fields: CATEGORY, values: list('bikes, bicycles') },
  { words: list('accessorio, accessori'), fields: CATEGORY, values: list('accessories') },
  { words: list('abbigliamento, vestiti'), fields: CATEGORY, values: list('clothing, apparel') },
  { words: list('negozio, negozi, in negozio'), fields: CHANNEL, values: list('store, shop') },
  {
    words: list('online, on line, sito, sito web'),
    fields: CHANNEL,
    values: list('web, online, website'),
  },
  { words: list('telefono, per telefono'), fields: CHANNEL, values: list('phone') },
  {
    words: list('azienda, impresa, società, aziendale'),
    fields: KIND,
    values: list('company, business, b2b, azienda'),
  },
  {
    words: list('privato, privati'),
    fields: KIND,
    values: list('person, private, consumer, individual, b2c, privato'),
  },
  ...PLACES,
];
