/** The seams: what tools and use cases ask of engines and stores, in terms of the product, never of SQL. */
import type { Readable } from 'node:stream';
import type { Catalogue, Field } from './core/catalogue.ts';
import type { DayRange } from './core/dates.ts';
import type { Decimal } from './core/decimal.ts';
import type { CheckedGroup, CheckedValue } from './core/filter/checked.ts';
import type { Primitive } from './core/metrics.ts';

/** A finding of the import that must travel with answers. */
export interface Finding {
  /** Locale key under `finding.`. */
  code: string;
  params: Record<string, string>;
  /** Rows concerned. */
  rows: number;
}

/** An immutable state of the customer data. */
export interface Snapshot {
  /** Content-addressed: same files, mapping, import day and importer revision give the same id. */
  id: string;
  /** ISO day after the last valid transaction or event. */
  asOf: string;
  /** ISO instant of the import. */
  importedAt: string;
  /** Names of the files it was read from, without folders. */
  files: string[];
  /** Rows per canonical table. */
  rows: Record<string, number>;
  /** Notes kept in the file beside the snapshot; they are in no table. */
  notes: number;
  /** Rows put aside because they could not be used. */
  quarantined: number;
  findings: Finding[];
  catalogue: Catalogue;
  /** Only where the data is that of the made-up company. */
  demo?: true;
}

export type Bin =
  | { kind: 'value' }
  /** Numbers in steps of `width`, starting at a multiple of it: 30 ≤ x < 40 has key 30. */
  | { kind: 'width'; width: string }
  | { kind: 'date'; unit: 'day' | 'week' | 'month' | 'quarter' | 'year' };

export interface Dimension {
  /** A value of each customer (attribute, age, number of orders), or a field of `transactions`: a value of each purchase line. */
  value: CheckedValue;
  bin: Bin;
}

/** Key of a cell in one dimension: text as it stands, numbers and ISO days (start of the bin) as text; null = unknown. */
export type CellKey = string | null;

export interface AggregateQuery {
  /** Which customers. */
  group: CheckedGroup;
  /** Which purchase lines; null = all. Only lines of customers in the group are ever counted. */
  period: DayRange | null;
  /** A condition on purchase lines (bare fields are fields of `transactions`); null = none. */
  where: CheckedGroup | null;
  /** At most two. A dimension over purchase lines makes cells of purchase lines, one over customers cells of customers. */
  by: Dimension[];
  /** Keys that stay apart; all others of the first dimension become the cell `other`. Null = all stay. */
  keep: CellKey[] | null;
  primitives: (Primitive | ValuePrimitive)[];
}

/** Over a value of each customer that is no column: `sum` of ages, `known` last-quarter order counts. */
export interface ValuePrimitive {
  fn: 'sum' | 'sum_squares' | 'min' | 'max' | 'known';
  value: CheckedValue;
}

export interface AggregateRow {
  /** One key a dimension. The cell that gathers the rest has `other: true` and null as its first key. */
  keys: CellKey[];
  other: boolean;
  /** In the order of `primitives`: exact numbers, ISO days for min and max of dates, null where nothing was aggregated. */
  values: (Decimal | string | null)[];
}

export interface OrderStatisticsQuery {
  group: CheckedGroup;
  period: DayRange | null;
  /** As in `AggregateQuery`; speaks of purchase lines, so it goes with a `value` of `transactions`. */
  where: CheckedGroup | null;
  /** A value of each customer, or (`field` of `transactions`) of each purchase line. */
  value: CheckedValue;
  by: Dimension[];
  /** As in `AggregateQuery`. */
  keep: CellKey[] | null;
  /** Probabilities in [0, 1]. */
  probabilities: number[];
}

export interface OrderStatistics {
  keys: CellKey[];
  other: boolean;
  /** Known values in the cell. */
  n: number;
  /**
   * For each probability p the elements at ranks floor(h) and ceil(h) of the ascending order, h = (n - 1)p + 1:
   * what a type-7 quantile needs. `fraction` = h - floor(h).
   */
  ranks: { low: Decimal; high: Decimal; fraction: number }[];
}

export interface RankQuery {
  group: CheckedGroup;
  by: CheckedValue;
  side: 'top' | 'bottom';
  limit: number;
  /** Further values to return for each customer. */
  values: CheckedValue[];
}

export interface RankedCustomer {
  customer: string;
  /** Competition ranking: ties share a rank, the next rank is skipped (1, 2, 2, 4). */
  rank: number;
  by: Decimal | string;
  values: (Decimal | string | boolean | null)[];
}

export interface Ranking {
  /** The first `limit` by value, then by id; ties at the cut are not added but counted in `tiedAtCut`. */
  customers: RankedCustomer[];
  /** Customers who have a value to rank. */
  base: number;
  /** Customers beyond `limit` with the same value as the last one listed. */
  tiedAtCut: number;
}

