/** The connections of one open file: few, opened when needed, used again. */
import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';

export interface Pool {
  /** A connection nobody else uses; rejects with the signal's reason where it aborts before one is free. */
  take(signal: AbortSignal): Promise<DuckDBConnection>;
  giveBack(connection: DuckDBConnection): void;
  /** Closes the file as soon as every connection is back. */
  close(): void;
}

/** `most` connections at once; who asks for more waits in line. */
export function createPool(instance: DuckDBInstance, most: number): Pool {
  const idle: DuckDBConnection[] = [];
  const waiting = new Set<(connection: DuckDBConnection) => void>();
  let opened = 0;
  let closed = false;

  async function connect(): Promise<DuckDBConnection> {
    opened += 1;
    try {
      return await instance.connect();
    } catch (error) {
      opened -= 1;
      throw error;
    }
  }

  function wait(signal: AbortSignal): Promise<DuckDBConnection> {
    return new Promise((resolve, reject) => {
      const serve = (connection: DuckDBConnection) => {
        signal.removeEventListener('abort', giveUp);
        resolve(connection);
      };
      const giveUp = () => {
        waiting.delete(serve);
        reject(signal.reason);
      };
      waiting.add(serve);
      signal.addEventListener('abort', giveUp, { once: true });
    });
  }

  function disconnect(connection: DuckDBConnection): void {
    connection.closeSync();
    opened -= 1;
    if (opened === 0) instance.closeSync();
  }

  return {
    async take(signal) {
      signal.throwIfAborted();
      return idle.pop() ?? (opened < most ? connect() : wait(signal));
    },
    giveBack(connection) {
      if (closed) {
        disconnect(connection);
        return;
      }
      const [next] = waiting;
      if (next === undefined) {
        idle.push(connection);
        return;
      }
      waiting.delete(next);
      next(connection);
    },
    close() {
      if (closed) return;
      closed = true;
      if (opened === 0) instance.closeSync();
      for (const connection of idle.splice(0)) disconnect(connection);
    },
  };
}
