/** The floor: the least an MCP server on the same SDK does. One tool; it answers with as many letters as it is asked for. */
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { lettersServer } from './letters-server.ts';

serveStdio(lettersServer);
