import { execFileSync, spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { LAUNCH, environment, run } from './support/ritratto.ts';

const scratch = mkdtempSync(join(tmpdir(), 'ritratto launch-'));
afterAll(() => rmSync(scratch, { recursive: true }));

const project = dirname(dirname(LAUNCH));

/** A node on the PATH that is older than Ritratto needs, as a system often has. */
function olderNode(): string | null {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const node = join(folder, 'node');
    try {
      const [major = 0, minor = 0] = execFileSync(node, ['-p', 'process.versions.node'], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      })
        .split('.')
        .map(Number);
      if (major < 22 || (major === 22 && minor < 18)) return node;
    } catch {
      // No node in that folder.
    }
  }
  return null;
}

/** The start file in a folder of its own, beside a program that tells what it was given. */
function copied(name: string, options: { modules: boolean; main?: string }): string {
  const folder = join(scratch, name);
  mkdirSync(join(folder, 'src'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  copyFileSync(LAUNCH, join(folder, 'src', 'launch.js'));
  writeFileSync(
    join(folder, 'src', 'main.ts'),
    options.main ??
      `export async function main(argv: string[]): Promise<void> {
         console.log(JSON.stringify({ argv, node: process.versions.node }));
         process.exitCode = 7;
       }`,
  );
  if (options.modules) symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'));
  return join(folder, 'src', 'launch.js');
}

describe('on a node that is new enough', () => {
  it('runs from any folder, through a symbolic link', async () => {
    const link = join(scratch, 'ritratto');
    symlinkSync(LAUNCH, link);
    const ended = await run(['--version'], { launch: link, cwd: scratch });
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(ended.stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('passes on the arguments and the exit code, from a path with spaces', async () => {
    const launch = copied('a folder', { modules: false });
    const ended = await run(['a b', '--c'], { launch, cwd: '/' });
    expect(ended).toMatchObject({ code: 7, stderr: '' });
    expect(JSON.parse(ended.stdout)).toMatchObject({ argv: ['a b', '--c'] });
  });

  it('says what to do where packages are not installed', async () => {
    const launch = copied('without packages', {
      modules: false,
      main: `import 'a-package-that-is-not-installed'; export const main = () => undefined;`,
    });
    const ended = await run([], { launch });
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr).toBe(
      `Packages Ritratto needs are not installed: run "npm ci" in ${join(scratch, 'without packages')}.\n`,
    );
  });

  it('does not hide what a broken program says', async () => {
    const launch = copied('broken', { modules: false, main: `throw new Error('is broken');` });
    const ended = await run([], { launch });
    expect(ended.code).not.toBe(0);
    expect(ended.stderr).toContain('is broken');
  });
});

const older = olderNode();
describe.skipIf(older === null)('on an older node of the system', () => {
  const node = older ?? '';

  it('runs on the node of the project, without a word of its own', async () => {
    const ended = await run(['--version'], { node, cwd: scratch });
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(ended.stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('passes on the arguments, the exit code and a path with spaces', async () => {
    const launch = copied('another folder', { modules: true });
    const ended = await run(['a b', '--c'], { node, launch, cwd: '/' });
    expect(ended).toMatchObject({ code: 7, stderr: '' });
    expect(JSON.parse(ended.stdout)).toEqual({
      argv: ['a b', '--c'],
      node: expect.stringMatching(/^2[2-9]\./),
    });
  });

  it('finds a node that was hoisted to a folder above', async () => {
    const above = join(scratch, 'above');
    mkdirSync(above);
    symlinkSync(join(project, 'node_modules'), join(above, 'node_modules'));
    const launch = copied('above/deep/package', { modules: false });
    const ended = await run([], { node, launch });
    expect(ended).toMatchObject({ code: 7, stderr: '' });
  });

  it('says what to do where there is no newer node', async () => {
    const launch = copied('no node', { modules: false });
    const ended = await run([], { node, launch });
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr).toMatch(
      /^Ritratto needs Node 22\.18 or newer and this is [\d.]+: run "npm ci" in .*no node, or install a newer Node\.\n$/,
    );
  });

  it('ends the program when it is asked to end itself', async () => {
    const launch = copied('long', {
      modules: true,
      main: `export const main = () => {
        setInterval(() => undefined, 1000);
        process.on('SIGTERM', () => { console.log('asked'); process.exit(9); });
        console.log('ready');
      };`,
    });
    const child = spawn(node, [launch], { env: environment() });
    let stdout = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      if (text.includes('ready')) child.kill('SIGTERM');
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({ code, stdout }).toEqual({ code: 9, stdout: 'ready\nasked\n' });
  });
});
