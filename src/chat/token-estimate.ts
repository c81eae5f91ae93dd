/** Tokens in that many characters: about right for English and JSON, the bulk of what is sent. */
export function estimateTokens(characters: number): number {
  return Math.ceil(characters / 4);
}
