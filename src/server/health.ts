import type { RequestHandler } from 'express';
import { ConfigError } from '../core/errors.ts';
import { mayRead } from './wire/bearer.ts';
import type { HttpFace } from './face.ts';

/** `GET /health`: that the server lives, and to who may know what it answers from. */
export function health(face: HttpFace): RequestHandler {
  return async (request, response) => {
    const alive = { status: 'ok', version: face.version };
    response.set('cache-control', 'no-store');
    if (!mayRead(request, face.access.key)) {
      response.json(alive);
      return;
    }
    const { state, name, host, chosenBy, ms, problem } = face.models.status();
    const model = { state, name, host, chosen_by: chosenBy, ms, problem };
    response.json({ ...alive, data: await dataState(face), model });
  };
}

async function dataState({ data }: HttpFace) {
  try {
    const snapshot = await data.snapshot();
    return {
      loaded: snapshot !== null,
      as_of: snapshot?.asOf ?? null,
      customers: snapshot?.rows['customers'] ?? null,
      problem: null,
    };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return { loaded: false, as_of: null, customers: null, problem: error.message };
  }
}
