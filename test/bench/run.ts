/**
 * `npm run bench [-- name…] [--small] [--clean]`: measures what matters against a peer in the same run and prints a
 * Markdown table. Names choose parts; `--small` takes a tenth of the rows, `--clean` removes the files runs keep.
 */
import { availableParallelism, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { version } from '@duckdb/node-api';
import type { Part } from './context.ts';
import { FULL, SMALL } from './measure.ts';
import { calls } from './calls.ts';
import { growth } from './growth.ts';
import { imports } from './import.ts';
import { queries } from './queries.ts';
import { relay } from './relay.ts';
import { clean, runFolder } from './scratch.ts';
import { start } from './start.ts';
import { headerLines, rowLine } from './table.ts';

const PARTS: Readonly<Record<string, Part>> = {
  start,
  calls,
  relay,
  queries,
  growth,
  import: imports,
};

const PEERS =
  'Peers: for start and calls a server with one tool on the same SDK, for relay what passes the same answer on unread or with the usual package, for queries and import DuckDB with SQL written by hand, for growth the same question to a tenth of the rows.';

const { values: options, positionals } = parseArgs({
  args: process.argv.slice(2),
  allowPositionals: true,
  options: {
    small: { type: 'boolean', default: false },
    clean: { type: 'boolean', default: false },
  },
});

if (options.clean) clean();
else await run(positionals.length > 0 ? positionals : Object.keys(PARTS));

async function run(names: readonly string[]): Promise<void> {
  const parts = names.map(partOf);
  const folder = runFolder();
  const context = {
    customers: options.small ? 100_000 : 1_000_000,
    effort: options.small ? SMALL : FULL,
    folder: folder.path,
  };
  try {
    console.log(`${machine()}\n${PEERS}\n`);
    for (const text of headerLines()) console.log(text);
    for (const part of parts) {
      for await (const row of part(context)) console.log(rowLine(row));
    }
  } finally {
    folder.remove();
  }
}

function partOf(name: string): Part {
  const part = PARTS[name];
  if (!part) throw new Error(`There is no part "${name}": ${Object.keys(PARTS).join(', ')}.`);
  return part;
}

function machine(): string {
  const memory = `${(totalmem() / 2 ** 30).toFixed(0)} GB`;
  const node = `node ${process.versions.node}`;
  return `${availableParallelism()} cores, ${memory}, ${process.platform} ${process.arch}, ${node}, duckdb ${version().replace(/^v/, '')}; medians of wall (and CPU) time`;
}
