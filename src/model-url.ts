/** Which addresses and keys a language model may have. */
import { isInfrastructure, isPrivate } from './hosts.ts';

/** Who named the address: the operator at the start, or somebody on the page. */
export type UrlSource = 'start' | 'page';

/**
 * Why questions and a key may not be sent to `text`, in a sentence that says what to do; null where they may. From
 * the page no address is taken that could reach the network's own services through this server. A name is not looked
 * up: one on the internet needs https, and those services have no certificate for it.
 */
export function modelUrlProblem(text: string, source: UrlSource): string | null {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol)) {
    return 'The address of a language model begins with http:// or https://, as in http://127.0.0.1:11434/v1.';
  }
  if (url.username !== '' || url.password !== '') {
    return 'Leave user name and password out of the address of the language model; its key is given apart from it.';
  }
  if (/[?#]/.test(text)) {
    return 'Leave the part from "?" or "#" on out of the address of the language model.';
  }
  if (source === 'page' && isInfrastructure(url.hostname)) {
    return `${url.host} belongs to the network itself and is not asked from the page. Should a model really answer there, name it at the start with --model-url.`;
  }
  if (url.protocol === 'http:' && !isPrivate(url.hostname)) {
    return `${url.host} is on the internet, where http would show questions and key to others. Write https:// instead.`;
  }
  return null;
}

/** The base URL in one spelling: no slash at the end, and without the path of chat completions people paste along. */
export function modelBaseUrl(text: string): string {
  const { origin, pathname } = new URL(text);
  return origin + pathname.replace(/\/+$/, '').replace(/\/chat\/completions$/, '');
}

/** Why `key` cannot be sent in a header, in a sentence that does not repeat it; null where it can. */
export function modelKeyProblem(key: string): string | null {
  return /^[!-~]+$/.test(key)
    ? null
    : 'The key of the language model holds a character that no key has, such as a space. Copy it again.';
}
