import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callAssembly } from '../../../src/chat/transport/call-assembly.ts';
import type { ModelCall } from '../../../src/ports.ts';

function assemble(fragments: readonly unknown[], taken: string[] = []): ModelCall[] {
  const assembly = callAssembly();
  for (const fragment of fragments) assembly.add(fragment);
  return assembly.calls(taken);
}

/** The text cut at these places. */
function pieces(text: string, cuts: readonly number[]): string[] {
  const places = cuts.map((cut) => cut % (text.length + 1));
  const sorted = [...new Set([0, ...places, text.length])].toSorted((a, b) => a - b);
  return sorted.slice(1).map((end, at) => text.slice(sorted[at], end));
}

/** What counts of calls whose ids we made. */
function asked(calls: readonly ModelCall[]): [string, string][] {
  return calls.map((call) => [call.name, call.arguments]);
}

const A = '{"measures":["customers"]}';
const B = '{"section":"fields"}';

describe('what endpoints send for two calls comes out as two calls', () => {
  const forms: Record<string, unknown[]> = {
    'OpenAI: index, id and name first, arguments in pieces, interleaved': [
      { index: 0, id: 'a', type: 'function', function: { name: 'query_data', arguments: '' } },
      { index: 1, id: 'b', type: 'function', function: { name: 'describe_data', arguments: '' } },
      { index: 0, function: { arguments: A.slice(0, 7) } },
      { index: 1, function: { arguments: B.slice(0, 3) } },
      { index: 0, function: { arguments: A.slice(7) } },
      { index: 1, function: { arguments: B.slice(3) } },
    ],
    'Gemini: whole calls without index or id': [
      { type: 'function', function: { name: 'query_data', arguments: A } },
      { type: 'function', function: { name: 'describe_data', arguments: B } },
    ],
    'old Ollama: whole calls, all under index 0': [
      { index: 0, id: 'a', function: { name: 'query_data', arguments: A } },
      { index: 0, id: 'b', function: { name: 'describe_data', arguments: B } },
    ],
    'all under index 0 and without ids': [
      { index: 0, function: { name: 'query_data', arguments: A } },
      { index: 0, function: { name: 'describe_data', arguments: B } },
    ],
    'the same id for all': [
      { index: 0, id: 'call_0', function: { name: 'query_data', arguments: A } },
      { index: 1, id: 'call_0', function: { name: 'describe_data', arguments: B } },
    ],
    'without index, a new call by its id': [
      { id: 'a', function: { name: 'query_data', arguments: A.slice(0, 9) } },
      { function: { arguments: A.slice(9) } },
      { id: 'b', function: { name: 'describe_data', arguments: '' } },
      { function: { arguments: B } },
    ],
    'without index or id, pieces after a name': [
      { function: { name: 'query_data', arguments: '' } },
      { function: { arguments: A } },
      { function: { name: 'describe_data', arguments: B.slice(0, 4) } },
      { function: { arguments: B.slice(4) } },
    ],
    'a new id in every fragment': [
      { index: 0, id: 'x1', function: { name: 'query_data', arguments: A.slice(0, 5) } },
      { index: 0, id: 'x2', function: { arguments: A.slice(5) } },
      { index: 1, id: 'x3', function: { name: 'describe_data', arguments: B.slice(0, 5) } },
      { index: 1, id: 'x4', function: { name: 'describe_data', arguments: B.slice(5) } },
    ],
    'names repeated in every fragment': [
      { index: 0, id: 'a', function: { name: 'query_data', arguments: '' } },
      { index: 0, id: 'a', function: { name: 'query_data', arguments: A.slice(0, 5) } },
      { index: 0, id: 'a', function: { name: 'query_data', arguments: A.slice(5) } },
      { index: 0, id: 'a', function: { name: 'query_data', arguments: '' } },
      { index: 1, id: 'b', function: { name: 'describe_data', arguments: B } },
    ],
    'names empty or null after the first': [
      { index: 0, id: 'a', function: { name: 'query_data', arguments: null } },
      { index: 0, id: '', function: { name: '', arguments: A.slice(0, 5) } },
      { index: 0, id: null, function: { name: null, arguments: A.slice(5) } },
      { index: 1, id: 'b', function: { name: 'describe_data', arguments: B } },
    ],
    'names in pieces': [
      { index: 0, id: 'a', function: { name: 'query_' } },
      { index: 0, function: { name: 'data' } },
      { index: 0, function: { arguments: A } },
      { index: 1, id: 'b', function: { name: 'describe' } },
      { index: 1, function: { name: 'describe_data', arguments: B } },
    ],
    'arguments as objects': [
      { index: 0, id: 'a', function: { name: 'query_data', arguments: JSON.parse(A) } },
      { index: 1, id: 'b', function: { name: 'describe_data', arguments: JSON.parse(B) } },
    ],
    'arguments that begin with an empty object': [
      { index: 0, id: 'a', function: { name: 'query_data', arguments: '{}' } },
      { index: 0, function: { arguments: A } },
      { index: 1, id: 'b', function: { name: 'describe_data', arguments: {} } },
      { index: 1, id: 'b', function: { name: 'describe_data', arguments: B } },
    ],
    'fragments that are none between': [
      null,
      'text',
      { index: 0, id: 'a', function: { name: 'query_data', arguments: A } },
      {},
      { index: 0, function: null },
      { index: 1, id: 'b', function: { name: 'describe_data', arguments: B } },
    ],
  };
  it.each(Object.entries(forms))('%s', (_, fragments) => {
    const calls = assemble(fragments);
    expect(asked(calls)).toEqual([
      ['query_data', A],
      ['describe_data', B],
    ]);
    expect(new Set(calls.map(({ id }) => id)).size).toBe(2);
  });
});

