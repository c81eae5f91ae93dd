/** One form for the seven cases, both numbers and the genders of a Ukrainian word. */
import { FORMS } from './forms.ts';

/** Longer ones first. */
const ENDINGS = `
  ього ьому ими іми ами ями ого ому ьою єю ою ею ої ій ий їй им ім їм их іх їх ям ам ях ах
  ом ем єм ів їв ей а я у ю о е є и і ї ь й
`
  .trim()
  .split(/\s+/);

/** What must stay of a word: рим, берлін. */
const SHORTEST = 3;

/**
 * Given lower case. Words with forms of their own are looked up; of the others the ending is cut, and what a case
 * changes in front of it is levelled.
 */
export function stem(word: string): string {
  const known = FORMS.get(word);
  if (known !== undefined) return known;
  // Short words are mostly prepositions: від is no form of вода.
  const isInflected = word.length > SHORTEST && /\p{Script=Cyrillic}/u.test(word);
  return isInflected ? levelled(cut(word)) : word;
}

function cut(word: string): string {
  // освітлень: the plural of освітлення, not an adjective.
  const whole = word.replace(/(?<=\p{L}{4})([еа])нь$/u, '$1нн');
  const ending = ENDINGS.find(
    (candidate) => whole.endsWith(candidate) && whole.length - candidate.length >= SHORTEST,
  );
  const rest = ending === undefined ? whole : whole.slice(0, -ending.length);
  // Італі-я, Італі-ю and Італі-й.
  return rest.length > SHORTEST ? rest.replace(/і$/u, '') : rest;
}

/** So that Тернопіл-ь and Тернопол-я, чашок and чашк-и, Донець and Донц-я, Вінниц-я, Праг-а and Праз-і meet. */
function levelled(rest: string): string {
  return rest
    .replace(/(?<=[^аеєиіїоуюя])ец$/u, 'ц')
    .replace(/ц$/u, 'к')
    .replace(/з$/u, 'г')
    .replace(/і([^аеєиіїоуюя']+)$/u, 'о$1')
    .replace(/(?<=[^аеєиіїоуюя])ок$/u, 'к');
}
