/** What the program itself remembers, in one SQLite file that several processes share. */
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { ConfigError } from '../core/errors.ts';
import { keptQuestion } from '../core/kept-question.ts';
import type { Receipt, StateStore } from '../ports.ts';
import { createPrivate, explainFileError } from './files.ts';
import { explainSqliteError } from './sqlite-error.ts';

/** How long a process waits for another one's write before it gives up. */
const WAIT_MS = 5000;

/** Of each receipt. */
const QUESTIONS_KEPT = 50;

/** Step n brings a file of `user_version` n to n + 1. */
const MIGRATIONS: readonly string[] = [
  `CREATE TABLE receipts (
    id TEXT PRIMARY KEY,
    tool TEXT NOT NULL,
    revision INTEGER NOT NULL,
    input TEXT NOT NULL,
    data_version TEXT NOT NULL,
    notes_version TEXT,
    saved_version TEXT,
    policy TEXT NOT NULL,
    engine TEXT NOT NULL,
    created_at TEXT NOT NULL,
    result TEXT
  ) STRICT;
  CREATE INDEX receipts_by_age ON receipts (created_at DESC, id);`,
  `CREATE TABLE questions (
    receipt TEXT NOT NULL,
    question TEXT NOT NULL,
    asked_at TEXT NOT NULL,
    PRIMARY KEY (receipt, question)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE tokens (day TEXT PRIMARY KEY, spent INTEGER NOT NULL) STRICT;`,
];

const versionRow = z.object({ user_version: z.int() });

const questionRow = z.object({ question: z.string(), askedAt: z.string() });
const tokensRow = z.object({ spent: z.int() });

const receiptRow = z
  .object({
    id: z.string(),
    tool: z.string(),
    revision: z.int(),
    input: z.string(),
    data_version: z.string(),
    notes_version: z.string().nullable(),
    saved_version: z.string().nullable(),
    policy: z.string(),
    engine: z.string(),
    created_at: z.string(),
    result: z.string().nullable(),
  })
  .transform((row): Receipt => ({
    id: row.id,
    tool: row.tool,
    revision: row.revision,
    input: row.input,
    versions: { data: row.data_version, notes: row.notes_version, saved: row.saved_version },
    policy: row.policy,
    engine: row.engine,
    createdAt: row.created_at,
    result: row.result,
  }));

/**
 * Opens the state file, creating or migrating it; several processes may have it open. A receipt is content-addressed:
 * saving one whose id is known changes nothing. `receipts` are newest first, then by id.
 * Throws ConfigError, on opening or later, where the file is damaged, newer than this program, not to be written, or
 * held by another process for more than five seconds.
 */
export function openState(path: string): StateStore {
  const db = explained(path, () => open(path));
  const insert = db.prepare(
    `INSERT INTO receipts (id, tool, revision, input, data_version, notes_version, saved_version, policy, engine, created_at, result)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING`,
  );
  const byId = db.prepare('SELECT * FROM receipts WHERE id = ?');
  const newest = db.prepare('SELECT * FROM receipts ORDER BY created_at DESC, id LIMIT ?');
  const addQuestion = db.prepare(
    `INSERT INTO questions (receipt, question, asked_at) VALUES (?, ?, ?)
     ON CONFLICT (receipt, question) DO UPDATE SET asked_at = excluded.asked_at`,
  );
  const forgetQuestions = db.prepare(
    `DELETE FROM questions WHERE receipt = ? AND question NOT IN
     (SELECT question FROM questions WHERE receipt = ? ORDER BY asked_at DESC, question LIMIT ?)`,
  );
  const questionsOf = db.prepare(
    `SELECT question, asked_at AS askedAt FROM questions WHERE receipt = ?
     ORDER BY asked_at DESC, question LIMIT ?`,
  );
  const addTokens = db.prepare(
    `INSERT INTO tokens (day, spent) VALUES (?, ?)
     ON CONFLICT (day) DO UPDATE SET spent = spent + excluded.spent RETURNING spent`,
  );
  const spentOn = db.prepare('SELECT spent FROM tokens WHERE day = ?');
  return {
    saveReceipt: (receipt) =>
      explained(path, () => {
        const { data, notes, saved } = receipt.versions;
        insert.run(
          receipt.id,
          receipt.tool,
          receipt.revision,
          receipt.input,
          data,
          notes,
          saved,
          receipt.policy,
          receipt.engine,
          receipt.createdAt,
          receipt.result,
        );
      }),
    receipt: (id) =>
      explained(path, () => {
        const row = byId.get(id);
        return row === undefined ? null : receiptRow.parse(row);
      }),
    receipts: (limit) =>
      explained(path, () => newest.all(limit).map((row) => receiptRow.parse(row))),
    saveQuestion: (receipt, { question, askedAt }) =>
      explained(path, () => {
        addQuestion.run(receipt, keptQuestion(question), askedAt);
        forgetQuestions.run(receipt, receipt, QUESTIONS_KEPT);
      }),
    questions: (receipt, limit) =>
      explained(path, () => questionsOf.all(receipt, limit).map((row) => questionRow.parse(row))),
    spendTokens: (day, tokens) =>
      explained(path, () => {
        const row = tokens === 0 ? spentOn.get(day) : addTokens.get(day, tokens);
        return row === undefined ? 0 : tokensRow.parse(row).spent;
      }),
    close: () => db.close(),
  };
}

function open(path: string): DatabaseSync {
  createPrivate(path);
  const db = new DatabaseSync(path, { timeout: WAIT_MS });
  try {
    db.exec('PRAGMA journal_mode = WAL');
    // The default waits for the disk at every write, a millisecond each: this survives the death of the process, and a
    // power cut takes at most the last receipts.
    db.exec('PRAGMA synchronous = NORMAL');
    migrate(db, path);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function migrate(db: DatabaseSync, path: string): void {
  // Only a file that needs it takes the write lock: opening must not wait for another process's write.
  if (version(db) === MIGRATIONS.length) return;
  db.exec('BEGIN IMMEDIATE');
  const found = version(db);
  if (found > MIGRATIONS.length) {
    throw new ConfigError(
      `${path} was written by a newer version of Ritratto. Update Ritratto, or name another folder with --data.`,
    );
  }
  for (const step of MIGRATIONS.slice(found)) db.exec(step);
  db.exec(`PRAGMA user_version = ${MIGRATIONS.length}`);
  db.exec('COMMIT');
}

function version(db: DatabaseSync): number {
  return versionRow.parse(db.prepare('PRAGMA user_version').get()).user_version;
}

function explained<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw explainFileError(
      explainSqliteError(error, path),
      `${path} cannot be opened`,
      'Give permission, or name another folder with --data.',
    );
  }
}
