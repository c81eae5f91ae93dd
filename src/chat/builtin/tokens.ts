/** Cuts a question into tokens, each knowing its place in the text. */

export interface Token {
  kind:
    | 'word'
    | 'number'
    /** `2019-03` or `2019-03-05`. */
    | 'date'
    | 'email'
    /** A text between double or single quotes; `word` is what stands between them. */
    | 'quoted'
    /** Punctuation that only separates. */
    | 'mark'
    /** A sign that would change the meaning if it were passed over: `+`, `<`, `$`, a free-standing `-`. */
    | 'sign';
  /** Lower case, without accents. */
  word: string;
  /** As it was written. */
  raw: string;
  /** Character offsets, end exclusive. */
  start: number;
  end: number;
}

const PATTERNS: readonly (readonly [Token['kind'], RegExp])[] = [
  ['quoted', /"[^"]+"|“[^”]+”|«[^»]+»|(?<![\p{L}\p{N}])'[^']+'(?![\p{L}\p{N}])/uy],
  ['email', /[^\s@,;:<>()"']+@[^\s@,;:<>()"']+\.[\p{L}\p{N}]+/uy],
  ['date', /\d{4}-\d{2}(?:-\d{2})?(?![\p{L}\p{N}])/uy],
  ['number', /\d+(?:[.,]\d+)*(?![\p{L}\p{N}])/uy],
  // The English possessive is a token of its own, so that "customer's" and "who's" begin like "customer" and "who".
  ['word', /['’]s(?![\p{L}\p{N}])/uy],
  ['word', /[\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*(?:['’](?!s(?![\p{L}\p{N}]))\p{L}[\p{L}\p{M}]*)*/uy],
  ['mark', /(?<=\S)-(?=\S)|[,.?!;:()[\]'"’“”«»…–—]/uy],
];

const SPACE = /\s+/uy;

/** The tokens in order. Every character that is not white space belongs to exactly one of them. */
export function tokenise(question: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < question.length) {
    const space = match(SPACE, question, at);
    if (space !== null) {
      at += space.length;
      continue;
    }
    const token = read(question, at);
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

/** Lower case without accents: how words of questions, fields and values are compared. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();
}

function read(question: string, start: number): Token {
  for (const [kind, pattern] of PATTERNS) {
    const raw = match(pattern, question, start);
    if (raw === null) continue;
    const inner = kind === 'quoted' ? raw.slice(1, -1) : raw;
    return { kind, word: fold(inner), raw, start, end: start + raw.length };
  }
  const raw = String.fromCodePoint(question.codePointAt(start) ?? 0);
  return { kind: 'sign', word: raw, raw, start, end: start + raw.length };
}

function match(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}
