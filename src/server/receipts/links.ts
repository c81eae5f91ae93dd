/**
 * Links that open one receipt without the Bearer key, for who reads an answer in another program. The signature covers
 * the receipt, the question it answered and the expiry: a link opens no other receipt and shows no other question.
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { keptQuestion } from '../../core/kept-question.ts';

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
  /** The question the receipt helped to answer: the page behind the link shows it, and no other one. */
  question?: string;
  /** How long the link opens the receipt. Default: 30. */
  days?: number;
}

/** The query of a link as a server parses it: a parameter may be absent, or there twice. */
export interface LinkQuery {
  q?: unknown;
  e?: unknown;
  s?: unknown;
}

/** `<base>/receipts/<id>?e=<seconds since 1970 when it expires>&s=<signature>`. */
export function receiptLink(id: string, options: LinkOptions): string {
  const { base, secret, now, question, days = DEFAULT_DAYS } = options;
  const q = question === undefined ? '' : questionMark(question);
  const expiry = String(Math.floor((now + days * DAY_MS) / 1000));
  const asked = q === '' ? '' : `&q=${q}`;
  return `${base}/receipts/${id}?e=${expiry}${asked}&s=${signature(id, q, expiry, secret)}`;
}

/** Stands for a question in a link: for the part of it that is kept with a receipt. */
export function questionMark(question: string): string {
  return createHash('sha256').update(keptQuestion(question)).digest('hex').slice(0, 16);
}

/** `now` in milliseconds. Takes the same time wherever the signature differs. A changed expiry is a forgery too. */
export function checkReceiptLink(
  id: string,
  query: LinkQuery,
  secret: string,
  now: number,
): 'valid' | 'expired' | 'forged' {
  const { q = '', e, s } = query;
  if (typeof q !== 'string') return 'forged';
  if (typeof e !== 'string' || !EXPIRY.test(e) || typeof s !== 'string') return 'forged';
  const given = Buffer.from(s);
  const right = Buffer.from(signature(id, q, e, secret));
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

function signature(id: string, question: string, expiry: string, secret: string): string {
  return createHmac('sha256', secret)
    .update(['receipt', id, expiry, question].join('|'))
    .digest()
    .subarray(0, SIGNATURE_BYTES)
    .toString('base64url');
}
