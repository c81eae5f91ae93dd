import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FAMILIES } from '../../src/core/catalogue.ts';
import { MEASURES } from '../../src/core/metrics.ts';
import { CANONICAL_TABLES } from '../../src/core/tables.ts';
import { CATALOGUES } from '../../src/locales/catalogue.ts';
import { en } from '../../src/locales/en/index.ts';
import { hasKey, isLocale, LOCALES, say } from '../../src/locales/index.ts';
import type { Text } from '../../src/locales/text.ts';

function forms(text: Text): string[] {
  return typeof text === 'string' ? [text] : Object.values(text);
}

function placeholders(text: string): string[] {
  return (text.match(/\{[^}]*\}/g) ?? []).toSorted();
}

describe.each(LOCALES)('the catalogue %s', (locale) => {
  const texts = CATALOGUES[locale];

  it('has the keys of all', () => {
    expect(Object.keys(texts).toSorted()).toEqual(Object.keys(en).toSorted());
  });

  it('has the same placeholders in every text and form', () => {
    for (const [key, text] of Object.entries<Text>(en)) {
      const wanted = placeholders(forms(text)[0] ?? '');
      const own = hasKey(key) ? forms(texts[key]) : [];
      for (const form of own) expect([key, placeholders(form)]).toEqual([key, wanted]);
    }
  });

  it('writes placeholders as they are read', () => {
    for (const [key, text] of Object.entries<Text>(texts)) {
      const written = forms(text).flatMap(placeholders);
      const odd = written.filter((placeholder) => !/^\{\w+(?:\|\w+)?\}$/.test(placeholder));
      expect([key, odd]).toEqual([key, []]);
    }
  });

  it('has every plural form its language tells apart', () => {
    const { pluralCategories } = new Intl.PluralRules(locale).resolvedOptions();
    for (const [key, text] of Object.entries<Text>(texts)) {
      if (typeof text === 'string') continue;
      expect([key, Object.keys(text).toSorted()]).toEqual([key, pluralCategories.toSorted()]);
    }
  });

  it('has no empty text, and none with a space at its end', () => {
    for (const text of Object.values<Text>(texts)) {
      for (const form of forms(text)) expect(form).toMatch(/^\S(?:.*\S)?$/su);
    }
  });

  it('knows every measure, family and noun', () => {
    const keys = [
      ...MEASURES.map(({ id }) => `measure.${id}`),
      ...FAMILIES.map((family) => `family.${family}`),
      ...MEASURES.flatMap(({ noun }) => (noun ? [`noun.${noun}`] : [])),
    ];
    for (const key of keys) expect([key, hasKey(key)]).toEqual([key, true]);
  });

  it('knows every column of the canonical tables', () => {
    const names = CANONICAL_TABLES.flatMap(({ columns }) => columns.map(({ name }) => name));
    for (const name of names) expect([name, hasKey(`field.${name}`)]).toEqual([name, true]);
  });
});

describe('the program', () => {
  /** Texts are asked for by keys that stand whole in the source: a key that is put together ends in a variable. */
  const KEY =
    /'((?:answer|address|compare|conversation|finding|label|next|note|problem|receipt|recompute|reference|statistic|step|title|warning)\.[\w.-]+)'/g;

  it('asks for no text that is missing', () => {
    const source = ['src', 'tools'].flatMap((folder) => sourcesIn(folder)).join('\n');
    const asked = new Set([...source.matchAll(KEY)].map(([, key = '']) => key));
    expect([...asked].filter((key) => !hasKey(key))).toEqual([]);
    const codes = [...source.matchAll(/\bcode: '(\w+)'|unclear\(context, '(\w+)'/g)];
    const findings = codes.map(([, code, unclear]) => `finding.${code ?? unclear}`);
    expect(findings.length).toBeGreaterThan(12);
    expect(findings.filter((key) => !hasKey(key))).toEqual([]);
  });
});

/** The text of every TypeScript file below a folder of the project, the locales and the demo's vocabulary left out. */
function sourcesIn(folder: string): string[] {
  const root = new URL(`../../${folder}/`, import.meta.url);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !/^locales|^store\/demo/.test(path))
    .map((path) => readFileSync(new URL(path, root), 'utf8'));
}

