/** A question from the page, answered as a stream of the events of the conversation. */
import { json, type Request, type Response, Router } from 'express';
import { z } from 'zod';
import { MODEL_IDS } from '../../app/conversation/contract.ts';
import { LOCALES } from '../../locales/index.ts';
import { checked } from './input.ts';
import type { HttpFace } from '../face.ts';
import { errorBody, toHttpError } from '../wire/http-errors.ts';
import { openEventStream } from '../wire/sse.ts';

/** A hundred long turns. */
const BODY_BYTES = 4_000_000;
const QUESTION = 8_000;
const ANSWER = 100_000;
const RECEIPTS = 2_000;

const receipts = z
  .record(z.string().max(20), z.string().max(64))
  .refine((known) => Object.keys(known).length <= RECEIPTS);

const chatSchema = z.object({
  model: z.enum(MODEL_IDS).default('ritratto'),
  past: z
    .array(
      z.object({
        question: z.string().max(QUESTION),
        answer: z.string().max(ANSWER),
        receipts,
      }),
    )
    .max(100)
    .default([]),
  question: z.string().trim().min(1).max(QUESTION),
  locale: z.enum(LOCALES).nullable().default(null),
});

export function chatRouter(face: HttpFace): Router {
  return Router().post(
    '/chat',
    json({ limit: BODY_BYTES }),
    async (request: Request, response: Response) => {
      const asked = checked(chatSchema, request.body, 'the chat');
      const stream = openEventStream(response);
      const { signal } = stream;
      try {
        const events = face.converse({
          ...asked,
          wishes: '',
          ownScreen: true,
          maxTokens: null,
          signal,
        });
        for await (const event of events) {
          if (signal.aborted) break;
          await stream.send(event);
        }
      } catch (error) {
        // What a turn stumbled over once nobody reads it any more is no fault.
        if (!signal.aborted) await stream.send(errorBody(toHttpError(error, face.log)));
      }
      await stream.raw('data: [DONE]\n\n');
      stream.end();
    },
  );
}
