import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { environment, LAUNCH, run } from '../support/ritratto.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';

describe('the command line', () => {
  it.each([[[]], [['--help']], [['help']]])('lists the commands for %j', async (args) => {
    const { code, stdout, stderr } = await run(args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const command of [
      'start',
      'chat',
      'import',
      'ask',
      'call',
      'recompute',
      'receipts',
      'doctor',
      'mcp',
    ]) {
      expect(stdout).toMatch(new RegExp(`^  ${command}\\b`, 'm'));
    }
  });

  it.each([
    [['improt', 'a.csv'], 'Did you mean import?'],
    [['ask', '--jsno', 'how', 'many'], 'Did you mean --json?'],
    [['import'], 'Name the files to import, or load the made-up company with --demo.'],
    [['import', '--demo', 'a.csv'], '--demo stands alone'],
    [['receipts', '--limit'], "'--limit <n>' argument missing"],
    [['receipts', '--port', '8787'], "unknown option '--port'"],
    [['start', '--key', 'a-key-others-could-read'], "unknown option '--key'"],
    [['start', '--model-key', 'sk-made-up'], "unknown option '--model-key'"],
  ])('says what is wrong with %j and exits with 2', async (args, hint) => {
    const { code, stdout, stderr } = await run(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(hint);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it('names the setting that is wrong, wherever it was set', async () => {
    const byFlag = await run(['receipts', '--threads', 'many']);
    expect(byFlag).toMatchObject({ code: 2, stdout: '' });
    expect(byFlag.stderr).toMatch(/^--threads is "many", but .* is expected\.\n$/);
    const byVariable = await run(['receipts'], { env: { RITRATTO_MEMORY: '1' } });
    expect(byVariable).toMatchObject({ code: 2, stdout: '' });
    expect(byVariable.stderr).toMatch(/^RITRATTO_MEMORY is "1", but .* is expected\.\n$/);
  });

  it.each([
    [
      ['start', '--port', 'many'],
      '--port is "many", but a whole number from 0 to 65535 is expected.',
    ],
    [
      ['start', '--steps', 'all'],
      '--steps is "all", but one of reasoning, content, off is expected.',
    ],
    [
      ['start', '--public-url', 'example.com'],
      '--public-url is "example.com", but scheme and host, as in https://ritratto.example.com, is expected.',
    ],
    [
      ['start', '--model-url', 'http://me:secret@127.0.0.1/v1'],
      '--model-url cannot be used. Leave user name and password out of the address of the language model; its key is given apart from it.',
    ],
  ])('reads the settings of one command like those of all: %j', async (args, sentence) => {
    const data = join(temporaryFolder(), 'none');
    expect(await run([...args, '--data', data])).toEqual({
      code: 2,
      signal: null,
      stdout: '',
      stderr: `${sentence}\n`,
    });
    expect(existsSync(data)).toBe(false);
  });

  it('takes the data folder from the environment or the flag, the flag first', async () => {
    const folder = temporaryFolder();
    const env = { RITRATTO_DATA: join(folder, 'from variable') };
    const byVariable = await run(['doctor'], { env });
    expect(byVariable.stdout).toContain(join(folder, 'from variable'));
    const byFlag = await run(['doctor', '--data', join(folder, 'from flag')], { env });
    expect(byFlag.stdout).toContain(join(folder, 'from flag'));
  });

  it('ends quietly when the reader of its output leaves early', async () => {
    const child = spawn(process.execPath, [LAUNCH, '--help'], { env: environment() });
    child.stdout.destroy();
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    const [code] = await once(child, 'close');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});
