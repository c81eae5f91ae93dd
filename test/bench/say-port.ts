import { once } from 'node:events';
import type { Server } from 'node:http';

/** Listens on a free port of this machine and writes it as the first line, for whoever started the process. */
export async function sayPort(server: Server): Promise<void> {
  // A connection must not be closed on the one side while the other begins to use it again.
  server.keepAliveTimeout = 600_000;
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  console.log(typeof address === 'object' ? address?.port : '');
}
