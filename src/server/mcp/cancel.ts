/**
 * Cancellation by clients of the revisions before 2026-07-28: they send it as a request of its own, and nothing but the
 * session id ties that to the call. (Later clients just end the request.) The id is for that alone: no state hangs on it.
 */
import type { Request } from 'express';
import { z } from 'zod';

const idSchema = z.union([z.string(), z.number()]);
const requestSchema = z.object({ method: z.string(), id: idSchema });
const cancelSchema = z.object({
  method: z.literal('notifications/cancelled'),
  params: z.object({ requestId: idSchema }),
});

interface CallUnderWay {
  /** Aborts when the client is gone or cancels the call. */
  signal: AbortSignal;
  end: () => void;
}

export interface CallsUnderWay {
  /** To be called with the parsed body; carries a cancellation out. `gone` aborts when the client is gone. */
  begin(request: Request, gone: AbortSignal): CallUnderWay;
}

export function callsUnderWay(): CallsUnderWay {
  const stops = new Map<string, AbortController>();
  return {
    begin({ body, headers }, gone) {
      const session = headers['mcp-session-id'];
      const cancelled = cancelSchema.safeParse(body);
      if (cancelled.success) stops.get(keyOf(session, cancelled.data.params.requestId))?.abort();
      const asked = requestSchema.safeParse(body);
      if (session === undefined || !asked.success) return { signal: gone, end: () => undefined };
      const key = keyOf(session, asked.data.id);
      const stop = new AbortController();
      stops.set(key, stop);
      return {
        signal: AbortSignal.any([gone, stop.signal]),
        end() {
          if (stops.get(key) === stop) stops.delete(key);
        },
      };
    },
  };
}

function keyOf(session: unknown, id: string | number): string {
  return JSON.stringify([session, id]);
}
