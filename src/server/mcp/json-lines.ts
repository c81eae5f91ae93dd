/**
 * JSON-RPC over lines of text. The SDK's own stdio transport drops a line it cannot parse without a word and gives up
 * on what is under way once the input ends; this one answers both, so a client that sends garbage learns of it and
 * `printf … | ritratto mcp` gets its answers.
 */
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import {
  isJSONRPCErrorResponse,
  isJSONRPCNotification,
  isJSONRPCRequest,
  isJSONRPCResultResponse,
  type JSONRPCMessage,
  ProtocolErrorCode,
  type Transport,
} from '@modelcontextprotocol/server';
import { z } from 'zod';
import { plainError } from './plain-error.ts';

/** A longer line is refused unread, so that a client cannot fill the memory. */
const MAX_LINE_CHARACTERS = 4_000_000;

/** How long calls under way may take once the input has ended. */
const LAST_ANSWERS_MS = 5000;

const idSchema = z.object({ id: z.union([z.string(), z.number()]) });
const cancelSchema = z.object({ requestId: z.union([z.string(), z.number()]) });

export interface JsonLines {
  transport: Transport;
  /** Settles when either side has closed the connection. */
  closed: Promise<void>;
}

export function jsonLines(
  input: Readable,
  output: Writable,
  lastAnswersMs = LAST_ANSWERS_MS,
): JsonLines {
  const unanswered = new Set<string | number>();
  const { promise: closed, resolve: settleClosed } = Promise.withResolvers<void>();
  let isClosed = false;
  let onAnswered: (() => void) | null = null;
  const split = splitLines((line) => (line === null ? refuseLength() : receive(line)));

  const transport: Transport = {
    async start() {
      input.setEncoding('utf8');
      input.on('data', split);
      input.on('end', () => void finish());
      input.on('error', close);
      output.on('error', close);
    },
    async send(message) {
      if (isClosed) return;
      const accepted = output.write(`${JSON.stringify(plainError(message))}\n`);
      if (isAnswer(message) && message.id !== undefined) settle(message.id);
      if (!accepted) await Promise.race([once(output, 'drain'), closed]);
    },
    async close() {
      close();
    },
  };
  return { transport, closed };

  function receive(line: string): void {
    if (line.trim() === '') return;
    const message = parse(line);
    if (message === undefined)
      return refuse(
        ProtocolErrorCode.ParseError,
        'Parse error: a line must be one JSON-RPC message',
        null,
      );
    if (!isMessage(message))
      return refuse(
        ProtocolErrorCode.InvalidRequest,
        'Invalid Request: not a JSON-RPC 2.0 message',
        message,
      );
    if (isJSONRPCRequest(message)) unanswered.add(message.id);
    if (isJSONRPCNotification(message) && message.method === 'notifications/cancelled') {
      const cancelled = cancelSchema.safeParse(message.params);
      if (cancelled.success) settle(cancelled.data.requestId);
    }
    transport.onmessage?.(message);
  }

  function refuseLength(): void {
    refuse(
      ProtocolErrorCode.InvalidRequest,
      `Invalid Request: a line may have ${MAX_LINE_CHARACTERS} characters`,
      null,
    );
  }

  function refuse(code: number, message: string, received: unknown): void {
    const known = idSchema.safeParse(received);
    const id = known.success ? known.data.id : null;
    output.write(`${JSON.stringify({ jsonrpc: '2.0', id, error: { code, message } })}\n`);
  }

  function settle(id: string | number): void {
    unanswered.delete(id);
    if (unanswered.size === 0) onAnswered?.();
  }

  async function finish(): Promise<void> {
    if (unanswered.size > 0) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, lastAnswersMs);
        onAnswered = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    close();
  }

  function close(): void {
    if (isClosed) return;
    isClosed = true;
    input.off('data', split);
    input.pause();
    settleClosed();
    transport.onclose?.();
  }
}

function isMessage(value: unknown): value is JSONRPCMessage {
  return (
    isJSONRPCRequest(value) ||
    isJSONRPCNotification(value) ||
    isJSONRPCResultResponse(value) ||
    isJSONRPCErrorResponse(value)
  );
}

function isAnswer(message: JSONRPCMessage) {
  return isJSONRPCResultResponse(message) || isJSONRPCErrorResponse(message);
}

/** Undefined where the text is no JSON, which no JSON text means. */
function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** Takes text in any pieces and gives whole lines; null for one that is too long, whose rest is skipped. */
function splitLines(give: (line: string | null) => void): (text: string) => void {
  let rest = '';
  let skipping = false;
  return (text) => {
    const [first = '', ...others] = text.split('\n');
    rest += first;
    for (const next of others) {
      if (!skipping) give(rest);
      skipping = false;
      rest = next;
    }
    if (rest.length <= MAX_LINE_CHARACTERS) return;
    if (!skipping) give(null);
    skipping = true;
    rest = '';
  };
}
