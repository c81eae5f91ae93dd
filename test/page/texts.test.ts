import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CANONICAL_TABLES } from '../../src/core/tables.ts';
import { page } from '../../src/locales/en/page.ts';
import { hasKey } from '../../src/locales/index.ts';

const FOLDER = new URL('../../src/server/page/', import.meta.url);
const SCRIPTS = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.js'))
  .map((path) => readFileSync(new URL(path, FOLDER), 'utf8'))
  .join('\n');

const WHOLE = new Set(
  [...SCRIPTS.matchAll(/'((?:page|rows)\.[\w.]+)'/g)].map(([, key = '']) => key),
);
/** Beginnings of keys that end in a name of the program. */
const BEGINNINGS = [
  ...[...SCRIPTS.matchAll(/`(page\.[\w.]+)\$\{/g)].map(([, key = '']) => key),
  ...[...SCRIPTS.matchAll(/word\('((?:page|rows)\.[\w.]+)'/g)].map(([, key = '']) => `${key}.`),
];

describe('the texts of the page', () => {
  it('are all there', () => {
    const beginnings = new Set(BEGINNINGS.map((key) => key.replace(/\.$/, '')));
    const asked = [...WHOLE].filter((key) => !beginnings.has(key));
    expect(asked.length).toBeGreaterThan(80);
    expect(asked.filter((key) => !hasKey(key))).toEqual([]);
  });

  it('are all used', () => {
    const unused = Object.keys(page).filter(
      (key) => !WHOLE.has(key) && !BEGINNINGS.some((beginning) => key.startsWith(beginning)),
    );
    expect(unused).toEqual([]);
  });

  it('name every canonical table and column', () => {
    const keys = CANONICAL_TABLES.flatMap(({ name, columns }) => [
      `table.${name}`,
      `rows.${name}`,
      ...columns.map((column) => `field.${column.name}`),
    ]);
    expect(keys.filter((key) => !hasKey(key))).toEqual([]);
  });
});
