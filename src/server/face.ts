/** What the HTTP server is given. `main.ts` builds it. */
import type { Logger } from 'pino';
import type { Converse } from '../app/conversation/contract.ts';
import type { Models } from '../app/models/contract.ts';
import type { Importing } from '../app/importing/importing.ts';
import type { Recomputed } from '../app/receipts/recompute.ts';
import type { Locale } from '../locales/index.ts';
import type { AskedQuestion, Receipt, Snapshot } from '../ports.ts';
import type { McpFace } from './mcp/server.ts';

/** Who may reach the server, and under which address. */
export interface Access {
  /** The address it is bound to. */
  host: string;
  /** The Bearer key; null = none is asked for, which only a loopback address may. */
  key: string | null;
  /** Where people reach it, without a slash at the end: signed links begin with it; null = the address bound to. */
  publicUrl: string | null;
  /** Origins of pages other than ours that may call it, such as `http://localhost:3000`. */
  origins: readonly string[];
}

export interface HttpFace {
  version: string;
  access: Access;
  /** Where a person did not choose a language. */
  locale: Locale;
  /** Where tool steps go in `/v1`. */
  steps: 'reasoning' | 'content' | 'off';
  log: Logger;
  mcp: Omit<McpFace, 'report'>;
  converse: Converse;
  models: Models;
  data: DataFace;
  importing: Importing;
  receipts: ReceiptFace;
  /** Signs links; the same after a restart. */
  linkSecret: string;
}

interface DataFace {
  /** Null before the first import. Throws ConfigError where the folder or snapshot cannot be read. */
  snapshot(): Promise<Snapshot | null>;
  /** Questions the data loaded now answers, at most three. */
  questions(locale: Locale, signal: AbortSignal): Promise<string[]>;
}

export interface ReceiptFace {
  /** Null where there is no such receipt. */
  read(id: string): Promise<{ receipt: Receipt; questions: AskedQuestion[] } | null>;
  recompute(id: string, signal: AbortSignal): Promise<Recomputed>;
}
