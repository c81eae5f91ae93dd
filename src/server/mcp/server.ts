/** The tools as an MCP server, the same for clients of the 2026-07-28 revision and of the older ones. */
import {
  type CallToolResult,
  type McpServerFactory,
  ProtocolError,
  ProtocolErrorCode,
  Server,
  type ServerContext,
} from '@modelcontextprotocol/server';
import type { Logger } from 'pino';
import { z } from 'zod';
import { outbound, outboundSchema, stripHidden } from '../../border.ts';
import { isOurs } from '../../core/errors.ts';
import { nearest } from '../../core/nearest.ts';
import { faultId } from '../../fault.ts';
import type { Locale } from '../../locales/index.ts';
import { callTool, type Progress, type Session, type Tool } from '../../tool.ts';

export interface McpFace {
  version: string;
  tools: readonly Tool[];
  /** What the client's model is told about using the tools. */
  instructions: string;
  locale: Locale;
  /** The conversation the calls of this connection belong to. */
  session: () => Promise<Session>;
  /** Keeps the stack of a fault of ours and answers with the id it is found under. */
  report: (error: unknown) => string;
}

/** The list changes only with the program, which ends the connection. */
const LIST_TTL_MS = 300_000;

const { $schema: _, ...outboundJsonSchema } = z.toJSONSchema(outboundSchema);
const outputSchema = { ...outboundJsonSchema, type: 'object' as const };

/** The `report` that writes to a log. */
export function reportTo(log: Logger): McpFace['report'] {
  return (error) => {
    const id = faultId();
    log.error({ id, err: error }, 'a tool failed');
    return id;
  };
}

/** Makes a server per connection, over HTTP per request; what is costly is made once, here. */
export function mcpServer(face: McpFace): McpServerFactory {
  const tools = face.tools.map((tool) => describe(tool));
  return () => {
    // The low-level server: `callTool` checks inputs itself and says in our words what is wrong with them.
    const server = new Server(
      { name: 'ritratto', title: 'Ritratto', version: face.version },
      {
        capabilities: { tools: {} },
        instructions: face.instructions,
        cacheHints: { 'tools/list': { ttlMs: LIST_TTL_MS, cacheScope: 'public' } },
      },
    );
    server.setRequestHandler('tools/list', () => ({ tools }));
    server.setRequestHandler('tools/call', ({ params }, context) =>
      answer(face, params.name, params.arguments, context),
    );
    return server;
  };
}

function describe(tool: Tool) {
  return {
    name: tool.name,
    title: tool.title,
    description: tool.description,
    inputSchema: { ...tool.inputSchema, type: 'object' as const },
    outputSchema,
    annotations: {
      title: tool.title,
      readOnlyHint: tool.effect === 'read',
      destructiveHint: false,
      idempotentHint: tool.effect === 'read',
      openWorldHint: false,
    },
  };
}

/** Some clients give their model only the structured content, others only the text: both hold the whole answer. */
async function answer(
  face: McpFace,
  name: string,
  input: unknown,
  context: ServerContext,
): Promise<CallToolResult> {
  const tool = face.tools.find((candidate) => candidate.name === name);
  if (!tool) throw unknownTool(name, face.tools);
  try {
    const called = await callTool(tool, input, await face.session(), {
      signal: context.mcpReq.signal,
      progress: progressOf(context),
    });
    const payload = outbound(called, face.locale);
    return {
      content: [{ type: 'text', text: JSON.stringify(payload) }],
      structuredContent: payload,
    };
  } catch (error) {
    // Nobody reads the answer to a cancelled call, and what it stumbled over on its way out is no fault.
    const text = context.mcpReq.signal.aborted ? 'The call was stopped.' : sentence(error, face);
    return { content: [{ type: 'text', text }], isError: true };
  }
}

function sentence(error: unknown, face: McpFace): string {
  if (isOurs(error)) return stripHidden(error.message);
  return `Something went wrong on our side (id ${face.report(error)}). Asking again in the same way will not help.`;
}

function unknownTool(name: string, tools: readonly Tool[]): ProtocolError {
  const names = tools.map((tool) => tool.name);
  const [near] = nearest(name, names, 1);
  const hint = near ? ` Did you mean "${near}"?` : '';
  return new ProtocolError(
    ProtocolErrorCode.InvalidParams,
    `There is no tool "${name}".${hint} The tools are ${names.join(', ')}.`,
  );
}

/** Sends steps only to a client that asked, and only such as go forward: the protocol wants them to increase. */
function progressOf(context: ServerContext): Progress {
  const { _meta: meta } = context.mcpReq;
  const progressToken = meta?.progressToken;
  let reached = -1;
  return ({ stage, done, total }) => {
    if (progressToken === undefined || done <= reached) return;
    reached = done;
    const params = { progressToken, progress: done, total, message: stage };
    // A client that is gone gets no progress; the call itself ends by its signal.
    context.mcpReq.notify({ method: 'notifications/progress', params }).catch(() => undefined);
  };
}
