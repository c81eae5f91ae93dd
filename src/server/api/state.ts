/** What the page shows before anything is asked, and its texts. */
import { type Request, type Response, Router } from 'express';
import { findingText } from '../../app/importing/texts.ts';
import { ConfigError } from '../../core/errors.ts';
import { formatValue, isLocale, type Locale, LOCALES, textsUnder } from '../../locales/index.ts';
import type { Snapshot } from '../../ports.ts';
import { localeOf } from './input.ts';
import { clientGone } from '../wire/client-gone.ts';
import type { HttpFace } from '../face.ts';
import { HttpError } from '../wire/http-errors.ts';

/** Beginnings of the keys of all texts the page may show. */
const OF_PAGE = ['page.', 'table.', 'rows.', 'field.'] as const;

export function stateRouter(face: HttpFace): Router {
  return Router()
    .get('/state', async (request: Request, response: Response) => {
      const locale = localeOf(request, face);
      response.set('cache-control', 'no-store').json({
        version: face.version,
        locale,
        model: face.models.status(),
        importing: face.importing.running(),
        ...(await dataState(face, locale, clientGone(response))),
      });
    })
    .get('/texts/:locale', ({ params: { locale } }: Request<{ locale: string }>, response) => {
      if (!isLocale(locale)) {
        throw new HttpError(404, 'not_found', `There are texts in ${LOCALES.join(', ')} only.`);
      }
      // Kept by the browser, and asked for again only by their tag.
      response.set('cache-control', 'no-cache').json(textsUnder(locale, OF_PAGE));
    });
}

interface DataState {
  data: ReturnType<typeof describeData> | null;
  /** Questions this data answers. */
  questions: string[];
  /** Why there is no data, where it cannot be read. */
  problem?: string;
}

async function dataState(face: HttpFace, locale: Locale, signal: AbortSignal): Promise<DataState> {
  try {
    const snapshot = await face.data.snapshot();
    if (snapshot === null) return { data: null, questions: [] };
    const questions = await face.data.questions(locale, signal);
    return { data: describeData(snapshot, locale), questions };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return { data: null, questions: [], problem: error.message };
  }
}

/** The data of a snapshot in the reader's language; `rows` by table. */
export function describeData(snapshot: Snapshot, locale: Locale) {
  const { asOf, files, importedAt, rows, notes, quarantined, findings, catalogue } = snapshot;
  const days = catalogue.fields.find(
    ({ table, column }) => table === 'transactions' && column === 'date',
  );
  const shown = Object.entries(rows).map(([table, n]) => [
    table,
    formatValue(locale, n, { unit: 'count' }),
  ]);
  return {
    as_of: asOf,
    as_of_display: formatValue(locale, asOf, { unit: 'date' }),
    /** ISO days of the first and the last purchase; null without any. */
    first: days?.min ?? null,
    last: days?.max ?? null,
    files,
    /** The made-up company that stands in until there is data. */
    demo: snapshot.demo === true,
    imported_at: importedAt,
    rows,
    rows_display: Object.fromEntries(shown),
    /** Kept beside the tables. */
    notes,
    quarantined,
    findings: findings.map((finding) => findingText(finding, locale)),
  };
}