interface GroupCount {
  /** Customers in the group. */
  n: number;
  /** Customers for whom the filter cannot be decided because a value is unknown. */
  undecided: number;
  /** All customers. */
  all: number;
}

export interface CustomerRecord {
  customer: string;
  /** Attributes in catalogue order, contact and identity fields left out. */
  attributes: { field: Field; value: Decimal | string | boolean | null }[];
  /** Names of the identity and contact fields that hold a value. */
  withheld: string[];
}

/** Read access to one snapshot. Every call is deterministic and stops when the signal aborts. */
export interface EngineRead {
  /** `duckdb` and its version: part of every receipt. */
  readonly engine: string;
  readonly snapshot: Snapshot;
  count(group: CheckedGroup, signal: AbortSignal): Promise<GroupCount>;
  aggregate(query: AggregateQuery, signal: AbortSignal): Promise<AggregateRow[]>;
  orderStatistics(query: OrderStatisticsQuery, signal: AbortSignal): Promise<OrderStatistics[]>;
  rank(query: RankQuery, signal: AbortSignal): Promise<Ranking>;
  /** Values of one customer; null where the id is unknown. */
  values(
    customer: string,
    values: CheckedValue[],
    signal: AbortSignal,
  ): Promise<(Decimal | string | boolean | null)[] | null>;
  customer(customer: string, signal: AbortSignal): Promise<CustomerRecord | null>;
  /** Whether that customer is in the group; null = undecided. */
  isIn(customer: string, group: CheckedGroup, signal: AbortSignal): Promise<boolean | null>;
  /** Public ids of the customers with that id, e-mail or name (whole, without case, runs of blanks in names as one), by id; at most `limit`. */
  find(text: string, limit: number, signal: AbortSignal): Promise<string[]>;
  /** The ids nearest in spelling, for an error that helps. */
  nearest(text: string, limit: number, signal: AbortSignal): Promise<string[]>;
  /** For the person's own screen only: the name of each customer where the data has one. Never for a model. */
  names(customers: string[], signal: AbortSignal): Promise<Map<string, string>>;
  close(): void;
}

/** Opens snapshots. A pinned engine keeps answering from its snapshot while newer ones appear. */
export interface SnapshotStore {
  /** The snapshot the pointer names now; null before the first import. */
  current(): Promise<EngineRead | null>;
  /** A snapshot that is still kept, by id. */
  open(id: string): Promise<EngineRead | null>;
}

/** Where everything Ritratto keeps lies; all paths are absolute. */
export interface DataFolder {
  path: string;
  /** 32 hexadecimal digits, made once: what public ids and hashes of this folder are salted with. */
  salt: string;
  writable: boolean;
  /** The file of the `StateStore`. */
  state: string;
  snapshots: string;
  quarantine: string;
}

/** An import under way. While it lasts no other process can begin one. */
export interface SnapshotDraft {
  /** Where the new snapshot is to be built; nothing is there yet. */
  target: string;
  /** Where rows that cannot be used are to be put, if there are any. */
  quarantine: string;
  /** Where the notes are to be put, if there are any. */
  notes: string;
  /**
   * Makes what was built the current snapshot, in one step for every reader, and removes those no longer kept.
   * Answers where the rows put aside now lie, null where there are none.
   */
  publish(id: string): { quarantine: string | null };
  /** Removes what was not published and lets others import. */
  end(): void;
}

/** The snapshots of a data folder, for the process that holds them open. */
export interface Snapshots extends SnapshotStore {
  /** ISO instant `since` is told to others who try meanwhile. Throws ConfigError while another import runs. */
  begin(since: string): SnapshotDraft;
  /** Ids of the snapshots on disk, newest first. */
  list(): string[];
  /** Closes every engine handed out. */
  close(): void;
}

export interface BuildOptions<Mapping> {
  files: string[];
  /** Null = proposed from the headers. */
  mapping: Mapping | null;
  /** ISO instant; later dates in the data are errors. */
  importedAt: string;
  /** ISO day that overrides the one found in the data. */
  asOf?: string;
  /** The file to write. Complete and closed when the builder is done. */
  target: string;
  /** CSV file for rows that cannot be used, written only where there are any. */
  quarantine: string;
  /** JSON lines file for the notes, one object a note, written only where there are any. */
  notes: string;
  /** The data is that of the made-up company. */
  demo?: true;
  salt: string;
  progress: (step: BuildProgress) => void;
  signal: AbortSignal;
}

export interface BuildProgress {
  stage: string;
  done: number;
  total: number;
}

