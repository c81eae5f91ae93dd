import { spawn } from 'node:child_process';
import { once } from 'node:events';
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
    [['import'], "missing required argument 'files'"],
    [['receipts', '--limit'], "'--limit <n>' argument missing"],
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
