/** What the chat endpoint adds to a language model that answers in plain text: to its first word, to each, to many at once. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ChatClient, chatClient } from './chat-client.ts';
import type { Context } from './context.ts';
import { type HttpServerProcess, startHttpServer } from './http-client.ts';
import { type Cost, type Effort, middle, minus, type Probe, roundsOf } from './measure.ts';
import { inServer } from './process-cost.ts';
import { shopSnapshot } from './shop.ts';
import { costRow, limitRow, type Row } from './table.ts';

const CHAT = fileURLToPath(new URL('./chat-server.ts', import.meta.url));
const RELAY = fileURLToPath(new URL('./relay-server.ts', import.meta.url));
const WORDS = fileURLToPath(new URL('./words-server.ts', import.meta.url));

const ANSWERS = 20;
/** Words, and milliseconds between them: an answer that is far from its end when its first word is shown. */
const SHORT = [10, 2] as const;
const LONG = 1000;
/** Milliseconds. */
const MORE_TO_FIRST_WORD = 3;
const PER_WORD = { of: 'cpu' as const, ms: 0.025 };

const CROWD = 400;
const CROWD_WORDS = 40;
const CROWD_EVERY_MS = 100;
const CROWD_FIRST_WORD = { of: 'wall' as const, ms: 1500 };

interface Relay {
  server: HttpServerProcess;
  client: ChatClient;
}

export async function* relay({ effort, folder }: Context): AsyncGenerator<Row> {
  const state = join(folder, 'relay');
  mkdirSync(state);
  const words = await startHttpServer({ node: process.execPath, args: [WORDS] });
  const url = `http://127.0.0.1:${words.port}/v1`;
  const snapshot = await shopSnapshot(1000);
  const [ours, pipe, openai] = await Promise.all([
    opened([CHAT, url, snapshot, state]),
    opened([RELAY, 'pipe', url]),
    opened([RELAY, 'openai', url]),
  ]);
  const relays = [ours, pipe, openai];
  try {
    const firsts = await compared(relays.map(firstWord), effort);
    const target = { times: 1, plusMs: MORE_TO_FIRST_WORD };
    // The CPU time is that of the whole answer.
    const waits = firsts.map((cost) => ({ ...cost, cpu: null })) as typeof firsts;
    yield costRow('chat: first word, the peer a byte pipe', waits[0], waits[1], target);
    yield costRow('the same, the peer a bare client', firsts[0], firsts[2], null);
    const each = await compared(relays.map(everyWord), effort);
    yield limitRow('chat: a word, the peer a byte pipe', each[0], each[1], PER_WORD);
    yield costRow('the same, the peer a bare client', each[0], each[2], null);
    const crowds = await compared([ours, pipe].map(crowd), {
      ...effort,
      warmUps: 1,
      most: 3,
      least: 3,
    });
    const what = `chat: first word of ${CROWD} answers at once, 99th percentile`;
    yield limitRow(what, crowds[0], crowds[1], CROWD_FIRST_WORD);
  } finally {
    for (const { client } of relays) client.close();
    await Promise.all([words, ...relays.map(({ server }) => server)].map((one) => one.end()));
  }
}

async function opened(args: string[]): Promise<Relay> {
  const server = await startHttpServer({ node: process.execPath, args });
  return { server, client: chatClient(server.port) };
}

async function compared(probes: readonly Probe[], effort: Effort): Promise<[Cost, Cost, Cost]> {
  const rounds = await roundsOf(probes, effort);
  const of = (place: number) => middle(rounds.flatMap((round) => round[place] ?? []));
  return [of(0), of(1), of(2)];
}

/** The time to the first word, and the CPU time of the whole short answer. */
function firstWord({ server, client }: Relay): Probe {
  return async () => {
    const costs: Cost[] = [];
    for (let i = 0; i < ANSWERS; i += 1) {
      let wall = 0;
      const { cpu } = await inServer(server.pid, async () => (wall = await client.ask(...SHORT)))();
      costs.push({ wall, cpu });
    }
    return middle(costs);
  };
}

/** What a long answer costs more than a short one, by words. */
function everyWord({ server, client }: Relay): Probe {
  return async () => {
    const short = await inServer(server.pid, () => client.ask(1))();
    const long = await inServer(server.pid, () => client.ask(1 + LONG))();
    const more = minus(long, short);
    return { wall: more.wall / LONG, cpu: more.cpu === null ? null : more.cpu / LONG };
  };
}

/** Many answers at once, none of them faster than people read. */
function crowd({ server, client }: Relay): Probe {
  return async () => {
    let firsts: number[] = [];
    const { cpu } = await inServer(server.pid, async () => {
      const asked = Array.from({ length: CROWD }, () => client.ask(CROWD_WORDS, CROWD_EVERY_MS));
      firsts = await Promise.all(asked);
    })();
    const sorted = firsts.toSorted((a, b) => a - b);
    return { wall: sorted[Math.ceil(CROWD * 0.99) - 1] ?? Number.NaN, cpu };
  };
}
