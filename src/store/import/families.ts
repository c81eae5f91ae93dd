/** What kind of fact a column is (D3) and how sensitive, by its header and its content. The mapping can say otherwise. */
import type { CanonicalColumn } from '../../core/tables.ts';
import type { Content, Evidence } from './evidence.ts';
import {
  ANYWHERE,
  byWords,
  FOR_CUSTOMERS,
  isPersonalHeader,
  type Kind,
  namesThing,
} from './family-words.ts';
import type { TableMapping } from './mapping.ts';
import { squash } from './names.ts';
import type { ColumnType } from './typing.ts';

/** Share of values that look like an address, number or name at which the whole column counts as such. */
const MOSTLY = 0.5;
/** Share of values with an address or number inside at which none of them is listed. */
const MENTIONED = 0.01;
/** Different values per row from which names are those of persons and sentences written by them, not of a catalogue. */
const MANY_NAMES = 0.1;
const MANY_SENTENCES = 0.3;
/** Fewer different names than these may be levels or answers, unless hardly any repeats. */
const FEW_NAMES = 10;
const UNREPEATED = 0.9;

/** From so many answers their number of different values says something. */
const FEW_ANSWERS = 20;
const MOST_CHOICES = 50;

/** Columns of our own that staff fill in with words of their own, though mostly with a few fixed ones. */
const FREE_WORDS = ['type', 'source', 'stage', 'outcome'];

/** Headers that hold a person's name when the values look like names; elsewhere they name a thing. */
const NAME_HEADERS =
  `name buyer recipient customer client contact person nome cliente destinatario nama pelanggan імя клієнт одержувач`
    .split(/\s+/)
    .map(squash);

/** Numbers shorter than this are counts of calls or mails, not numbers to call. */
const PHONE_DIGITS = 7;

const CONTACT: Kind = { family: 'contact', sensitivity: 'contact' };
const IDENTITY: Kind = { family: 'identity', sensitivity: 'contact' };
/** What people wrote, or a text with an address in it: kept, but never listed. */
const WITHHELD: Kind = { family: 'other', sensitivity: 'contact' };

/**
 * Family and sensitivity of an attribute. What people did stands in the tables of records: `behavioural` there.
 * `spread` is the number of different values per row of the table.
 */
export function kindOf(
  table: string,
  header: string,
  { filled, content }: Evidence,
  type: ColumnType,
  spread: number,
): Kind {
  const { rows, emails, phones, names } = content;
  if (rows > 0 && Math.max(emails, phones) >= MOSTLY * rows) return CONTACT;
  if (NAME_HEADERS.includes(squash(header)) && names >= MOSTLY * rows) return IDENTITY;
  const named = byWords(header, table === 'customers' ? FOR_CUSTOMERS : ANYWHERE);
  const isText = type.kind === 'text';
  const reaches = isText || (type.kind === 'number' && type.digits >= PHONE_DIGITS);
  if (named?.sensitivity === 'contact' && reaches) return named;
  if (isText && isPersonalHeader(header)) return IDENTITY;
  const isNaming = mentions(content) || (!namesThing(header) && namesPersons(content));
  if (isText && named?.sensitivity !== 'special' && isNaming) return WITHHELD;
  if (named !== undefined && named.sensitivity !== 'contact') return named;
  const found = isText && !namesThing(header) ? byContent(content, filled, spread) : undefined;
  return found ?? { family: table === 'customers' ? 'other' : 'behavioural', sensitivity: 'none' };
}

/** The same for a column of our own, whose family is fixed; `content` is that of the column it is read from. */
export function canonicalKind(
  { name, family, type, written, words }: CanonicalColumn,
  content?: Content,
): Kind {
  const named = byWords(name, ANYWHERE)?.sensitivity ?? 'none';
  const isPersonal = family === 'identity' || family === 'contact' || written === 'always';
  const isWritten =
    written === 'maybe' && content !== undefined && (isSentences(content) || isVaried(content));
  const isFree = written === 'maybe' || words !== null || FREE_WORDS.includes(name);
  const mentioned =
    type === 'text' &&
    content !== undefined &&
    (mentions(content) || (isFree && namesPersons(content)));
  const reaches = isPersonal || isWritten || mentioned;
  return {
    family,
    sensitivity: named === 'none' && reaches && name !== 'customer_id' ? 'contact' : named,
  };
}

/** The mapping has the last word; `name` is the column's name there, undefined for a calculation. */
export function overridden(
  { families, sensitive }: TableMapping,
  name: string | undefined,
  kind: Kind,
): Kind {
  if (name === undefined) return kind;
  return {
    family: families?.[name] ?? kind.family,
    sensitivity: sensitive?.[name] ?? kind.sensitivity,
  };
}

function namesPersons({ rows, persons }: Content): boolean {
  return persons > 0 && persons >= MENTIONED * rows;
}

function mentions({ rows, mentions: found }: Content): boolean {
  return found > 0 && found >= MENTIONED * rows;
}

/** Names and sentences of which there are few belong to a catalogue. */
function byContent(content: Content, filled: number, spread: number): Kind | undefined {
  const { rows, streets, properNames, tagged, long } = content;
  if (rows === 0) return undefined;
  if (streets >= MOSTLY * rows) return CONTACT;
  const least = content.spread * filled < FEW_NAMES ? UNREPEATED : MANY_NAMES;
  if (properNames >= MOSTLY * rows && spread >= least) return IDENTITY;
  if (tagged >= MANY_NAMES * rows && spread >= least) return IDENTITY;
  return long >= MOSTLY * rows && spread >= MANY_SENTENCES ? WITHHELD : undefined;
}

/** Choices of a survey may be long, too, but each is chosen often. */
function isSentences({ rows, long, spread }: Content): boolean {
  return rows > 0 && long >= MOSTLY * rows && spread >= MANY_SENTENCES;
}

/** Short comments vary as choices do not: of the choices of a survey hardly any is taken once. */
function isVaried({ rows, spread, singles }: Content): boolean {
  const isMixed = spread * rows > MOST_CHOICES && singles >= FEW_NAMES;
  return rows >= FEW_ANSWERS && (isMixed || spread > MANY_SENTENCES);
}
