/** The language model of the page's settings. Keys are taken, never given back. */
import { json, type Request, Router } from 'express';
import { z } from 'zod';
import type { ProposedConnection } from '../../app/models/contract.ts';
import { checked, refusedWith } from './input.ts';
import { clientGone } from '../wire/client-gone.ts';
import type { HttpFace } from '../face.ts';

const connectionSchema = z.object({
  url: z.string().trim().min(1).max(2000),
  /** Absent = the key that is kept for this address; null = none. */
  key: z.string().trim().max(4000).nullable().optional(),
  model: z.string().trim().min(1).max(200),
});

export function modelRouter({ models }: HttpFace): Router {
  return Router()
    .get('/model', (_request, response) => void response.json(models.status()))
    .get('/model/offers', async (_request, response) => {
      response.json(await models.offers(clientGone(response)));
    })
    .post('/model/test', json(), async (request, response) => {
      const connection = connectionOf(request);
      const signal = clientGone(response);
      response.json(await refusedWith(400, () => models.test(connection, signal)));
    })
    .put('/model', json(), async (request, response) => {
      const connection = connectionOf(request);
      const signal = clientGone(response);
      response.json(await refusedWith(400, () => models.connect(connection, signal)));
    })
    .post('/model/retest', async (_request, response) => {
      response.json(await models.retest(clientGone(response)));
    })
    .delete('/model', (_request, response) => {
      models.disconnect();
      response.json(models.status());
    });
}

function connectionOf({ body }: Request): ProposedConnection {
  return checked(connectionSchema, body, 'the model');
}
