/**
 * The mapping: a small YAML file that says which file is which table and which column means what. Everything it
 * leaves out is proposed from the headers and the content.
 */
import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  stringify,
} from 'yaml';
import { z } from 'zod';
import { FAMILIES } from '../../core/catalogue.ts';
import { DataError } from '../../core/errors.ts';
import { importedTable, TABLE_NAMES, type TableName } from './imported-tables.ts';
import { nearestHint } from './problem.ts';

const text = z.string({ error: 'must be a text' }).min(1, { error: 'must not be empty' });
const texts = z.array(text, { error: 'must be a list of texts' }).min(1, {
  error: 'must not be empty',
});
const files = z.union([text, texts], { error: 'must be a file name or a list of file names' });
const perColumn = <T extends z.ZodType>(value: T, error: string) =>
  z.record(text, value, { error });

const orders = z.enum(['DMY', 'MDY'], { error: 'must be DMY or MDY' });
const marks = z.enum(['point', 'comma'], { error: 'must be point or comma' });

/** How a delimited file is written, where its content does not say. */
const reading = {
  delimiter: text
    .refine((value) => value === 'tab' || value.length === 1, {
      error: 'must be one character, or the word tab',
    })
    .optional(),
  /** A label of the Encoding Standard, such as windows-1251. */
  encoding: text.optional(),
  /** Column names of a file without a header line. */
  names: texts.optional(),
};

const joinSchema = z.strictObject({
  file: files,
  /** One name for both files, or names here to names there. */
  on: z
    .union([text, perColumn(text, '')], {
      error: 'must be a column name, or pairs of names here and there',
    })
    .refine((on) => Object.keys(on).length > 0, { error: 'must not be empty' }),
  ...reading,
});

const tableSchema = z.strictObject({
  file: files,
  ...reading,
  join: z.array(joinSchema, { error: 'must be a list of files with on' }).optional(),
  /** Canonical column -> column of the files, or an expression of columns. Empty = leave it out. */
  columns: perColumn(
    z.string({ error: 'must be a column or an expression' }),
    'must be pairs of our column and yours',
  ).optional(),
  dates: z
    .union([orders, perColumn(orders, '')], {
      error: 'must be DMY or MDY, or pairs of a column and one of them',
    })
    .optional(),
  decimals: z
    .union([marks, perColumn(marks, '')], {
      error: 'must be point or comma, or pairs of a column and one of them',
    })
    .optional(),
  recode: perColumn(
    perColumn(z.string({ error: 'must be a text' }), 'must be pairs of old and new value'),
    'must be columns, each with pairs of old and new value',
  ).optional(),
  ignore: texts.optional(),
  families: perColumn(
    z.enum(FAMILIES, { error: `must be one of ${FAMILIES.join(', ')}` }),
    'must be pairs of a column and a family',
  ).optional(),
  sensitive: perColumn(
    z.enum(['none', 'contact', 'quasi', 'special'], {
      error: 'must be none, contact, quasi or special',
    }),
    'must be pairs of a column and none, contact, quasi or special',
  ).optional(),
});

const currencyCode = text.regex(/^[A-Z]{3}$/, {
  error: 'must be a currency code of three capital letters, such as EUR',
});

const one = tableSchema.optional();
const tables = {
  customers: one,
  transactions: one,
  events: one,
  contracts: one,
  contacts: one,
  deals: one,
  answers: one,
  consents: one,
  prospects: one,
  offers: one,
  campaigns: one,
  costs: one,
  notes: one,
} satisfies Record<TableName, typeof one>;

const mappingSchema = z.strictObject({
  /** ISO 4217 code of all amounts. */
  currency: currencyCode.optional(),
  /** What one unit of another currency is worth in `currency`. */
  rates: z
    .record(currencyCode, text.regex(/^\d+(\.\d+)?$/, { error: 'must be a number such as 1.08' }), {
      error: 'must be pairs of a currency and its rate',
    })
    .optional(),
  ...tables,
});

export type Mapping = z.infer<typeof mappingSchema>;
export type TableMapping = z.infer<typeof tableSchema>;
export type JoinMapping = z.infer<typeof joinSchema>;

type Path = readonly PropertyKey[];

