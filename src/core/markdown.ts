/** Texts of the data in Markdown: shown letter by letter, whatever signs they hold. */

/** What begins emphasis, code, links, images, HTML or an entity; `_` does so at the edge of a word only. */
const INLINE = /[\\`*~[\]<>]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w+;)/gu;
/** What makes a heading, a list or a line of the text it stands in front of. */
const FIRST = /^(?:[#+=-]|\d+(?=[.)](?:\s|$)))/;
/** What becomes a link without any mark. */
const ADDRESS = /(?<=(?:https?|ftp):)\/|(?<=www)\./giu;

/** For inline places, so line ends become spaces. Bars are left to tables. */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/\s*\n\s*/g, ' ')
    .replaceAll(INLINE, String.raw`\$&`)
    .replaceAll(ADDRESS, String.raw`\$&`)
    .replace(FIRST, (first) => (/\d/.test(first) ? `${first}\\` : `\\${first}`));
}

/** The same between backticks, where nothing can be escaped. */
export function inCode(text: string): string {
  return text.replaceAll('`', "'").replaceAll(/\s*\n\s*/g, ' ');
}
