import { once } from 'node:events';
import type { Server } from 'node:http';
import { z } from 'zod';
import { ConfigError } from '../../core/errors.ts';

/** How many ports after the usual one are tried where a person chose none. */
const FURTHER_PORTS = 20;
const LAST_PORT = 65_535;

const codeSchema = z.object({ code: z.string() });

/** Listens and answers with the port: the one given, or the next free one where nobody chose it. @throws ConfigError */
export async function listen(
  server: Server,
  host: string,
  { port, portIsChosen }: { port: number; portIsChosen: boolean },
): Promise<number> {
  const last = portIsChosen ? port : Math.min(port + FURTHER_PORTS, LAST_PORT);
  for (let tried = port; tried <= last; tried += 1) {
    const problem = await listenOn(server, host, tried);
    if (problem === null) return boundPort(server);
    if (problem !== 'EADDRINUSE') throw refused(problem, host, tried);
  }
  throw new ConfigError(
    portIsChosen
      ? `Port ${port} is taken by another program: choose another one with --port, or stop that program.`
      : `The ports from ${port} to ${last} are all taken: choose a free one with --port.`,
  );
}

/** The code of what went wrong, null where nothing did. */
async function listenOn(server: Server, host: string, port: number): Promise<string | null> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
    return null;
  } catch (error) {
    const known = codeSchema.safeParse(error);
    if (!known.success) throw error;
    return known.data.code;
  }
}

function boundPort(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}

function refused(code: string, host: string, port: number): ConfigError {
  if (code === 'EACCES') {
    return new ConfigError(
      `This user may not use port ${port}: choose one above 1023 with --port.`,
    );
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return new ConfigError(
      `${host} is no address of this machine: choose another one with --host.`,
    );
  }
  return new ConfigError(`The server cannot listen on ${host}, port ${port} (${code}).`);
}
