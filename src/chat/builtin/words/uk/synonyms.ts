/** Ukrainian words for values that data usually writes otherwise: F for women, Wien for Vienna. */
import { called } from '../called.ts';
import type { Words } from '../contract.ts';
import { list } from '../list.ts';
import { nations } from '../nations.ts';

type Synonym = Words['synonyms'][number];

const GENDER = list('gender, sex');
const MARITAL = list('marital_status, marital, civil_status');
const CATEGORY = list('category, subcategory, product_category');

/** What people say, then how data writes it. */
const CITIES = `
  мілан: milano, milan
  рим: roma, rome
  турин: torino, turin
  болонья: bologna
  флоренція: firenze, florence
  неаполь: napoli, naples
  венеція: venezia, venice
  генуя: genova, genoa
  верона: verona
  лечче: lecce
  тренто: trento
  берлін: berlin
  гамбург: hamburg
  мюнхен: münchen, munchen, munich
  франкфурт: frankfurt, frankfurt am main
  кельн: köln, koln, cologne
  бамберг: bamberg
  лондон: london
  джакарта: jakarta
  сурабая: surabaya
  бандунг: bandung
  париж: paris
  ліон: lyon
  мадрид: madrid
  барселона: barcelona
  варшава: warszawa, warsaw
  краків: kraków, krakow, cracow
  відень: wien, vienna
  грац: graz
  амстердам: amsterdam
  роттердам: rotterdam
  утрехт: utrecht
  брюссель: bruxelles, brussels, brussel
  цюрих: zürich, zurich
  женева: genève, geneve, geneva
  прага: praha, prague
  лісабон: lisboa, lisbon
  київ: kyiv, kiev
  львів: lviv
  одеса: odesa, odessa
  харків: kharkiv
  дніпро: dnipro
`;

const COUNTRIES = `
  італія: it, italy, italia
  німеччина: de, germany, deutschland, germania
  україна: ua, ukraine, ucraina
  індонезія: id, indonesia
  франція: fr, france, francia
  іспанія: es, spain, spagna, españa
  польща: pl, poland, polonia, polska
  австрія: at, austria, österreich
  нідерланди: nl, netherlands, paesi bassi, nederland
  голландія: nl, netherlands, paesi bassi, nederland
  швейцарія: ch, switzerland, svizzera, schweiz
  бельгія: be, belgium, belgio
  чехія: cz, czechia, czech republic
  австралія: au, australia
  канада: ca, canada
  сша: us, usa, united states, united states of america
  америка: us, usa, united states, united states of america
  сполучені штати: us, usa, united states, united states of america
  сполучені штати америки: us, usa, united states, united states of america
  велика британія: gb, uk, united kingdom, great britain
  британія: gb, uk, united kingdom, great britain
`;

const CATEGORIES = `
  освітлення: lighting
  безпека: security
  клімат: climate
  енергія: energy
  енергетика: energy
  аудіо: audio
  звук: audio
  хаб: hub
  план обслуговування: care plan
  сервісний план: care plan
  велосипед: bikes, bike
  аксесуар: accessories
  одяг: clothing
  шоломи: helmets, helmet
`;

const CHANNELS = `
  сайт: web
  онлайн: web
  вебсайт: web
  застосунок: app
  мобільний застосунок: app
  магазин: store
  відділ продажів: sales
`;

const INDUSTRIES = `
  готельний бізнес: hospitality
  готелі: hospitality
  нерухомість: property, property management
  управління нерухомістю: property management
  роздрібна торгівля: retail
  охорона здоров'я: health care
  коворкінг: coworking
`;

const OCCUPATIONS = `
  пенсіонер, на пенсії: retired
  вчитель, учитель: teacher
  медсестра: nurse
  лікар: physician
  бухгалтер: accountant
  водій: driver
  кухар: cook
  юрист: lawyer
  архітектор: architect
  перекладач: translator
  електрик: electrician
  програміст: software engineer
`;

const EDUCATION = `
  бакалавр, ступінь бакалавра: bachelor
  магістр, ступінь магістра: master
`;

const LANGUAGES = `
  українською: uk
  англійською: en
  італійською: it
  німецькою: de
  французькою: fr
  іспанською: es
  польською: pl
  нідерландською: nl
  індонезійською: id
`;

const SETTLEMENTS = `
  передмістя: suburban
  сільська місцевість: rural
  міська місцевість: urban
`;

const HOMES = `
  власне житло: owned
  орендоване житло: rented
`;

/** "Говорять українською": alone, the word is for the nation too. */
function spokenWith(synonym: Synonym): Synonym {
  const words = synonym.words.flatMap((word) =>
    list('говорить, розмовляє, спілкується').map((verb) => `${verb} ${word}`),
  );
  return { ...synonym, words };
}

export const SYNONYMS: readonly Synonym[] = [
  // A word for a woman who buys says more than "customer".
  {
    words: list('жінка, клієнтка, жіночий, жіноча стать'),
    fields: GENDER,
    values: list('f, female, w, woman, women, ж, жінка, жінки, жіноча, donna'),
  },
  {
    words: list('чоловіки, чоловічий, чоловіча стать'),
    fields: GENDER,
    values: list('m, male, man, men, ч, чоловік, чоловіки, чоловіча, uomo'),
  },
  {
    words: list('одружений, у шлюбі, в шлюбі, перебуває у шлюбі'),
    fields: MARITAL,
    values: list('m, married, одружений, одружена, одружені'),
  },
  {
    words: list('неодружений, самотній'),
    fields: MARITAL,
    values: list('s, single, unmarried, неодружений, неодружена, неодружені'),
  },
  {
    words: list('розлучений'),
    fields: MARITAL,
    values: list('d, divorced, розлучений, розлучені'),
  },
  { words: list('овдовілий, вдова, вдівець'), fields: MARITAL, values: list('w, widowed') },
  {
    words: list('компанія, бізнес-клієнт, корпоративний клієнт, юридична особа'),
    fields: list('type, customer_type'),
    values: list('company, business, b2b'),
  },
  {
    words: list('приватна особа, приватний клієнт, фізична особа'),
    fields: list('type, customer_type'),
    values: list('person, private, individual, consumer, b2c'),
  },
  ...called(OCCUPATIONS, list('occupation, job, profession')),
  ...called(EDUCATION, list('education, education_level')),
  ...called(LANGUAGES, ['language']).map(spokenWith),
  ...called(COUNTRIES, ['country']),
  ...nations({
    it: 'італійський, італієць, італійці',
    de: 'німецький, німець, німці',
    ua: 'український, українець, українці',
    id: 'індонезійський, індонезієць, індонезійці',
    gb: 'британський, британець, британці',
    at: 'австрійський, австрієць, австрійці',
    fr: 'французький, француз',
    es: 'іспанський, іспанець, іспанці',
    pl: 'польський, поляк',
  }),
  ...called(CITIES, list('city, town')),
  ...called(CATEGORIES, CATEGORY),
  ...called(CHANNELS, ['channel']),
  ...called(INDUSTRIES, ['industry']),
  ...called(SETTLEMENTS, ['settlement']),
  ...called(HOMES, ['home']),
];
