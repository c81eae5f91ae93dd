/** From spawn to the first list of tools, and the memory it then holds, against the floor on the same SDK. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { LAUNCH } from '../support/ritratto.ts';
import type { Context } from './context.ts';
import { type Cost, median, type Probe, versus } from './measure.ts';
import { cpuOf, residentMb } from './process-cost.ts';
import { type Command, initialize, startServer } from './stdio-client.ts';
import { costRow, memoryRow, type Row } from './table.ts';

export const FLOOR = fileURLToPath(new URL('./floor-server.ts', import.meta.url));

const IDLE_LIMIT_MB = 130;
const SETTLE_MS = 500;

export async function* start({ effort, folder }: Context): AsyncGenerator<Row> {
  const ours: Command = {
    node: process.execPath,
    args: [LAUNCH, 'mcp', '--data', join(folder, 'start')],
  };
  const floor: Command = { node: process.execPath, args: [FLOOR] };
  const cost = await versus(starting(ours), starting(floor), effort);
  yield costRow('start: spawn to first tools/list', cost.ours, cost.peer, { times: 1.5 });
  yield memoryRow(
    'idle memory after tools/list',
    await idle(ours),
    await idle(floor),
    IDLE_LIMIT_MB,
  );

  const other = otherNode();
  if (other === null) return;
  const relaunched = await versus(
    withoutCpu(starting({ ...ours, node: other.path })),
    withoutCpu(starting(ours)),
    effort,
  );
  const what = `start from node ${other.version}, which starts ${process.version} instead`;
  yield costRow(what, relaunched.ours, relaunched.peer, null);
}

function starting(command: Command): Probe {
  return async () => {
    const begin = performance.now();
    const client = startServer(command);
    await initialize(client);
    await client.request('tools/list', {});
    const cost: Cost = { wall: performance.now() - begin, cpu: cpuOf(client.pid) };
    await client.end();
    return cost;
  };
}

/** The process that was started only waits for another one then. */
function withoutCpu(probe: Probe): Probe {
  return async () => ({ ...(await probe()), cpu: null });
}

async function idle(command: Command): Promise<number | null> {
  const found: number[] = [];
  for (let i = 0; i < 3; i += 1) {
    const client = startServer(command);
    await initialize(client);
    await client.request('tools/list', {});
    await sleep(SETTLE_MS);
    const mb = residentMb(client.pid);
    if (mb !== null) found.push(mb);
    await client.end();
  }
  return found.length === 0 ? null : median(found);
}

/** The first node on the path of another version than this one: what an MCP client would start. */
function otherNode(): { path: string; version: string } | null {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const path = join(folder, 'node');
    if (!existsSync(path)) continue;
    const version = execFileSync(path, ['--version'], { encoding: 'utf8' }).trim();
    if (version !== process.version) return { path, version };
  }
  return null;
}
