/**
 * Function calls from the fragments a stream brings. Endpoints differ in all of it: calls without `index` or with the
 * same one for all, without id or with a new one in every fragment, names that are repeated, empty or in pieces,
 * arguments whole, in pieces, or as an object. Whatever the fragments, a call comes out once and whole.
 */
import { z } from 'zod';
import type { ModelCall } from '../../ports.ts';

export interface CallAssembly {
  /** An entry of a delta's `tool_calls`, as it came. */
  add(fragment: unknown): void;
  /** The calls in the order they began. `taken`: ids earlier calls of the conversation have. */
  calls(taken: Iterable<string>): ModelCall[];
}

/** Ids are unique in the conversation, as it is by them that results find their call. */
export function callAssembly(): CallAssembly {
  const parts: Part[] = [];
  return {
    add(raw) {
      const parsed = fragmentSchema.safeParse(raw);
      if (!parsed.success) return;
      const fragment = parsed.data;
      const part = partOf(fragment, parts) ?? begin(fragment, parts);
      if (part) extend(part, fragment);
    },
    calls(taken) {
      const used = new Set(taken);
      return parts
        .filter(({ name, text }) => name !== '' || text.trim() !== '')
        .map(({ id, name, text, extra }) => ({
          id: uniqueId(id, used),
          name,
          arguments: argumentsOf(text),
          extra,
        }));
    },
  };
}

const textSchema = z
  .union([z.string(), z.number().transform((number) => String(number))])
  .catch('')
  .transform((text) => text.trim());

const functionSchema = z.looseObject({
  name: textSchema,
  arguments: z
    .unknown()
    .optional()
    .transform((value) => {
      if (typeof value === 'string') return value;
      return value === null || value === undefined ? '' : JSON.stringify(value);
    }),
});

const fragmentSchema = z.looseObject({
  index: z.int().nullable().catch(null),
  id: textSchema,
  type: z.unknown().optional(),
  function: functionSchema.catch({ name: '', arguments: '' }),
});
type Fragment = z.infer<typeof fragmentSchema>;

interface Part {
  index: number | null;
  id: string;
  name: string;
  text: string;
  extra: Record<string, unknown>;
}

/** The call a fragment continues; null where it begins one. */
function partOf(fragment: Fragment, parts: readonly Part[]): Part | null {
  const { index, id } = fragment;
  if (index !== null) {
    const part = parts.findLast((candidate) => candidate.index === index);
    return part && continues(fragment, part) ? part : null;
  }
  const named = id === '' ? undefined : parts.findLast((candidate) => candidate.id === id);
  const part = named ?? parts.at(-1);
  return part && continues(fragment, part) ? part : null;
}

/** Whether a fragment goes with the call at its place, and is not the next one there. */
function continues(fragment: Fragment, part: Part): boolean {
  const { index, id, function: called } = fragment;
  if (called.name === '') return true;
  // From here on the fragment has a name: it begins a call, or repeats what it belongs to.
  const sameId = id !== '' && id === part.id;
  const sameName = called.name === part.name;
  if (isWhole(part.text)) {
    if (called.arguments === '') return sameId || (id === '' && index !== null);
    return sameId && sameName && part.text.trim() === EMPTY;
  }
  if (sameId) return true;
  if (id !== '' && part.id !== '') return sameName && part.text !== '';
  // Without arguments yet, what stands under the same index is the rest of the name.
  return sameName || (part.text === '' && index !== null);
}

function begin(fragment: Fragment, parts: Part[]): Part | null {
  const { index, id, function: called } = fragment;
  if (called.name === '' && called.arguments === '' && id === '') return null;
  const part: Part = { index, id, name: '', text: '', extra: {} };
  parts.push(part);
  return part;
}

function extend(part: Part, fragment: Fragment): void {
  const { index: _, id, type: __, function: called, ...unknown } = fragment;
  const { name, arguments: text, ...unknownOfFunction } = called;
  part.id ||= id;
  if (part.text === '') part.name = joinedName(part.name, name);
  part.text += text;
  remember(part.extra, 'call', unknown);
  remember(part.extra, 'function', unknownOfFunction);
}

/** Names come repeated, growing, or in pieces. */
function joinedName(name: string, more: string): string {
  return more.startsWith(name) ? more : name + more;
}

function remember(extra: Record<string, unknown>, at: string, fields: Record<string, unknown>) {
  const present = Object.entries(fields).filter(([, value]) => value !== null);
  if (present.length === 0) return;
  const known = extra[at];
  const before = typeof known === 'object' ? known : {};
  extra[at] = { ...before, ...Object.fromEntries(present) };
}

function isWhole(text: string): boolean {
  return text.trimEnd().endsWith('}') && isJson(text);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const EMPTY = '{}';

/** Some begin all arguments with an empty object, some write nothing where there are none. */
function argumentsOf(text: string): string {
  const trimmed = text.trim();
  const rest = trimmed.startsWith(EMPTY) ? trimmed.slice(EMPTY.length).trim() : trimmed;
  return rest === '' ? EMPTY : rest;
}

/** Nine letters and digits: the strictest form an endpoint asks for. */
function uniqueId(id: string, used: Set<string>): string {
  let unique = id;
  for (let next = used.size + 1; unique === '' || used.has(unique); next += 1) {
    unique = `call${String(next).padStart(5, '0')}`;
  }
  used.add(unique);
  return unique;
}
