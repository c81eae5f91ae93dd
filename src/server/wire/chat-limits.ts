/** How much conversation the server takes on, so that one client cannot use up the machine or the model's budget. */
import type { RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import type { Converse } from '../../app/conversation/contract.ts';
import { HttpError } from './http-errors.ts';

export interface ChatLimits {
  /** Questions a client, known by its address, may ask a minute. */
  perMinute: number;
  /** Answers under way, those of all clients together. */
  atOnce: number;
}

export const CHAT_LIMITS: ChatLimits = { perMinute: 240, atOnce: 400 };

const RETRY_SECONDS = '5';

/** Counts requests to be put in front of every route that asks a question. */
export function limitRate({ perMinute }: ChatLimits): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit: perMinute,
    standardHeaders: 'draft-7',
    legacyHeaders: false,
    keyGenerator: ({ ip = '' }) => ipKeyGenerator(ip),
    // A proxy's header is not believed here, and its presence is no fault worth a line on the console.
    validate: { xForwardedForHeader: false, forwardedHeader: false },
    // The limiter itself sends `retry-after`.
    handler: (_request, _response, next) =>
      next(
        new HttpError(
          429,
          'rate_limit_exceeded',
          `This client sent more than ${perMinute} of these requests in a minute. Wait a little, then try again.`,
        ),
      ),
  });
}

/** Refuses a question while `atOnce` answers are under way, and stops those under way when `stopping` aborts. */
export function limitConversations(
  converse: Converse,
  { atOnce }: ChatLimits,
  stopping: AbortSignal,
): Converse {
  let underWay = 0;
  return async function* limited(request) {
    if (underWay >= atOnce) {
      throw new HttpError(
        429,
        'too_many_conversations',
        `This server is answering ${atOnce} questions already. Wait a little, then ask again.`,
        { headers: { 'retry-after': RETRY_SECONDS } },
      );
    }
    underWay += 1;
    try {
      yield* converse({ ...request, signal: AbortSignal.any([request.signal, stopping]) });
    } catch (error) {
      if (!stopping.aborted || request.signal.aborted) throw error;
      throw new HttpError(503, 'stopping', 'The server is being stopped. Ask again in a moment.');
    } finally {
      underWay -= 1;
    }
  };
}
