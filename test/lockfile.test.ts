import { describe, expect, it } from 'vitest';
import lock from '../package-lock.json' with { type: 'json' };

interface Entry {
  optionalDependencies?: Record<string, string>;
  resolved?: string;
}

describe('the lockfile', () => {
  const packages: Record<string, Entry> = lock.packages;

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