/**
 * Reads a mapping. Every scalar is a text as it was written, so that codes keep their zeros and `NO` stays NO.
 * @throws DataError that names the line, the unknown key and the nearest known one
 */
export function parseMapping(source: string, fileName: string): Mapping {
  const lines = new LineCounter();
  const document = parseDocument(source, {
    schema: 'failsafe',
    lineCounter: lines,
    logLevel: 'error',
  });
  const at = (offset: number | undefined): string =>
    offset === undefined ? fileName : `${fileName}, line ${lines.linePos(offset).line}`;
  const [broken] = document.errors;
  if (broken !== undefined) {
    throw new DataError(
      `${at(broken.pos[0])}: this is not YAML; check the indentation, the quotes and the colons.`,
    );
  }
  const parsed = mappingSchema.safeParse(valueOf(document, fileName));
  const place = (path: Path): string => {
    const dotted = path.map(String).join('.');
    return `${at(offsetOf(document, path))}${dotted === '' ? '' : `: ${dotted}`}`;
  };
  if (!parsed.success) throw firstProblem(parsed.error, place);
  checkColumns(parsed.data, place);
  return parsed.data;
}

/** Aliases are resolved only here: one may lead nowhere, or a few of them unfold into more than memory holds. */
function valueOf(document: Document, fileName: string): unknown {
  try {
    return document.toJS();
  } catch {
    throw new DataError(
      `${fileName}: an alias (*name) in it cannot be resolved; write what it stands for instead.`,
    );
  }
}

/** The mapping as YAML that `parseMapping` reads back to the same value. */
export function printMapping(mapping: Mapping): string {
  return stringify(mapping, { schema: 'core', lineWidth: 0, flowCollectionPadding: true });
}

function firstProblem(error: z.ZodError, place: (path: Path) => string): DataError {
  const issue = error.issues[0];
  if (issue === undefined) return new DataError(`${place([])}: this is not a mapping.`);
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? '';
    const known = knownKeys(issue.path);
    const hint = nearestHint(key, known) || `; known here: ${known.join(', ')}`;
    return new DataError(`${place([...issue.path, key])}: unknown key "${key}"${hint}.`);
  }
  if (issue.path.length === 0) {
    return new DataError(`${place([])}: a mapping starts with a table, such as customers:.`);
  }
  if (issue.code === 'invalid_key') {
    return new DataError(`${place(issue.path)}: ${issue.issues[0]?.message ?? 'is not valid'}.`);
  }
  const missing = issue.path.at(-1) === 'file' && issue.message.startsWith('must be a file');
  return new DataError(
    missing
      ? `${place(issue.path)}: write which file it is, as in file: customers.csv.`
      : `${place(issue.path)}: ${issue.code === 'invalid_type' && issue.path.length === 1 ? 'must be a table with file and columns' : issue.message}.`,
  );
}

function knownKeys(path: Path): string[] {
  if (path.length === 0) return Object.keys(mappingSchema.shape);
  return Object.keys(path.includes('join') ? joinSchema.shape : tableSchema.shape);
}

function checkColumns(mapping: Mapping, place: (path: Path) => string): void {
  for (const table of TABLE_NAMES) {
    const columns = importedTable(table).columns.map((column) => column.name);
    for (const key of Object.keys(mapping[table]?.columns ?? {})) {
      if (columns.includes(key)) continue;
      const hint = nearestHint(key, columns) || `; columns: ${columns.join(', ')}`;
      throw new DataError(
        `${place([table, 'columns', key])}: ${table} has no column "${key}"${hint}. ` +
          'Columns that have no such place are kept as attributes by themselves.',
      );
    }
  }
}

/** Where the last key of the path stands in the source, or the nearest thing around it. */
function offsetOf(document: Document, path: Path): number | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = document.getIn(path.slice(0, length - 1), true);
    const last = path[length - 1];
    if (isSeq(parent)) {
      const item = parent.items[Number(last)];
      if (isNode(item)) return item.range?.[0];
    }
    const pair =
      isMap(parent) && parent.items.find(({ key }) => isScalar(key) && key.value === last);
    if (pair && isScalar(pair.key)) return pair.key.range?.[0];
  }
  return undefined;
}
