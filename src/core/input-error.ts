import { z } from 'zod';
import { ToolInputError } from './errors.ts';
import { nearest } from './nearest.ts';

/**
 * The first thing wrong with an input, as one sentence its caller can act on. A field that does not exist comes
 * first: a misspelt name is often why another one is missing.
 */
export function inputError(error: z.ZodError, of: string, schema: z.ZodObject): ToolInputError {
  const issue = error.issues.find(({ code }) => code === 'unrecognized_keys') ?? error.issues[0];
  const field = issue?.path.join('.') ?? '';
  const named = field ? `"${field}" of ${of}` : `The input of ${of}`;
  const say = (sentence: string) => new ToolInputError(sentence, field);
  switch (issue?.code) {
    case 'unrecognized_keys': {
      const known = Object.keys(schema.shape);
      const unknown = issue.keys[0] ?? '';
      return new ToolInputError(
        `${of} has no field "${unknown}".${hint(unknown, known)} Its fields are ${known.join(', ')}.`,
        unknown,
      );
    }
    case 'invalid_type': {
      const meaning = schema.shape[String(issue.path[0])]?.description;
      return say(`${named} must be ${article(issue.expected)}${meaning ? `: ${meaning}` : ''}.`);
    }
    case 'invalid_value':
      return say(
        `${named} must be one of ${issue.values.map((value) => `"${String(value)}"`).join(', ')}.`,
      );
    case 'too_small':
      return say(
        `${named} ${sized(issue.origin)} at least ${issue.minimum}${things(issue.origin)}.`,
      );
    case 'too_big':
      return say(
        `${named} ${sized(issue.origin)} at most ${issue.maximum}${things(issue.origin)}.`,
      );
    default:
      return say(`${named} is not valid.`);
  }
}

function hint(word: string, known: string[]): string {
  const [near] = nearest(word, known, 1);
  return near ? ` Did you mean "${near}"?` : '';
}

function sized(origin: string): string {
  return origin === 'array' || origin === 'string' ? 'must have' : 'must be';
}

function things(origin: string): string {
  if (origin === 'array') return ' entries';
  return origin === 'string' ? ' characters' : '';
}

function article(type: string): string {
  const words: Record<string, string> = {
    array: 'a list',
    int: 'a whole number',
    object: 'a JSON object',
    boolean: 'true or false',
  };
  return words[type] ?? `a ${type}`;
}
