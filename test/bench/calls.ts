/** What a call over stdio costs beyond the tool's own work, against a tool that does nothing. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Tool } from '../../src/tool.ts';
import { queryData } from '../../tools/query_data.ts';
import { openSession } from './bench-session.ts';
import type { Context } from './context.ts';
import { instantTool } from './instant-tool.ts';
import { type Cost, inProcess, middle, type Probe, roundsOf, versus } from './measure.ts';
import { cpuOf } from './process-cost.ts';
import { shopSnapshot } from './shop.ts';
import { FLOOR } from './start.ts';
import { initialize, startServer, type StdioClient } from './stdio-client.ts';
import { costRow, type Row } from './table.ts';

const FACE = fileURLToPath(new URL('./face-server.ts', import.meta.url));
const CALLS = 200;
const INPUT = { measures: ['customers', 'revenue'] };

export async function* calls({ effort, folder }: Context): AsyncGenerator<Row> {
  const [faceFolder, ownFolder] = [join(folder, 'face'), join(folder, 'calls')];
  for (const path of [faceFolder, ownFolder]) mkdirSync(path);
  const snapshot = await shopSnapshot(1000);
  const session = await openSession(snapshot, ownFolder);
  const node = process.execPath;
  const face = startServer({ node, args: [FACE, snapshot, faceFolder] });
  const floor = startServer({ node, args: [FLOOR] });
  const overStdio = ({ name }: Tool) => many(calling(face, { name, arguments: INPUT }));
  const inside = (tool: Tool) => many(inProcess(() => session.ask(tool, INPUT)));
  const letters = (count: number) =>
    many(calling(floor, { name: 'letters', arguments: { count } }));
  try {
    await Promise.all([initialize(face), initialize(floor)]);
    const call = { name: instantTool.name, arguments: INPUT };
    const { length } = JSON.stringify(await face.request('tools/call', call));
    const probes = [overStdio(instantTool), inside(instantTool), letters(1), letters(length)];
    const rounds = await roundsOf(probes, { ...effort, least: 10 });
    const of = (place: number) => middle(rounds.flatMap((round) => round[place] ?? []));
    const beyond = minus(of(0), of(1));
    yield costRow('MCP call beyond callTool', beyond, of(2), { times: 1.2 });
    yield costRow('the same, the floor answering as much', beyond, of(3), null);
    const { ours, peer } = await versus(overStdio(queryData), inside(queryData), effort);
    yield costRow('query_data over stdio, the peer in process', ours, peer, null);
  } finally {
    session.close();
    await Promise.all([face.end(), floor.end()]);
  }
}

function calling(client: StdioClient, params: Record<string, unknown>): Probe {
  return async () => {
    const cpu = cpuOf(client.pid);
    const begin = performance.now();
    const { isError } = await client.request('tools/call', params);
    if (isError === true) throw new Error('The tool answered with an error.');
    const wall = performance.now() - begin;
    const now = cpuOf(client.pid);
    return { wall, cpu: cpu === null || now === null ? null : now - cpu };
  };
}

/** The median of many calls. */
function many(probe: Probe): Probe {
  return async () => {
    const costs: Cost[] = [];
    for (let i = 0; i < CALLS; i += 1) costs.push(await probe());
    return middle(costs);
  };
}

function minus(a: Cost, b: Cost): Cost {
  return { wall: a.wall - b.wall, cpu: a.cpu === null || b.cpu === null ? null : a.cpu - b.cpu };
}
