import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createModels, type ModelsOptions } from '../../src/app/models/connect.ts';
import type { App } from '../../src/cli/app.ts';
import { doctor } from '../../src/cli/doctor.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { readConfig } from '../../src/config.ts';
import { openSettings } from '../../src/store/settings.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';
import { type ChatBody, callTool, modelServer, say, status } from '../support/model-server.ts';
import { run } from '../support/ritratto.ts';

const KEY = 'sk-of-these-tests';

/** Calls the tool it is offered with the word it is told. */
function able({ messages, tools }: ChatBody) {
  const word = /word (\w+)/.exec(String(messages[0]?.content))?.[1];
  return callTool(tools?.[0]?.function.name ?? '', { word });
}

async function modelRow(args: string[], env: Record<string, string> = {}) {
  const { code, stdout } = await run(['doctor', ...args], { env });
  const rows = stdout.split('\n').filter((line) => line.includes('language model'));
  return { code, row: rows.join('\n') };
}

const nowhere = () => ['--data', join(temporaryFolder(), 'none')];

describe('the language model in the report of the doctor', () => {
  it('is fine where it calls tools', async () => {
    const server = await modelServer(able, { key: KEY });
    const flags = ['--model-url', server.url, '--model', 'scripted'];
    const { code, row } = await modelRow([...nowhere(), ...flags], { RITRATTO_MODEL_KEY: KEY });
    expect(row).toMatch(
      /^ok {4}language model {2}scripted at 127\.0\.0\.1:\d+ answers in \d+ ms and calls tools$/,
    );
    expect(code).toBe(0);
    expect(server.requests).toHaveLength(1);
  });

  it('is a warning where it calls none', async () => {
    const server = await modelServer(() => say('yes'));
    const flags = ['--model-url', server.url, '--model', 'scripted'];
    const { code, row } = await modelRow([...nowhere(), ...flags]);
    expect(row).toMatch(/^warn {2}language model {2}scripted at \S+ answers, but calls no tools: /);
    expect(code).toBe(0);
  });

  it('is broken where the one set on the page does not answer, and its key is not shown', async () => {
    const server = await modelServer(() => status(404));
    const folder = temporaryFolder();
    openSettings(folder).saveModel({ ...server.connection, key: KEY });
    const { code, row } = await modelRow(['--data', folder]);
    expect(row).toMatch(
      /^FAIL {2}language model {2}scripted at \S+: At .* there is no model scripted/,
    );
    expect(row).not.toContain(KEY);
    expect(code).toBe(1);
  });

  it('is none, and those that run here are offered', async () => {
    const printed: string[] = [];
    const settings = openSettings(temporaryFolder());
    const url = 'http://127.0.0.1:11434/v1';
    const app = {
      config: readConfig({ data: join(temporaryFolder(), 'none') }, {}),
      version: '0.0.0',
      inspect: async () => ({ engine: async () => 'duckdb' }),
      models: async () =>
        createModels({
          chosen: null,
          settings,
          findServers: async () => [{ url, models: ['small', 'large'] }],
        } as unknown as ModelsOptions),
    } as unknown as App;
    const terminal = {
      print: (line: string) => printed.push(line),
      signal: new AbortController().signal,
    } as unknown as Terminal;
    expect(await doctor(app, terminal)).toBe(0);
    expect(printed.at(-1)).toBe(
      `ok    language model  none is connected; the built-in planner answers. On this machine you could connect: --model-url ${url} --model small`,
    );
  });

  it.each([
    [['--model', 'small'], 'The name of a language model is set, but not where it is: '],
    [
      ['--model-url', 'http://127.0.0.1:9/v1'],
      'The address of a language model is set, but not which',
    ],
  ])('is broken where only a part of it is set: %j', async (flags, sentence) => {
    const { code, row } = await modelRow([...nowhere(), ...flags]);
    expect(row).toContain(`FAIL  language model  ${sentence}`);
    expect(code).toBe(1);
  });

  it('is broken where the settings are damaged', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'settings.json'), '{');
    const { code, row } = await modelRow(['--data', folder]);
    expect(row).toMatch(/^FAIL {2}language model {2}\S+settings\.json is damaged\. /);
    expect(code).toBe(1);
  });
});