function n(value: number): { n: { value: number; unit: 'count' } } {
  return { n: { value, unit: 'count' } };
}

function by(field: { field: string; step?: 'month' }) {
  return { key: 'title.by', params: { field1: field } };
}

describe('say', () => {
  it('takes the plural form of the language', () => {
    expect([1, 2, 5].map((value) => say('en', { key: 'noun.order', params: n(value) }))).toEqual([
      '1 order',
      '2 orders',
      '5 orders',
    ]);
    expect(
      [1, 2, 5, 2.5].map((value) => say('uk', { key: 'noun.customer', params: n(value) })),
    ).toEqual(['1 клієнт', '2 клієнти', '5 клієнтів', '2,5 клієнта']);
  });

  it('formats values, looks up words and leaves texts', () => {
    const params = { value: { value: 0.5, unit: 'share' as const }, base: { key: 'value.none' } };
    expect(say('it', { key: 'compare.same', params })).toBe(
      '50,0\u00A0% contro —, lo stesso valore',
    );
    expect(say('en', { key: 'reference.missing', params: { what: '$& {what}' } })).toBe(
      'not in the data: $& {what}',
    );
    expect(say('uk', { text: 'as it stands' })).toBe('as it stands');
  });

  it('calls a field by the reader’s name, with a capital where it stands first', () => {
    expect(say('it', { field: 'income' })).toBe('Reddito');
    expect(say('en', { field: 'shoe_size' })).toBe('Shoe size');
    expect(say('uk', { field: 'розмір_взуття' })).toBe('Розмір взуття');
    expect(say('en', by({ field: 'birth_date', step: 'month' }))).toBe('By month of date of birth');
    expect(say('id', by({ field: 'date', step: 'month' }))).toBe('Menurut bulan');
    expect(say('it', by({ field: 'city' }))).toBe('Per città');
    const mean = { field: { field: 'income' }, value: '1' };
    expect(say('it', { key: 'answer.mean', params: mean })).toBe('Reddito, media: 1.');
  });

  it('calls a country by its name and its code', () => {
    expect(say('it', { country: 'DE' })).toBe('Germania (DE)');
    expect(say('uk', { country: 'DE' })).toBe('Німеччина (DE)');
    expect(say('en', { country: 'QX' })).toBe('QX');
  });

  it('writes measures small inside a sentence', () => {
    const params = { value: { key: 'measure.revenue' } };
    expect(say('en', { key: 'title.ranking_top', params })).toBe('Highest by revenue');
    expect(say('en', { key: 'label.share_of_total', params: { measure: params.value } })).toBe(
      'Revenue: share of the total',
    );
  });

  it('begins a sentence and a line with a capital', () => {
    const measure = { key: 'measure.revenue' };
    const one = { customer: 'C04425', measure, value: '1' };
    expect(say('uk', { key: 'answer.one_ranked', params: one })).toBe(
      'Це клієнт C04425. Виручка: 1.',
    );
    expect(say('id', { key: 'answer.not_of_one', params: { measure } })).toMatch(/^- Pendapatan:/);
    expect(say('it', { key: 'answer.note.default_measure', params: { measure } })).toBe(
      'Nessuna misura indicata; si usa: fatturato.',
    );
  });

  it('throws on an unknown key and on a missing parameter', () => {
    expect(() => say('en', { key: 'no.such.key' })).toThrow('no.such.key');
    expect(() => say('en', { key: 'toString' })).toThrow('toString');
    expect(() => say('en', { key: 'reference.about' })).toThrow('value');
    expect(() => say('en', { key: 'reference.about', params: {} })).toThrow('value');
  });
});

describe('isLocale', () => {
  it('knows the four languages and no others', () => {
    expect(['en', 'it', 'uk', 'id'].every(isLocale)).toBe(true);
    expect(['EN', 'de', '', 'toString'].some(isLocale)).toBe(false);
  });
});