/**
 * Files handed over one by one, until they are imported or dropped.
 * Throws ConfigError where the disk refuses them, DataError on an upload that is not there.
 */
export interface UploadStore {
  /** A new, empty upload: 32 hexadecimal digits. */
  create(): Promise<string>;
  /** Absolute paths of its whole files, by name. */
  files(upload: string): Promise<string[]>;
  /**
   * Keeps a file under that name, which stands for no folder, in place of one of the same name. Until it is whole, and
   * where it never gets so, nothing is seen of it.
   * Throws DataError on a name of no known format and on more than `maxBytes`, StoppedError where the content breaks
   * off. `content` is not destroyed, so that its sender can still be answered.
   */
  write(upload: string, name: string, content: Readable, maxBytes: number): Promise<void>;
  /** An upload that is not there counts as removed. */
  remove(upload: string): Promise<void>;
  /** Removes the uploads that got their last file before that time, in milliseconds since 1970. */
  removeOlderThan(time: number): Promise<void>;
}

/** Reads files of customer data into a new snapshot. */
export type SnapshotBuilder<Mapping> = (
  options: BuildOptions<Mapping>,
) => Promise<{ snapshot: Snapshot }>;

export interface Receipt {
  /** `rc_` and 20 characters: 100 bits of the hash of everything below that determines the result. */
  id: string;
  tool: string;
  revision: number;
  /** Canonical JSON of the parsed input. */
  input: string;
  versions: { data: string; notes: string | null; saved: string | null };
  policy: string;
  engine: string;
  createdAt: string;
  /** Canonical JSON of the result; null once it was removed by an erasure. */
  result: string | null;
}

/** A question a person asked, to which a receipt was part of the answer. */
export interface AskedQuestion {
  question: string;
  /** ISO instant. */
  askedAt: string;
}

export interface StateStore {
  saveReceipt(receipt: Receipt): void;
  receipt(id: string): Receipt | null;
  /** Newest first. */
  receipts(limit: number): Receipt[];
  /** Remembers that the receipt was part of the answer to the question; the same question again only moves its time. */
  saveQuestion(receipt: string, asked: AskedQuestion): void;
  /** The questions a receipt helped to answer, newest first, at most `limit`. */
  questions(receipt: string, limit: number): AskedQuestion[];
  /** Adds tokens a language model took on that ISO day and answers with the day's sum; 0 only asks. */
  spendTokens(day: string, tokens: number): number;
  close(): void;
}

/** A function call of a model, complete. */
export interface ModelCall {
  /** As the endpoint gave it, or made by us where it gave none. */
  id: string;
  name: string;
  /** As the model wrote it: meant to be JSON. */
  arguments: string;
  /** Fields of the endpoint's own that it wants to see again, such as Gemini's thought signature. */
  extra: Record<string, unknown>;
}

/** A message of a conversation with a language model. */
export type ModelMessage =
  | { role: 'system' | 'user'; content: string }
  | { role: 'assistant'; content: string; calls: readonly ModelCall[] }
  | { role: 'tool'; call: string; content: string };

/** What a model may call. */
export interface ModelTool {
  name: string;
  description: string;
  /** JSON Schema of its input. */
  inputSchema: Record<string, unknown>;
}

/** Tokens, as the endpoint counts them; estimated from characters where it does not. */
export interface TokenUsage {
  prompt: number;
  completion: number;
}

export interface ModelRequest {
  messages: readonly ModelMessage[];
  /** Empty = the model is to answer in words. */
  tools: readonly ModelTool[];
  /** The longest answer in tokens; null = the model's own limit. */
  maxTokens: number | null;
}

export type ModelEvent =
  | { kind: 'text'; text: string }
  /** Always the last one of a turn. */
  | {
      kind: 'end';
      finish: 'stop' | 'calls' | 'length';
      calls: readonly ModelCall[];
      usage: TokenUsage;
    };

/** A language model behind an endpoint the operator chose. */
export interface ChatModel {
  /** The model's name as the endpoint knows it. */
  readonly name: string;
  /** One turn of the model, streamed. Throws ModelError, and StoppedError once the signal aborts. */
  turn(request: ModelRequest, signal: AbortSignal): AsyncIterable<ModelEvent>;
}

/** How to reach a model: an OpenAI-compatible endpoint. */
export interface ModelConnection {
  /** Base URL, such as `http://127.0.0.1:11434/v1`. */
  url: string;
  /** Null where the endpoint asks for none. */
  key: string | null;
  model: string;
}

/** What a person set on the page. Kept in the data folder, readable by its owner only. */
export interface SettingsStore {
  /** Null where none was set. */
  model(): ModelConnection | null;
  /** Null removes it. */
  saveModel(connection: ModelConnection | null): void;
}
