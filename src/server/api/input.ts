/** Inputs of the page's API, checked before anything is done with them. */
import type { Request } from 'express';
import { z } from 'zod';
import { ConfigError } from '../../core/errors.ts';
import { inputError } from '../../core/input-error.ts';
import { LOCALES, type Locale } from '../../locales/index.ts';
import type { HttpFace } from '../face.ts';
import { HttpError } from '../wire/http-errors.ts';

/** The input as the schema has it. Throws ToolInputError naming the field; `of` is what the input belongs to. */
export function checked<T extends z.ZodObject>(schema: T, input: unknown, of: string): z.output<T> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw inputError(parsed.error, of, schema);
}

const querySchema = z.object({ locale: z.enum(LOCALES).optional() });

/** The language the reader asked for, else the one the server was started with. */
export function localeOf(request: Request, face: HttpFace): Locale {
  return checked(querySchema, request.query, 'this address').locale ?? face.locale;
}

/** A ConfigError of work that a person set off is an answer to their request, with that status, not a server in trouble. */
export async function refusedWith<T>(status: number, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    throw new HttpError(status, 'refused', error.message);
  }
}
