/** Files from the page: received one by one, looked at, imported. */
import { json, type Request, type Response, Router } from 'express';
import { z } from 'zod';
import type { ImportOptions } from '../../app/importing/importing.ts';
import type { Locale } from '../../locales/index.ts';
import { checked, localeOf, refusedWith } from './input.ts';
import { previewAnswer, reportAnswer } from './import.ts';
import { clientGone } from '../wire/client-gone.ts';
import type { HttpFace } from '../face.ts';
import { errorBody, toHttpError } from '../wire/http-errors.ts';
import { importProgress } from './import-progress.ts';
import { type EventStream, openEventStream } from '../wire/sse.ts';

const mappingSchema = z.object({
  /** YAML, written by hand: the longest ones name a few hundred columns. Null = everything is proposed. */
  mapping: z.string().max(500_000).nullable().default(null),
});

/** More bytes than the longest mapping has. */
const body = json({ limit: 3_000_000 });

type OneUpload = Request<{ id: string }>;
type OneFile = Request<{ id: string; name: string }>;

export function uploadsRouter(face: HttpFace): Router {
  const { importing } = face;
  return Router()
    .post('/uploads', async (_request, response: Response) => {
      response.status(201).json(await importing.begin());
    })
    .delete('/uploads/:id', async ({ params }: OneUpload, response) => {
      await importing.drop(params.id);
      response.status(204).end();
    })
    .put('/uploads/:id/files/:name', async (request: OneFile, response) => {
      const { id, name } = request.params;
      try {
        response.json(await importing.receive(id, name, request));
      } catch (error) {
        // Some clients read why their file is refused only once they have sent all of it.
        request.resume();
        throw error;
      }
    })
    .post('/uploads/:id/preview', body, async (request: OneUpload, response) => {
      const { mapping } = checked(mappingSchema, request.body, 'the preview');
      await answer(face, request, response, async (options, locale) => {
        const preview = await importing.preview(request.params.id, mapping, options);
        return { preview: previewAnswer(preview, locale) };
      });
    })
    .post('/uploads/:id/import', body, async (request: OneUpload, response) => {
      const { mapping } = checked(mappingSchema, request.body, 'the import');
      await answer(face, request, response, async (options, locale) => {
        const report = await importing.run(request.params.id, mapping, options);
        return { report: reportAnswer(report, locale) };
      });
    });
}

/**
 * Answers with the progress of the work as events, then with what it ends with. Where it is refused before it began,
 * the answer is an error with its status.
 */
async function answer(
  face: HttpFace,
  request: Request,
  response: Response,
  work: (options: ImportOptions, locale: Locale) => Promise<unknown>,
): Promise<void> {
  const locale = localeOf(request, face);
  const signal = clientGone(response);
  let events: EventStream | null = null;
  const opened = (): EventStream => (events ??= openEventStream(response));
  const progress = importProgress(locale, (step) => void opened().send({ progress: step }));
  const finish = async (last: unknown): Promise<void> => {
    await opened().send(last);
    await opened().raw('data: [DONE]\n\n');
    opened().end();
  };
  try {
    await finish(await refusedWith(409, () => work({ progress, signal }, locale)));
  } catch (error) {
    if (events === null) throw error;
    await finish(errorBody(toHttpError(error, face.log)));
  }
}
