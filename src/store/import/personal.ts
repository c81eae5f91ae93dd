/** What a value says of a person: conditions in SQL over SQL of a text. */
import { literal } from '../sql.ts';

const EMAIL = '[^@\\s]+@[^@\\s]+\\.[^@\\s]{2,}';
const INTERNATIONAL = '\\+\\d[\\d ().-]{6,}\\d';

export function isEmail(text: string): string {
  return `regexp_full_match(${text}, '[^@\\s]+@[^@\\s]+\\.[^@\\s]+')`;
}

export function isPhone(text: string): string {
  const international = '(?:\\+|00)\\d[\\d ().-]{6,}\\d';
  const national = '\\(?\\d{2,4}\\)?[ .-]\\d{3,4}[ .-]\\d{3,4}';
  const withPrefix = '\\d{1,3} \\(\\d{1,3}\\) [\\d -]{7,}';
  return `regexp_full_match(${text}, ${literal([international, national, withPrefix].join('|'))})`;
}

/** `12 345 678` and `12.345.678` are more often amounts than numbers to call. */
export function isGroupedNumber(text: string): string {
  return `regexp_full_match(${text}, ${literal('[1-9]\\d{0,2}(?:[ .]\\d{3})+')})`;
}

const WORD = "\\p{L}[\\p{L}'’.-]*";

/** Two or three words of letters. */
export function isName(text: string): string {
  return `regexp_full_match(${text}, ${literal(`${WORD}(?: ${WORD}){1,2}`)})`;
}

/** Words that only companies have in their names. */
const COMPANY = literal(
  `(?i)(?:^|[ ,])(?:corporation|corp|company|incorporated|inc|limited|ltd|llc|llp|plc|gmbh|srl|s\\.r\\.l|spa|s\\.p\\.a|sarl|holdings?|group|industries|partners|тов|прат|пат|pt|tbk)\\.?(?:[ ,]|$)`,
);

/** An id that is a person's name: two to four words of letters, also as in `rossi, anna` and `anna.rossi`. */
export function isPersonalName(text: string): string {
  const words = `${WORD}(?:,? ${WORD}){1,3}`;
  const joined = '\\p{L}{2,}[._]\\p{L}{2,}';
  return `(regexp_full_match(${text}, ${literal(`${words}|${joined}`)}) AND NOT regexp_matches(${text}, ${COMPANY}))`;
}

/** Two or three capitalised words of letters, none of them a company's: a person, or a thing with a proper name. */
export function isProperName(text: string): string {
  const word = "\\p{Lu}[\\p{L}'’.-]*";
  return `(regexp_full_match(${text}, ${literal(`${word}(?: ${word}){1,2}`)}) AND NOT regexp_matches(${text}, ${COMPANY}))`;
}

/** A street with its number, as the four languages write it. */
export function isStreet(text: string): string {
  const before =
    '(?:via|viale|piazza|piazzale|corso|vicolo|largo|strada|вул|вулиця|просп|проспект|провулок|бульвар|площа|jalan|jln|jl|gang|rue|calle)\\.? .*\\d.*';
  const behind =
    '\\d+\\w? .*(?:street|st|avenue|ave|road|rd|drive|dr|lane|ln|boulevard|blvd|court|ct|way|place|pl|square|sq)\\.?(?:[ ,#].*)?';
  return `regexp_full_match(${text}, ${literal(`(?i)${before}|${behind}`)})`;
}

const NATIONAL = [
  '\\(0?\\d{2,4}\\) ?\\d{3,4}[ .-]?\\d{2,4}(?:[ .-]?\\d{2,4})?',
  '0\\d{1,4}[ ./-]\\d{3,4}[ .-]?\\d{2,4}(?:[ .-]?\\d{2,4})?',
  '\\d{3}[ .-]\\d{3}[ .-]\\d{4}',
  '3\\d{2}[ .-]\\d{3}[ .-]?\\d{3,4}',
].join('|');
/** Digits without gaps are a number to call only inside a sentence; by themselves they may be a code. */
const IN_SENTENCE = '\\p{L}.*\\b0\\d{9,11}\\b';
const IBAN =
  '\\b(?:AT|BE|BG|CH|CY|CZ|DE|DK|EE|ES|FI|FR|GB|GR|HR|HU|IE|IT|LT|LU|LV|MT|NL|NO|PL|PT|RO|SE|SI|SK|TR|UA)\\d{2}(?: ?[A-Z0-9]{4}){2,7} ?[A-Z0-9]{1,4}\\b';
