import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Entry {
  optionalDependencies?: Record<string, string>;
  resolved?: string;
}

describe('the lockfile', () => {
  const file = new URL('../package-lock.json', import.meta.url);
  const packages: Record<string, Entry> = JSON.parse(readFileSync(file, 'utf8')).packages;

  it('lists the binaries of every platform: without them npm ci refuses it on another one', () => {
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`],
      ),
    );
    expect(missing).toEqual([]);
  });

  it('names no registry', () => {
    expect(Object.values(packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
  });
});
