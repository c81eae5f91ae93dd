/** What a call over MCP costs beyond the tool's own work, against a tool that does nothing on a bare server. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Tool } from '../../src/tool.ts';
import { queryData } from '../../tools/query_data.ts';
import { type BenchSession, openSession } from './bench-session.ts';
import type { Context } from './context.ts';
import { startHttpServer } from './http-client.ts';
import { instantTool } from './instant-tool.ts';
import { ERAS, mcpHttpClient } from './mcp-http-client.ts';
import { type Cost, inProcess, middle, minus, type Probe, roundsOf, versus } from './measure.ts';
import { inServer } from './process-cost.ts';
import { shopSnapshot } from './shop.ts';
import { FLOOR } from './start.ts';
import { initialize, startServer, type StdioClient } from './stdio-client.ts';
import { costRow, type Row } from './table.ts';

const FACE = fileURLToPath(new URL('./face-server.ts', import.meta.url));
const FACE_HTTP = fileURLToPath(new URL('./face-http-server.ts', import.meta.url));
const FLOOR_HTTP = fileURLToPath(new URL('./floor-http-server.ts', import.meta.url));
const CALLS = 200;
const INPUT = { measures: ['customers', 'revenue'] };
const TARGET = { times: 1.2 };

/** What a part of the calls is given. */
interface Setting extends Context {
  snapshot: string;
  /** In this process. */
  session: BenchSession;
  node: string;
}

export async function* calls(context: Context): AsyncGenerator<Row> {
  const snapshot = await shopSnapshot(1000);
  const session = await openSession(snapshot, subfolder(context, 'calls'));
  const setting = { ...context, snapshot, session, node: process.execPath };
  try {
    yield* overStdio(setting);
    yield* overHttp(setting);
  } finally {
    session.close();
  }
}

async function* overStdio(setting: Setting): AsyncGenerator<Row> {
  const { effort, snapshot, session, node } = setting;
  const face = startServer({ node, args: [FACE, snapshot, subfolder(setting, 'face')] });
  const floor = startServer({ node, args: [FLOOR] });
  const asked = ({ name }: Tool) => many(calling(face, { name, arguments: INPUT }));
  const letters = (count: number) =>
    many(calling(floor, { name: 'letters', arguments: { count } }));
  try {
    await Promise.all([initialize(face), initialize(floor)]);
    const call = { name: instantTool.name, arguments: INPUT };
    const { length } = JSON.stringify(await face.request('tools/call', call));
    const probes = [asked(instantTool), inside(session, instantTool), letters(1), letters(length)];
    const { beyond, floors } = await beyondTool(probes, setting);
    yield costRow('MCP call beyond callTool', beyond, floors[0], TARGET);
    yield costRow('the same, the floor answering as much', beyond, floors[1], null);
    const { ours, peer } = await versus(asked(queryData), inside(session, queryData), effort);
    yield costRow('query_data over stdio, the peer in process', ours, peer, null);
  } finally {
    await Promise.all([face.end(), floor.end()]);
  }
}

async function* overHttp(setting: Setting): AsyncGenerator<Row> {
  const { snapshot, session, node } = setting;
  const args = [FACE_HTTP, snapshot, subfolder(setting, 'face-http')];
  const [face, floor] = await Promise.all([
    startHttpServer({ node, args }),
    startHttpServer({ node, args: [FLOOR_HTTP] }),
  ]);
  try {
    for (const era of ERAS) {
      const clients = [mcpHttpClient(face.port, era), mcpHttpClient(floor.port, era)] as const;
      const letters = () => clients[1].call('letters', { count: 1 });
      const probes = [
        many(inServer(face.pid, () => clients[0].call(instantTool.name, INPUT))),
        inside(session, instantTool),
        many(inServer(floor.pid, letters)),
      ];
      const { beyond, floors } = await beyondTool(probes, setting);
      yield costRow(`MCP call over HTTP beyond callTool, ${era}`, beyond, floors[0], TARGET);
      for (const client of clients) client.close();
    }
  } finally {
    await Promise.all([face.end(), floor.end()]);
  }
}

/** Of a call of ours, the tool's own work and calls of the floor: what ours costs without the tool. */
async function beyondTool(
  probes: readonly Probe[],
  { effort }: Setting,
): Promise<{ beyond: Cost; floors: [Cost, Cost] }> {
  const rounds = await roundsOf(probes, { ...effort, least: 10 });
  const of = (place: number) => middle(rounds.flatMap((round) => round[place] ?? []));
  return { beyond: minus(of(0), of(1)), floors: [of(2), of(3)] };
}

function inside(session: BenchSession, tool: Tool): Probe {
  return many(inProcess(() => session.ask(tool, INPUT)));
}

function calling(client: StdioClient, params: Record<string, unknown>): Probe {
  return inServer(client.pid, async () => {
    const { isError } = await client.request('tools/call', params);
    if (isError === true) throw new Error('The tool answered with an error.');
  });
}

/** The median of many calls. */
function many(probe: Probe): Probe {
  return async () => {
    const costs: Cost[] = [];
    for (let i = 0; i < CALLS; i += 1) costs.push(await probe());
    return middle(costs);
  };
}

function subfolder({ folder }: Context, name: string): string {
  const path = join(folder, name);
  mkdirSync(path);
  return path;
}
