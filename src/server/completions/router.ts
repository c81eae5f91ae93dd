/** The OpenAI-compatible endpoint: `POST /chat/completions`, `GET /models`, `GET /models/:id`, to be mounted at `/v1`. */
import { json, type Request, type RequestHandler, type Response, Router } from 'express';
import { pieces, type Piece } from './answer.ts';
import {
  chunk,
  completion,
  type Envelope,
  envelope,
  modelEntry,
  modelList,
  usageChunk,
} from './chunks.ts';
import { askedOf } from './history.ts';
import { type ChatRequest, chatRequest, knownModel } from './request.ts';
import { clientGone } from '../wire/client-gone.ts';
import type { HttpFace } from '../face.ts';
import { baseUrl } from '../wire/guard.ts';
import { errorBody, HttpError, methodNotAllowed, toHttpError } from '../wire/http-errors.ts';
import { receiptLink } from '../receipts/links.ts';
import { sideAnswer } from './side-calls.ts';
import { openEventStream } from '../wire/sse.ts';

const MOST_BYTES = 4 * 1024 * 1024;

/** While nothing is sent an error still has a status of its own; longer than this no client is left waiting. */
const OPEN_AFTER_MS = 5000;

/** Milliseconds. */
export interface StreamTiming {
  /** Between two signs of life; 15 s. */
  heartbeatMs?: number;
  /** After which a stream is opened without a first event; 5 s. */
  openAfterMs?: number;
}

export function completionsRouter(face: HttpFace, timing: StreamTiming = {}): Router {
  const since = Math.floor(Date.now() / 1000);
  const router = Router();
  router
    .route('/models')
    .get((_request, response) => void response.json(modelList(since)))
    .all(methodNotAllowed('GET'));
  router
    .route('/models/:id')
    .get(({ params }, response) => void response.json(modelEntry(knownModel(params.id), since)))
    .all(methodNotAllowed('GET'));
  router
    .route('/chat/completions')
    .post(json({ limit: MOST_BYTES }), complete(face, timing))
    .all(methodNotAllowed('POST'));
  return router;
}

function complete(face: HttpFace, timing: StreamTiming): RequestHandler {
  return async (request, response) => {
    if (request.headers['user-agent'] === 'ritratto') throw ownModel();
    const asked = chatRequest(request.body);
    const gone = clientGone(response);
    const answer = answerTo(face, request, asked, gone);
    try {
      if (asked.stream) await stream(face, response, asked, answer, timing);
      else await whole(response, asked, answer, gone);
    } catch (error) {
      // What a turn stumbled over once nobody reads it any more is no fault.
      if (!gone.aborted) throw error;
    }
  };
}

/** Its own transport says who it is: connected to itself it would ask itself without end. */
function ownModel(): HttpError {
  return new HttpError(
    400,
    'own_model',
    'Ritratto cannot be its own language model: connect the address of another one.',
  );
}

function answerTo(
  face: HttpFace,
  request: Request,
  { model, messages, maxTokens }: ChatRequest,
  signal: AbortSignal,
): AsyncGenerator<Piece, void> {
  const aside = sideAnswer(messages);
  if (aside !== null) return said(aside);
  const asked = askedOf(messages, face.linkSecret);
  const events = face.converse({
    ...asked,
    model,
    maxTokens,
    signal,
    // The client is another program: which language its reader prefers and whose screen it is, is not known.
    locale: null,
    ownScreen: false,
  });
  const base = baseUrl(request, face.access);
  const link = (receipt: string): string =>
    receiptLink(receipt, {
      base,
      secret: face.linkSecret,
      now: Date.now(),
      question: asked.question,
    });
  return pieces(events, face.steps, link);
}

async function* said(text: string): AsyncGenerator<Piece, void> {
  yield { kind: 'content', text };
  yield { kind: 'end', finish: 'stop', usage: { prompt: 0, completion: 0 } };
}

async function whole(
  response: Response,
  { model }: ChatRequest,
  answer: AsyncIterable<Piece>,
  gone: AbortSignal,
): Promise<void> {
  const head = envelope(model, Date.now());
  let content = '';
  let reasoning = '';
  for await (const piece of answer) {
    if (gone.aborted) return;
    if (piece.kind === 'content') content += piece.text;
    else if (piece.kind === 'reasoning') reasoning += piece.text;
    else {
      const { finish, usage } = piece;
      response.json(completion(head, { content, reasoning, finish, usage }));
    }
  }
}

async function stream(
  face: HttpFace,
  response: Response,
  { model, includeUsage }: ChatRequest,
  answer: AsyncGenerator<Piece, void>,
  { heartbeatMs, openAfterMs = OPEN_AFTER_MS }: StreamTiming,
): Promise<void> {
  const first = answer.next();
  await Promise.race([first, after(openAfterMs)]);
  const events = openEventStream(response, heartbeatMs === undefined ? {} : { heartbeatMs });
  const head = envelope(model, Date.now());
  await events.send(chunk(head, { role: 'assistant', content: '' }));
  try {
    for await (const piece of resumed(first, answer)) {
      if (events.signal.aborted) return;
      for (const data of chunksOf(piece, head, includeUsage)) await events.send(data);
    }
  } catch (error) {
    if (events.signal.aborted) return;
    await events.send(errorBody(toHttpError(error, face.log)));
  }
  await events.raw('data: [DONE]\n\n');
  events.end();
}

function chunksOf(piece: Piece, head: Envelope, includeUsage: boolean) {
  if (piece.kind === 'end') {
    // Some clients stop reading at the finish reason, so nothing but the usage comes after it.
    const last = chunk(head, { content: '' }, piece.finish);
    return includeUsage ? [last, usageChunk(head, piece.usage)] : [last];
  }
  if (piece.text === '') return [];
  const field = piece.kind === 'content' ? 'content' : 'reasoning_content';
  return [chunk(head, { [field]: piece.text })];
}

/** The generator with a step already taken. */
async function* resumed<T>(
  first: Promise<IteratorResult<T, void>>,
  rest: AsyncGenerator<T, void>,
): AsyncGenerator<T, void> {
  try {
    for (let next = await first; next.done !== true; next = await rest.next()) yield next.value;
  } finally {
    await rest.return();
  }
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, ms).unref());
}
