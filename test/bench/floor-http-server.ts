/** The floor over HTTP: the SDK's own handler on a bare server. Writes its port as its first line. */
import { createServer } from 'node:http';
import { toNodeHandler } from '@modelcontextprotocol/node';
import { createMcpHandler } from '@modelcontextprotocol/server';
import { lettersServer } from './letters-server.ts';
import { sayPort } from './say-port.ts';

const handle = toNodeHandler(createMcpHandler(lettersServer));
// Its types take no undefined where Node's have it.
type Incoming = Parameters<typeof handle>[0];
await sayPort(createServer((req, res) => void handle(req as Incoming, res)));
