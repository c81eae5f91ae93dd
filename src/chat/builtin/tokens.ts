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
  ['quoted', /"[^"]+"|“[^”]+”|„[^“”]+[“”]|«[^»]+»|(?<![\p{L}\p{N}])'[^']+'(?![\p{L}\p{N}])/uy],
  ['email', /[^\s@,;:<>()"']+@[^\s@,;:<>()"']+\.[\p{L}\p{N}]+/uy],
  ['date', /\d{4}-\d{2}(?:-\d{2})?(?![\p{L}\p{N}])/uy],
  // In "50 000" the space belongs to the number.
  ['number', /\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:,\d+)?(?![\p{L}\p{N}.,]\d?)/uy],
  ['number', /\d{1,2}\/(?:\d{1,2}\/)?(?:19|20)\d\d(?![\p{L}\p{N}/])/uy],
  ['number', /\d+(?:[.,]\d+)*(?![\p{L}\p{N}])/uy],
  // The English possessive is a token of its own, so that "customer's" and "who's" begin like "customer" and "who".
  ['word', /['’]s(?![\p{L}\p{N}])/uy],
  ['word', /[\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*(?:['’ʼ](?!s(?![\p{L}\p{N}]))\p{L}[\p{L}\p{M}]*)*/uy],
  ['mark', /(?<=\S)-(?=\S)|[,.?!;:()[\]'"’“”„«»…–—]/uy],
];

const SPACE = /\s+/uy;

/**
 * The tokens in order. Every character that is not white space belongs to exactly one of them. `elided` are the words
 * that an apostrophe ties to the next one: "dell" in "dell'anno".
 */
export function tokenise(question: string, elided: readonly string[] = []): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < question.length) {
    const space = match(SPACE, question, at);
    if (space !== null) {
      at += space.length;
      continue;
    }
    const token = withoutNext(read(question, at), elided);
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

/** Lower case without the accents of Latin letters: how words of questions, fields and values are compared. */
export function fold(text: string): string {
  const whole = text.normalize('NFC').toLowerCase();
  // An accent may be all that tells two words of one letter apart: Italian "è", is, and "e", and.
  if (/^\p{Ll}$/u.test(whole)) return whole;
  return (
    whole
      .normalize('NFKD')
      // A mark makes another letter of a Cyrillic one: й is no и.
      .replace(/(?<!\p{Script=Cyrillic})\p{M}/gu, '')
      .normalize('NFC')
      .replace(/[’ʼ]/gu, "'")
      .toLowerCase()
  );
}

/** "Dell'" of "dell'anno"; any other token stays whole, as "O'Brien" and "п'ять" do. */
function withoutNext(token: Token, elided: readonly string[]): Token {
  const first = token.kind === 'word' ? /^(\p{L}+)['’ʼ]/u.exec(token.raw) : null;
  const [raw = '', word = ''] = first ?? [];
  if (!elided.includes(fold(word))) return token;
  return { ...token, word: fold(word), raw, end: token.start + raw.length };
}

function read(question: string, start: number): Token {
  for (const [kind, pattern] of PATTERNS) {
    const raw = match(pattern, question, start);
    if (raw === null) continue;
    const inner = kind === 'quoted' ? raw.slice(1, -1) : raw;
    const word = kind === 'number' ? raw.replaceAll(/\s/gu, '') : fold(inner);
    return { kind, word, raw, start, end: start + raw.length };
  }
  const raw = String.fromCodePoint(question.codePointAt(start) ?? 0);
  return { kind: 'sign', word: raw, raw, start, end: start + raw.length };
}

function match(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}
