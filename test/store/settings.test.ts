import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { ConfigError } from '../../src/core/errors.ts';
import type { ModelConnection } from '../../src/ports.ts';
import { openSettings } from '../../src/store/settings.ts';
import { temporaryFolder } from './temporary-folder.ts';

const CONNECTION: ModelConnection = {
  url: 'https://models.example.com/v1',
  key: 'sk-made-up',
  model: 'small',
};

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});

const file = () => join(folder, 'settings.json');
const mode = () => statSync(file()).mode & 0o777;

function refusal(): string {
  try {
    openSettings(folder).model();
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return 'read';
}

describe('the settings', () => {
  it('are empty, and no file, before something is saved', () => {
    expect(openSettings(folder).model()).toBeNull();
    expect(existsSync(file())).toBe(false);
  });

  it('keep a connection for whoever opens the folder next, in a file for its owner only', () => {
    const settings = openSettings(folder);
    settings.saveModel(CONNECTION);
    expect(settings.model()).toEqual(CONNECTION);
    expect(openSettings(folder).model()).toEqual(CONNECTION);
    expect(readdirSync(folder)).toEqual(['settings.json']);
    expect(mode()).toBe(0o600);
  });

  it('keep a connection without a key', () => {
    openSettings(folder).saveModel({ ...CONNECTION, key: null });
    expect(openSettings(folder).model()).toEqual({ ...CONNECTION, key: null });
  });

  it('see what another process saved meanwhile', () => {
    const [one, other] = [openSettings(folder), openSettings(folder)];
    one.saveModel(CONNECTION);
    other.saveModel({ ...CONNECTION, model: 'large' });
    expect(one.model()?.model).toBe('large');
  });

  it('forget the key with the connection', () => {
    const settings = openSettings(folder);
    settings.saveModel(CONNECTION);
    settings.saveModel(null);
    expect(settings.model()).toBeNull();
    expect(readdirSync(folder)).toEqual([]);
    settings.saveModel(null);
  });
});

describe('the file of the settings', () => {
  it.each([0o644, 0o660, 0o700])('with mode %o is for its owner only once it was read', (wide) => {
    openSettings(folder).saveModel(CONNECTION);
    chmodSync(file(), wide);
    expect(openSettings(folder).model()).toEqual(CONNECTION);
    expect(mode()).toBe(0o600);
  });

  it('replaced by a narrow one where it was wide', () => {
    writeFileSync(file(), 'anything', { mode: 0o666 });
    openSettings(folder).saveModel(CONNECTION);
    expect(mode()).toBe(0o600);
  });

  it.each([
    '',
    '{',
    'null',
    '{}',
    JSON.stringify({ model: { ...CONNECTION, url: 'file:///etc/passwd' } }),
    JSON.stringify({ model: { ...CONNECTION, key: 7 } }),
    JSON.stringify({ model: { url: CONNECTION.url, model: 'small' } }),
    JSON.stringify({ model: CONNECTION, more: 1 }),
  ])('is refused and left alone where it holds %j', (content) => {
    writeFileSync(file(), content);
    expect(refusal()).toBe(
      `${file()} is damaged. Remove it, and set the language model again on the page.`,
    );
    expect(readFileSync(file(), 'utf8')).toBe(content);
  });

  it('is refused where it is a folder', () => {
    mkdirSync(file());
    expect(refusal()).toBe(
      `${file()} cannot be read by this user alone: there is a folder in its place. Remove it, and set the language model again on the page.`,
    );
  });
});
