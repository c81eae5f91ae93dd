/** What the page asks of the server; receipts have their own router. */
import { Router } from 'express';
import { chatRouter } from './chat.ts';
import { modelRouter } from './model.ts';
import { stateRouter } from './state.ts';
import { uploadsRouter } from './uploads.ts';
import type { HttpFace } from '../face.ts';

export function apiRouter(face: HttpFace): Router {
  return Router().use(stateRouter(face), chatRouter(face), modelRouter(face), uploadsRouter(face));
}
