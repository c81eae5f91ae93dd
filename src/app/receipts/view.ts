/** A receipt as a person reads it: what was asked, what was counted and what came out, in the reader's language. */
import { type Outbound, rendered, stripHidden } from '../../border.ts';
import { type Param, resultSchema, type Result } from '../../core/result.ts';
import { formatValue, hasKey, type Locale, say } from '../../locales/index.ts';
import type { AskedQuestion, Receipt } from '../../ports.ts';

export interface ReceiptView {
  id: string;
  tool: string;
  /** Of the tool. */
  title: string;
  revision: number;
  /** Newest first; `asked_at` is an ISO instant. */
  questions: { question: string; asked_at: string }[];
  /** `filter` is empty where all customers are meant. Null where no group was asked for, or the values were erased. */
  group: { filter: string; n: number; undecided: number } | null;
  /** ISO days, both included. */
  period: { from: string | null; to: string | null } | null;
  period_display: string | null;
  /** ISO day; null once the values were erased. */
  as_of: string | null;
  as_of_display: string | null;
  tables: Outbound['tables'];
  notes: string[];
  warnings: string[];
  /** What the tool was called with. */
  input: unknown;
  /** ISO instant. */
  made_at: string;
  engine: string;
  data_version: string;
  policy: string;
  /** Whether an erasure removed the values. */
  erased: boolean;
}

/** Holds no name and no contact field, but what a person typed in a question or looked a customer up by. */
export function receiptView(
  receipt: Receipt,
  questions: readonly AskedQuestion[],
  locale: Locale,
): ReceiptView {
  const key = `receipt.tool.${receipt.tool}`;
  return {
    id: receipt.id,
    tool: receipt.tool,
    // A receipt outlives its tool.
    title: hasKey(key) ? say(locale, { key }) : receipt.tool,
    revision: receipt.revision,
    questions: questions.map(({ question, askedAt }) => ({
      question: stripHidden(question),
      asked_at: askedAt,
    })),
    ...values(receipt.result, locale),
    input: JSON.parse(receipt.input, (_, value: unknown) =>
      typeof value === 'string' ? stripHidden(value) : value,
    ),
    made_at: receipt.createdAt,
    engine: receipt.engine,
    data_version: receipt.versions.data,
    policy: receipt.policy,
  };
}

type Values = Pick<
  ReceiptView,
  | 'group'
  | 'period'
  | 'period_display'
  | 'as_of'
  | 'as_of_display'
  | 'tables'
  | 'notes'
  | 'warnings'
  | 'erased'
>;

function values(json: string | null, locale: Locale): Values {
  if (json === null) {
    return {
      group: null,
      period: null,
      period_display: null,
      as_of: null,
      as_of_display: null,
      tables: {},
      notes: [],
      warnings: [],
      erased: true,
    };
  }
  const { group, period, as_of, tables, notes, warnings } = rendered(
    resultSchema.parse(JSON.parse(json)),
    locale,
  );
  return {
    group: group && {
      filter: stripHidden(group.filter),
      n: group.n,
      undecided: group.undecided,
    },
    period,
    period_display: periodDisplay(period, locale),
    as_of,
    as_of_display: formatValue(locale, as_of, { unit: 'date' }),
    tables: largestFirst(tables),
    notes,
    warnings,
    erased: false,
  };
}

/** A stored result has its tables by name; the largest one is what was asked for, the others what it is set against. */
function largestFirst(tables: Outbound['tables']): Outbound['tables'] {
  return Object.fromEntries(
    Object.entries(tables).toSorted(([, a], [, b]) => b.rows.length - a.rows.length),
  );
}

function periodDisplay(period: Result['period'], locale: Locale): string | null {
  const from = period?.from ?? null;
  const to = period?.to ?? null;
  if (from !== null && to !== null) {
    const params = { from: day(from), to: day(to) };
    return say(locale, { key: 'receipt.period.between', params });
  }
  if (from !== null)
    return say(locale, { key: 'receipt.period.since', params: { from: day(from) } });
  if (to !== null) return say(locale, { key: 'receipt.period.until', params: { to: day(to) } });
  return null;
}

function day(value: string): Param {
  return { value, unit: 'date' };
}
