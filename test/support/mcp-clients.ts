/** Real MCP clients of both protocol eras, over any transport; they leave when the running test ends. */
import { Client, type Transport } from '@modelcontextprotocol/client';
import { Client as OlderClient } from '@modelcontextprotocol/sdk/client/index.js';
import type { Transport as OlderTransport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { onTestFinished } from 'vitest';
import { z } from 'zod';

export const callSchema = z.object({
  content: z.array(z.object({ type: z.literal('text'), text: z.string() })).length(1),
  structuredContent: z.unknown().optional(),
  isError: z.boolean().optional(),
});
export type CallResult = z.infer<typeof callSchema>;

export interface CallOptions {
  signal?: AbortSignal;
  onprogress?: (step: {
    progress: number;
    total?: number | undefined;
    message?: string | undefined;
  }) => void;
}

export interface Connected {
  version: string | undefined;
  instructions: string | undefined;
  list: () => Promise<string[]>;
  call: (
    name: string,
    input?: Record<string, unknown>,
    options?: CallOptions,
  ) => Promise<CallResult>;
}

/** `auto` speaks 2026-07-28, `legacy` what came before. */
export async function newer(transport: Transport, mode: 'auto' | 'legacy'): Promise<Connected> {
  const client = new Client({ name: 'test', version: '1' }, { versionNegotiation: { mode } });
  await client.connect(transport);
  onTestFinished(() => client.close());
  return {
    version: client.getNegotiatedProtocolVersion(),
    instructions: client.getInstructions(),
    list: async () => (await client.listTools()).tools.map(({ name }) => name),
    call: async (name, input = {}, options = {}) =>
      callSchema.parse(await client.callTool({ name, arguments: input }, options)),
  };
}

/** The SDK before the current one. */
export async function older(transport: OlderTransport): Promise<Connected> {
  const client = new OlderClient({ name: 'test', version: '1' });
  let version: string | undefined;
  const told = transport.setProtocolVersion?.bind(transport);
  Object.assign(transport, {
    setProtocolVersion: (negotiated: string) => {
      version = negotiated;
      told?.(negotiated);
    },
  });
  await client.connect(transport);
  onTestFinished(() => client.close());
  return {
    version,
    instructions: client.getInstructions(),
    list: async () => (await client.listTools()).tools.map(({ name }) => name),
    call: async (name, input = {}, options = {}) =>
      callSchema.parse(await client.callTool({ name, arguments: input }, undefined, options)),
  };
}
