/** How data writes the countries that people of a language have an adjective for. */
import { called } from './called.ts';
import type { Words } from './contract.ts';

const COUNTRIES = {
  it: 'it, italy, italia, італія',
  de: 'de, germany, deutschland, germania, німеччина',
  ua: 'ua, ukraine, ucraina, україна',
  id: 'id, indonesia, індонезія',
  gb: 'gb, uk, united kingdom, great britain, regno unito',
  at: 'at, austria, österreich',
  fr: 'fr, france, francia',
  es: 'es, spain, spagna, españa',
  nl: 'nl, netherlands, paesi bassi, nederland',
  pl: 'pl, poland, polonia, polska',
  ch: 'ch, switzerland, svizzera, schweiz',
  us: 'us, usa, united states, united states of america',
} as const;

/** "German" for the country of the customers: the words of a language by the code of the country. */
export function nations(
  words: Partial<Record<keyof typeof COUNTRIES, string>>,
): Words['synonyms'][number][] {
  const lines = Object.entries(COUNTRIES).flatMap(([code, values]) => {
    const [, said] = Object.entries(words).find(([other]) => other === code) ?? [];
    return said === undefined ? [] : [`${said}: ${values}`];
  });
  return called(lines.join('\n'), ['country', 'paese']).map((synonym) => ({
    ...synonym,
    ofPeople: true,
  }));
}
