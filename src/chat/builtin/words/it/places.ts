/** Italian names of towns that data writes in their own language, and of the people of a country. */
import { called } from '../called.ts';
import { list } from '../list.ts';
import { nations } from '../nations.ts';

const CITIES = `
  milano: milan
  roma: rome
  torino: turin
  napoli: naples
  firenze: florence
  berlino: berlin
  monaco di baviera: münchen, munich
  colonia: köln, cologne
  amburgo: hamburg
  francoforte: frankfurt, frankfurt am main
  friburgo: freiburg
  bamberga: bamberg
  vienna: wien
  londra: london
  leopoli: львів, lviv
  kiev: київ, kyiv
  odessa: одеса, odesa
  giacarta: jakarta
`;

export const PLACES = [
  ...called(CITIES, ['city', 'town']),
  ...nations({
    it: 'italiano, italiana',
    de: 'tedesco, tedesca',
    ua: 'ucraino, ucraina',
    id: 'indonesiano, indonesiana',
    gb: 'britannico, britannica, inglese, inglesi',
    at: 'austriaco, austriaca, austriaci',
    fr: 'francese',
    es: 'spagnolo, spagnola',
    nl: 'olandese',
    pl: 'polacco, polacca',
    ch: 'svizzero, svizzeri',
  }),
];

/** Of women alone: "clienti tedesche". */
export const OF_WOMEN = list(`
  italiana, italiane, tedesca, tedesche, ucraine, indonesiana, indonesiane, britanniche, austriaca, austriache, spagnola,
  spagnole, polacca, polacche
`);
