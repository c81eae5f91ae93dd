import type { JSONRPCMessage, McpServer, Server } from '@modelcontextprotocol/server';
import { z } from 'zod';

const issuesSchema = z.array(z.object({ path: z.array(z.union([z.string(), z.number()])) })).min(1);

/** The SDK answers bad parameters with its validator's whole report; a client gets the places and no more. */
export function plainError(message: JSONRPCMessage): JSONRPCMessage {
  if (!('error' in message)) return message;
  const { error } = message;
  const at = error.message.indexOf('[');
  const places = at === -1 ? null : placesIn(error.message.slice(at));
  if (places === null) return message;
  return {
    ...message,
    error: { code: -32602, message: `Invalid params: missing or of the wrong type: ${places}` },
  };
}

/** Has everything the server sends over whatever it is connected to pass `plainError`. */
export function answerPlainly<T extends Server | McpServer>(server: T): T {
  const connect = server.connect.bind(server);
  server.connect = (transport) => {
    const send = transport.send.bind(transport);
    transport.send = (message, options) => send(plainError(message), options);
    return connect(transport);
  };
  return server;
}

function placesIn(report: string): string | null {
  try {
    const issues = issuesSchema.safeParse(JSON.parse(report));
    if (!issues.success) return null;
    return issues.data.map(({ path }) => path.join('.')).join(', ');
  } catch {
    return null;
  }
}