describe('a call', () => {
  it('without arguments has an empty object', () => {
    expect(asked(assemble([{ index: 0, function: { name: 'describe_data' } }]))).toEqual([
      ['describe_data', '{}'],
    ]);
  });

  it('keeps arguments that are no JSON as they came', () => {
    const cut = [{ index: 0, function: { name: 'query_data', arguments: '{"measures":["cust' } }];
    expect(asked(assemble(cut))).toEqual([['query_data', '{"measures":["cust']]);
  });

  it('without an id gets one of nine letters and digits that no other call has', () => {
    const calls = assemble(
      [
        { function: { name: 'a', arguments: '{}' } },
        { id: 'call00002', function: { name: 'b', arguments: '{}' } },
        { id: 'seen', function: { name: 'c', arguments: '{}' } },
      ],
      ['seen'],
    );
    const ids = calls.map(({ id }) => id);
    expect(new Set([...ids, 'seen']).size).toBe(4);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]{9}$/);
  });

  it("keeps the endpoint's own fields, by where they stood", () => {
    const signature = { google: { thought_signature: 'CiQB' } };
    const [call] = assemble([
      { index: 0, id: 'a', extra_content: signature, function: { name: 'query_data', seal: 7 } },
      { index: 0, function: { arguments: A }, later: true, nothing: null },
    ]);
    expect(call?.extra).toEqual({
      call: { extra_content: signature, later: true },
      function: { seal: 7 },
    });
  });
});

describe('any fragmentation of calls gives the same calls', () => {
  const call = fc.record({
    name: fc.constantFrom('query_data', 'describe_data', 'rank_customers'),
    text: fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 4 }).map((o) => JSON.stringify(o)),
    cuts: fc.array(fc.nat(), { maxLength: 6 }),
  });
  const calls = fc.array(call, { minLength: 1, maxLength: 4 });

  it('under an index each, however interleaved, with or without ids and repeated names', () => {
    const modes = fc.record({ ids: fc.boolean(), repeat: fc.boolean(), first: fc.boolean() });
    fc.assert(
      fc.property(calls, modes, fc.array(fc.nat(), { maxLength: 40 }), (wanted, mode, order) => {
        const queues = wanted.map(({ name, text, cuts }, index) => {
          const id = mode.ids ? { id: `id${index}` } : {};
          const parts = [...(mode.first ? [''] : []), ...pieces(text, cuts)];
          return parts.map((part, at) => ({
            index,
            ...(at === 0 || mode.repeat ? id : {}),
            function: { ...(at === 0 || mode.repeat ? { name } : {}), arguments: part },
          }));
        });
        // Calls begin in order; after that any of them may go on.
        const fragments: unknown[] = queues.map((queue) => queue.shift());
        for (const pick of [...order, ...queues.flatMap((queue, at) => queue.map(() => at))]) {
          const next = queues[pick % queues.length]?.shift();
          if (next) fragments.push(next);
        }
        expect(asked(assemble(fragments))).toEqual(wanted.map(({ name, text }) => [name, text]));
      }),
    );
  });

  it('without any index, one after the other, with or without ids', () => {
    fc.assert(
      fc.property(calls, fc.boolean(), fc.boolean(), (wanted, ids, repeat) => {
        const fragments = wanted.flatMap(({ name, text, cuts }, at) =>
          pieces(text, cuts).map((part, piece) => ({
            ...(ids && (piece === 0 || repeat) ? { id: `id${at}` } : {}),
            function: { ...(piece === 0 ? { name } : {}), arguments: part },
          })),
        );
        expect(asked(assemble(fragments))).toEqual(wanted.map(({ name, text }) => [name, text]));
      }),
    );
  });

  it('whole, under one index for all', () => {
    fc.assert(
      fc.property(calls, fc.boolean(), (wanted, ids) => {
        const fragments = wanted.map(({ name, text }, at) => ({
          index: 0,
          ...(ids ? { id: `id${at}` } : {}),
          function: { name, arguments: text },
        }));
        expect(asked(assemble(fragments))).toEqual(wanted.map(({ name, text }) => [name, text]));
      }),
    );
  });
});
