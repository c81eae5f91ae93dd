/** English names of towns that data writes in their own language, and of the people of a country. */
import { called } from '../called.ts';
import { nations } from '../nations.ts';

const CITIES = `
  milan: milano
  rome: roma
  turin: torino
  naples: napoli
  florence: firenze
  venice: venezia
  genoa: genova
  munich: münchen
  cologne: köln
  nuremberg: nürnberg
  frankfurt: frankfurt am main
  vienna: wien
  lviv: львів
  kyiv, kiev: київ
  odesa, odessa: одеса
  kharkiv: харків
  dnipro: дніпро
  poltava: полтава
  uzhhorod: ужгород
`;

export const PLACES = [
  ...called(CITIES, ['city', 'town']),
  ...nations({
    it: 'italian',
    de: 'german',
    ua: 'ukrainian',
    id: 'indonesian',
    gb: 'british, briton',
    at: 'austrian',
    fr: 'french',
    es: 'spanish, spaniard',
    nl: 'dutch',
    pl: 'polish',
    ch: 'swiss',
  }),
];
