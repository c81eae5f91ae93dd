/** Finds model servers that run on this machine, on the ports they usually have. */
import { z } from 'zod';

/** A model server that listens on this machine. */
export interface LocalServer {
  /** Base URL to connect to. */
  url: string;
  models: string[];
}

/** Ollama, LM Studio, llama.cpp, vLLM, Jan. */
const USUAL_PORTS: readonly number[] = [11434, 1234, 8080, 8000, 1337];

const ANSWER_WITHIN_MS = 300;
const LONGEST_ANSWER = 256 * 1024;
const MOST_MODELS = 100;

/** Names are shown on terminals and pages, so none with control characters. */
const listSchema = z.object({
  data: z.array(z.object({ id: z.string().regex(/^\P{C}{1,200}$/u) })),
});

/**
 * The servers that list models when asked, in the order of `ports`. They are sent nothing but the request for the
 * list; whoever answers anything else, too late or too much is left out, and so are we ourselves.
 */
export async function findLocalServers(
  signal: AbortSignal,
  ports: readonly number[] = USUAL_PORTS,
): Promise<LocalServer[]> {
  const found = await Promise.all(ports.map((port) => serverAt(port, signal)));
  return found.filter((server) => server !== null);
}

async function serverAt(port: number, signal: AbortSignal): Promise<LocalServer | null> {
  const url = `http://127.0.0.1:${port}/v1`;
  const list = listSchema.safeParse(await jsonFrom(`${url}/models`, signal));
  if (!list.success) return null;
  const models = list.data.data.map(({ id }) => id).filter((id) => !id.startsWith('ritratto'));
  return models.length === 0 ? null : { url, models: models.slice(0, MOST_MODELS) };
}

/** What is answered, or undefined where nobody answers, or not with JSON. */
async function jsonFrom(url: string, signal: AbortSignal): Promise<unknown> {
  try {
    const response = await fetch(url, {
      headers: { accept: 'application/json' },
      redirect: 'error',
      signal: AbortSignal.any([signal, AbortSignal.timeout(ANSWER_WITHIN_MS)]),
    });
    const isJson = /^application\/json\b/.test(response.headers.get('content-type') ?? '');
    if (response.ok && isJson) return JSON.parse(await bodyOf(response));
    await response.body?.cancel();
  } catch {
    // Any program may listen there; what it does instead of answering is none of our business.
  }
  return undefined;
}

async function bodyOf(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const bytes of response.body ?? []) {
    text += decoder.decode(bytes, { stream: true });
    if (text.length > LONGEST_ANSWER) throw new Error('longer than a list of models');
  }
  return text;
}
