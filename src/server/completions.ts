import { Router } from 'express';
import type { HttpFace } from './face.ts';

export function completionsRouter(_face: HttpFace): Router {
  return Router();
}
