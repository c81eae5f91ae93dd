/**
 * Links that open one receipt without the Bearer key, for who reads an answer in another program. The signature covers
 * the receipt and the expiry, nothing else: a link neither opens another receipt nor says anything about the data.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';

const DAY_MS = 86_400_000;
const DEFAULT_DAYS = 30;
/** Of the 256 bits of the hash: more than anyone can try, and short enough to stand in a text. */
const SIGNATURE_BYTES = 24;

const EXPIRY = /^[1-9]\d{0,11}$/;
const RECEIPT_PATH = /\/receipts\/(rc_[0-9a-z]{20})$/;

export interface LinkOptions {
  /** Address of the server as its readers reach it, without a slash at the end. */
  base: string;
  secret: string;
  /** Milliseconds since 1970. */
  now: number;
  /** How long the link opens the receipt. Default: 30. */
  days?: number;
}

/** The query of a link as a server parses it: a parameter may be absent, or there twice. */
export interface LinkQuery {
  e?: unknown;
  s?: unknown;
}

/** `<base>/receipts/<id>?e=<seconds since 1970 when it expires>&s=<signature>`. */
export function receiptLink(id: string, options: LinkOptions): string {
  const { base, secret, now, days = DEFAULT_DAYS } = options;
  const expiry = String(Math.floor((now + days * DAY_MS) / 1000));
  return `${base}/receipts/${id}?e=${expiry}&s=${signature(id, expiry, secret)}`;
}

/** `now` in milliseconds. Takes the same time wherever the signature differs. A changed expiry is a forgery too. */
export function checkReceiptLink(
  id: string,
  query: LinkQuery,
  secret: string,
  now: number,
): 'valid' | 'expired' | 'forged' {
  const { e, s } = query;
  if (typeof e !== 'string' || !EXPIRY.test(e) || typeof s !== 'string') return 'forged';
  const given = Buffer.from(s);
  const right = Buffer.from(signature(id, e, secret));
  if (given.length !== right.length || !timingSafeEqual(given, right)) return 'forged';
  return Number(e) * 1000 > now ? 'valid' : 'expired';
}

/** The receipt of a link we signed, under whatever address and also after it expired; null for any other text. */
export function readReceiptLink(link: string, secret: string): string | null {
  // A base, so that a link without a host is read as well.
  const url = URL.parse(link, 'http://localhost');
  const id = RECEIPT_PATH.exec(url?.pathname ?? '')?.[1];
  if (!url || id === undefined) return null;
  const query = Object.fromEntries(url.searchParams);
  return checkReceiptLink(id, query, secret, 0) === 'valid' ? id : null;
}

function signature(id: string, expiry: string, secret: string): string {
  return createHmac('sha256', secret)
    .update(`receipt|${id}|${expiry}`)
    .digest()
    .subarray(0, SIGNATURE_BYTES)
    .toString('base64url');
}
