/** Receipts as people see them: a page under a signed link, and the same as JSON for the app. */
import { type Request, type Response, Router } from 'express';
import { explainRecompute } from '../../app/receipts/explain.ts';
import { receiptView } from '../../app/receipts/view.ts';
import { StoppedError } from '../../core/errors.ts';
import { faultId } from '../../fault.ts';
import { isLocale, type Locale, LOCALES, say } from '../../locales/index.ts';
import { mayRead } from '../wire/bearer.ts';
import { clientGone } from '../wire/client-gone.ts';
import type { HttpFace } from '../face.ts';
import { baseUrl } from '../wire/guard.ts';
import { HttpError, methodNotAllowed } from '../wire/http-errors.ts';
import { checkReceiptLink, questionMark, receiptLink } from './links.ts';
import { noticePage, receiptPage } from './page.ts';

/** A receipt is for who holds the link: not for caches, search engines or the next site visited. */
const PRIVATE = {
  'cache-control': 'private, no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex',
};

/** To be mounted at the root, with the Bearer key asked for under `/api` and not under `/receipts`. */
export function receiptsRouter(face: HttpFace): Router {
  // With a slash at the end the page would miss its style sheets.
  const router = Router({ strict: true });
  router.get('/receipts/:id', (request, response) => showPage(face, request, response));
  router.all('/receipts/:id', methodNotAllowed('GET'));

  router.get('/api/receipts/:id', (request, response) => sendView(face, request, response));
  router.all('/api/receipts/:id', methodNotAllowed('GET'));

  router.post('/api/receipts/:id/recompute', (request, response) =>
    sendOutcome(face, request, response),
  );
  router.all('/api/receipts/:id/recompute', methodNotAllowed('POST'));
  return router;
}

type ReceiptRequest = Request<{ id: string }>;

/** The receipt as JSON, with a link that opens it in a browser without the key. */
async function sendView(face: HttpFace, request: ReceiptRequest, response: Response) {
  const { id } = request.params;
  const { receipt, questions } = await known(face, id);
  const view = receiptView(receipt, questions, localeOf(request, face));
  const base = baseUrl(request, face.access);
  const link = receiptLink(id, { base, secret: face.linkSecret, now: Date.now() });
  response.set(PRIVATE).json({ ...view, link });
}

async function sendOutcome(face: HttpFace, request: ReceiptRequest, response: Response) {
  const { id } = request.params;
  await known(face, id);
  const outcome = await face.receipts.recompute(id, clientGone(response));
  response.set(PRIVATE).json(explainRecompute(outcome, localeOf(request, face)));
}

async function known(face: HttpFace, id: string) {
  const found = await face.receipts.read(id);
  if (!found) {
    throw new HttpError(404, 'receipt_not_found', 'There is no such receipt here.');
  }
  return found;
}

/** A browser opens it: whatever goes wrong is a page as well, without any detail. */
async function showPage(
  face: HttpFace,
  request: ReceiptRequest,
  response: Response,
): Promise<void> {
  const { id } = request.params;
  const locale = localeOf(request, face);
  response.set(PRIVATE).type('html');
  const notice = (status: number, key: string, params: Record<string, string> = {}) => {
    const title = say(locale, { key });
    response.status(status);
    response.send(noticePage(locale, title, say(locale, { key: `${key}.what`, params })));
  };
  try {
    const access = accessOf(face, request, id);
    if (access === 'expired') return notice(410, 'receipt.expired');
    if (access === 'forged') return notice(403, 'receipt.forged');
    const found = await face.receipts.read(id);
    if (!found) return notice(404, 'receipt.unknown');
    const outcome =
      request.query['recompute'] === '1'
        ? explainRecompute(await face.receipts.recompute(id, clientGone(response)), locale)
        : null;
    // A link alone shows the question it was made for: others may have asked the same data something else.
    const { q } = request.query;
    const questions = mayRead(request, face.access.key)
      ? found.questions
      : found.questions.filter(({ question }) => questionMark(question) === q);
    const view = receiptView(found.receipt, questions, locale);
    response.send(receiptPage({ view, outcome, keep: kept(request), locale }));
  } catch (error) {
    if (error instanceof StoppedError) return notice(504, 'receipt.slow');
    const fault = faultId();
    face.log.error({ id: fault, err: error }, 'a receipt could not be shown');
    notice(500, 'receipt.fault', { id: fault });
  }
}

function accessOf(
  { access, linkSecret }: HttpFace,
  request: Request,
  id: string,
): 'valid' | 'expired' | 'forged' {
  if (mayRead(request, access.key)) return 'valid';
  return checkReceiptLink(id, request.query, linkSecret, Date.now());
}

/** The language that was chosen, or else the one of ours that the browser likes best. */
function localeOf(request: Request, face: HttpFace): Locale {
  const { locale: chosen } = request.query;
  if (typeof chosen === 'string' && isLocale(chosen)) return chosen;
  // A browser that states none takes the first.
  const ours = [face.locale, ...LOCALES.filter((locale) => locale !== face.locale)];
  const liked = request.acceptsLanguages(...ours);
  return liked !== false && isLocale(liked) ? liked : face.locale;
}

function kept({ query }: Request): Record<string, string> {
  const values = ['q', 'e', 's', 'locale'].map((name): [string, unknown] => [name, query[name]]);
  return Object.fromEntries(
    values.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