const CARD = '\\b\\d{4}[ -]\\d{4}[ -]\\d{4}[ -]\\d{4}\\b';
const TAX_CODE = '\\b[A-Z]{6}\\d{2}[A-Z]\\d{2}[A-Z]\\d{3}[A-Z]\\b';

/** `@anna_r`, by itself or in a sentence. */
const HANDLE = '(?:^|[\\s(,;])@\\p{L}[\\w.]{2,}';

/** Somewhere in the text stands an e-mail address, a handle, a number to call, an account, a card or an Italian tax code. */
export function mentionsContact(text: string): string {
  const numbers = `(?:^|[^\\w.,/+-])(?:${INTERNATIONAL}|${NATIONAL})(?:[^\\w-]|$)`;
  const codes = [numbers, IN_SENTENCE, IBAN, CARD, TAX_CODE].join('|');
  return `((contains(${text}, '@') AND regexp_matches(${text}, ${literal(`${EMAIL}|${HANDLE}`)}))
    OR (length(${text}) >= 9 AND regexp_matches(${text}, ${literal(codes)})))`;
}

const CAPITALISED = "\\p{Lu}[\\p{Ll}'’]+";
const TITLE =
  '[Ss]ignor[ae]?|[Ss]ig\\.(?:ra|na)?|[Dd]ott\\.(?:ssa)?|[Mm]rs?\\.?|[Mm]s\\.?|[Dd]r\\.?|[Пп]ані?|[Bb]apak|[Ii]bu|[Pp]ak';
const SPOKE =
  'call|talk|talked|spoke|chat|meeting|met|mail|e-?mail|letter|chiamata|parlato|incontro|colloquio|дзвінок|розмова|зустріч|лист|telepon|bicara|rapat|surat';
const TO = 'with|to|con|a|з|із|зі|до|dengan|ke|kepada';
const ASKED = 'ask|asked|told|thanks|chiesto|chiedere|grazie|дякую|tanya|terima kasih';
/** Whom people speak with by their function. */
const ROLE =
  '(?i)(?:customer|client|support|sales|manager|agent|team|service|staff|cliente|assistenza|clienti|клієнт|менеджер|pelanggan|tim)';

/** Somebody is named inside the text: behind a form of address, or as whom somebody spoke with or asked. */
export function mentionsPerson(text: string): string {
  const start = '(?:^|[^\\p{L}])';
  const whom = `${start}(?i:(?:${SPOKE}) (?:${TO})|${ASKED}) ${CAPITALISED}`;
  const titled = `${start}(?:${TITLE}) ${CAPITALISED}`;
  return `(regexp_matches(${text}, ${literal(titled)})
    OR (regexp_matches(${text}, ${literal(whom)}) AND NOT regexp_matches(${text}, ${literal(ROLE)})))`;
}

/** A list, as tags are written, one part of which is a proper name. */
export function listsName(text: string): string {
  const name = `${CAPITALISED} ${CAPITALISED}`;
  return `regexp_matches(${text}, ${literal(`[;,|] ?${name}(?:$|[;,|])|(?:^|[;,|])${name} ?[;,|]`)})`;
}

const MOST_LETTERS = 20;

/** A value that may stand in a sentence as an example: short, and by its looks nobody's name, number or address. */
export function isHarmless(text: string): string {
  const letters = `length(regexp_replace(${text}, '[^\\p{L}]', '', 'g'))`;
  const single = `regexp_full_match(${text}, ${literal(`${CAPITALISED}|\\+?\\d{9,}`)})`;
  const personal = [isPhone, isPersonalName, isStreet, mentionsContact, mentionsPerson].map(
    (test) => test(text),
  );
  return `(${letters} <= ${MOST_LETTERS} AND NOT contains(${text}, '@') AND NOT ${[single, ...personal].join(' AND NOT ')})`;
}

/** More than forty letters or seven words: something somebody wrote. */
export function isLong(text: string): string {
  return `(length(${text}) > 40 OR length(${text}) - length(replace(${text}, ' ', '')) > 6)`;
}
