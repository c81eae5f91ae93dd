/**
 * What was planted in the demo, for tests and measurements alone: no file of the demo tells any of it. Lists of ids
 * are sorted. Counts of rows are of the written files, before an importer puts any aside.
 */
import type { Need } from './notes/contract.ts';
import type { Industry } from './companies.ts';
import type { Segment, Settlement } from './segments.ts';

export interface Truth {
  /** "Today": the day after the last true record (dates in the future are a flaw). */
  asOf: string;
  currency: 'EUR';

  /** Everyone's hidden kind: ids of persons by segment, of companies by industry. Second ids of a person are left out. */
  segments: Readonly<Record<Segment, readonly string[]>>;
  companies: Readonly<Record<Industry, readonly string[]>>;

  /**
   * The ideal customers, who are the early adopters: of all persons they spend most, stay longest and recommend most.
   * Every one of them fits `group`, where the income is not blank and the birth date not flawed; some others do so by
   * chance.
   */
  ideal: {
    customers: readonly string[];
    group: string;
    needs: readonly Need[];
  };

  /** Visited every three to six days for three months and not in the last two weeks. `group` selects exactly these. */
  silentVisitors: { customers: readonly string[]; group: string };

  /** Married, two children, upscale area, business daily. `group` selects exactly these. */
  businessReaders: { customers: readonly string[]; group: string };

  notes: {
    /** What a note is about, by note id; none for small talk. */
    needs: ReadonlyMap<string, readonly { need: Need; stance: Stance }[]>;
    /** The need that stands in all four languages and that no offer answers. */
    unanswered: 'rented_flat';
    /** The need that rises from the day of an update on: notes a day since then against notes a day before. */
    rising: { need: 'connection_drops'; update: string };
    /** How many notes hold a slip of the pen, and how many a sentence in another language. */
    misspelt: number;
    mixed: number;
  };

  /** An attribute drawn independently of everything else. */
  meaningless: { column: 'voice_assistant'; values: readonly string[] };

  /**
   * Simpson's paradox: holders of the loyalty card spend more over all, yet less in each kind of settlement. Mean
   * revenue in euros per person, buyers or not, over the usable rows of the files.
   */
  loyalty: {
    overall: Comparison;
    within: Readonly<Record<Settlement, Comparison>>;
  };

  /** Prospects drawn as the ideal customers are. */
  lookalikes: readonly string[];

  /**
   * A campaign with a control group, drawn by lot between two who are alike. `points` is the effect on the treated, in percentage points of those
   * who buy within `days` after `sentAt` (that day not counted); `observed` is the difference a measurement finds.
   */
  uplift: {
    campaign: string;
    sentAt: string;
    days: number;
    treated: readonly string[];
    heldOut: readonly string[];
    points: number;
    observed: { treated: number; heldOut: number; points: number };
  };

  /** Customers who objected to profiling. */
  objectedToProfiling: readonly string[];

  /** Hospitality wins its deals a little more often than the others; nothing else tells of the outcome. */
  deals: {
    winRates: { hospitality: number; others: number };
    won: number;
    lost: number;
    open: number;
  };

  /** Terms, neither cancelled nor ended: within 90 days from the as-of day, and in the calendar quarter after its own. */
  contracts: { endNext90Days: number; endNextQuarter: number };

  flaws: FlawTruth;
}

type Stance = 'pain' | 'praise' | 'wish' | 'staff';

/** Means of holders and of the others, and how many persons each is of. */
export interface Comparison {
  holders: number;
  others: number;
  peopleHolding: number;
  peopleWithout: number;
}

export interface FlawTruth {
  /** Rows of customers.csv that repeat the row before them. */
  duplicateCustomers: number;
  /** The same person under a second id, with the same e-mail address: the name in capitals, no telephone. */
  twins: readonly { customer: string; twin: string }[];
  misspeltCities: number;
  /** Born in 1875. */
  bornTooEarly: number;
  /** acquired_at is 2025-02-31, which is no day. */
  acquiredNever: number;
  /** acquired_at lies in 2031. */
  acquiredInFuture: number;
  /** Blank cells of persons, by column of customers.csv: repeated rows and twins count as well. */
  blanks: Readonly<Record<string, number>>;
  orders: {
    /** Lines that repeat the line before them. */
    duplicateLines: number;
    /** Lines of customers who stand in no file of customers, and how many of these there are. */
    orphanLines: number;
    orphans: readonly string[];
    /** Lines by misspelt category. */
    misspeltCategories: Readonly<Record<string, number>>;
    /** Dated 2025-02-31, and dated in 2031. */
    impossibleDates: number;
    futureDates: number;
    /** Amounts a hundred times too high: single lamps, all of companies. */
    outliers: number;
    /** The sign of the quantity alone is wrong. */
    negativeQuantities: number;
    blankCategories: number;
    blankChannels: number;
  };
}
