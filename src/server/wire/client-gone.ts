import type { ServerResponse } from 'node:http';

/** Aborts when the client closes the connection before the response is complete: nobody is left to answer. */
export function clientGone(response: ServerResponse): AbortSignal {
  const gone = new AbortController();
  const onClose = (): void => {
    if (!response.writableEnded) gone.abort();
  };
  // The event does not come again where the client left while its request was still being read.
  if (response.destroyed) onClose();
  else response.once('close', onClose);
  return gone.signal;
}
