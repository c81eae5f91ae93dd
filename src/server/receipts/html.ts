/** Pages made on the server: text put into them is escaped, and nothing in them needs a script. */
import { stripHidden } from '../../border.ts';
import type { Locale } from '../../locales/index.ts';

/** Markup that may stand in a page as it is: only `html` makes it. */
export interface Html {
  readonly markup: string;
}

type Part = Html | string | null | readonly Html[];

/**
 * Markup with texts in it: without characters that hide or reorder text, and escaped for element content and for
 * attributes in double quotes. Null leaves nothing.
 */
export function html(pieces: TemplateStringsArray, ...parts: Part[]): Html {
  const markup = pieces.map((piece, at) => piece + markupOf(parts[at] ?? null)).join('');
  return { markup };
}

function markupOf(part: Part): string {
  if (part === null) return '';
  if (typeof part === 'string') return escaped(part);
  return 'markup' in part ? part.markup : part.map(({ markup }) => markup).join('');
}

function escaped(text: string): string {
  return stripHidden(text).replace(/[&<>"']/g, (sign) => ESCAPED[sign] ?? '');
}

const ESCAPED: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A whole page. Addresses in it are relative, so that it works under a path of a proxy too. */
export function page(locale: Locale, title: string, main: Html): string {
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>${title} · Ritratto</title>
        <link rel="icon" href="../icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="../tokens.css" />
        <link rel="stylesheet" href="../receipt.css" />
        <script src="../theme.js"></script>
      </head>
      <body>
        <header class="masthead"><a href="../">Ritratto</a></header>
        <main>${main}</main>
      </body>
    </html> `.markup;
}
