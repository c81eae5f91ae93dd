import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { resultSchema } from '../../src/core/result.ts';
import { planQuestion } from '../../src/chat/builtin/plan.ts';
import { hasKey, isLocale } from '../../src/locales/index.ts';
import { TOOLS } from '../../tools/index.ts';
import { SHOP } from '../chat/builtin/catalogue.ts';

const files = readdirSync(new URL('../../tools/', import.meta.url))
  .filter((file) => file !== 'index.ts')
  .map((file) => file.replace(/\.ts$/, ''));

/** Four characters a token is what English text and JSON come to; three leaves a margin. */
const tokens = (text: string) => Math.ceil(text.length / 3);

describe('what holds for every tool', () => {
  it('one file is one tool of the same name', () => {
    expect(TOOLS.map(({ name }) => name).toSorted()).toEqual(files.toSorted());
  });

  it('all names, descriptions and input schemas stay far under the budget of 4,000 tokens for 18 tools', () => {
    const sent = TOOLS.map(({ name, description, inputSchema }) =>
      JSON.stringify({ name, description, inputSchema }),
    ).join('');
    expect(tokens(sent)).toBeLessThan(1600);
  });

  describe.each(TOOLS.map((tool) => [tool.name, tool] as const))('%s', (name, tool) => {
    it('has a test file of its own', () => {
      expect(existsSync(new URL(`./${name}.test.ts`, import.meta.url))).toBe(true);
    });

    it('has words for its step in a conversation and for its receipt', () => {
      expect([`step.${name}`, `receipt.tool.${name}`].filter((key) => !hasKey(key))).toEqual([]);
    });

    it.each(
      Object.entries(tool.phrases ?? {}).flatMap(([locale, phrases]) =>
        phrases.map((phrase) => [phrase, locale] as const),
      ),
    )('is what the planner calls for "%s" (%s)', (phrase, locale) => {
      if (!isLocale(locale)) throw new Error(`no language ${locale}`);
      const plan = planQuestion(phrase, {
        catalogue: SHOP,
        snapshot: { asOf: '2026-01-01' },
        locale,
        tools: TOOLS,
      });
      expect(plan).toMatchObject({ kind: 'calls', calls: [{ tool: name, input: {} }] });
    });

    it('has a snake_case name that every MCP client accepts', () => {
      expect(name).toMatch(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/);
      expect(name.length).toBeLessThanOrEqual(64);
    });

    it('describes itself and every input field', () => {
      expect(tool.description.length).toBeGreaterThan(60);
      const properties = z
        .record(
          z.string(),
          z.object({
            description: z.string().optional(),
            enum: z.array(z.string()).optional(),
            type: z.string().optional(),
          }),
        )
        .parse(tool.inputSchema['properties']);
      const silent = Object.entries(properties)
        .filter(
          ([, property]) => !property.description && !property.enum && property.type !== 'integer',
        )
        .map(([field]) => field);
      expect(silent).toEqual([]);
    });

    it('refuses unknown fields and has a schema that clients do not drop', () => {
      expect(tool.inputSchema['additionalProperties']).toBe(false);
      expect(JSON.stringify(tool.inputSchema).length).toBeLessThan(16_384);
      expect(() => tool.prepare({ no_such_field: 1 })).toThrow(/no field "no_such_field"/);
    });

    it('has examples that its own input accepts', () => {
      expect(tool.examples.length).toBeGreaterThanOrEqual(2);
      for (const example of tool.examples) {
        expect(() => tool.prepare(example.input)).not.toThrow();
      }
    });

    it('has canonical input: the order of fields and written defaults do not matter', () => {
      const [example] = tool.examples;
      const input = tool.prepare(example?.input).input;
      const written = z.record(z.string(), z.unknown()).parse(JSON.parse(input));
      const reversed = Object.fromEntries(Object.entries(written).toReversed());
      expect(tool.prepare(reversed).input).toBe(input);
    });

    it('returns the common result', () => {
      expect(tool.output).toBe(resultSchema);
    });
  });
});
