import { Router } from 'express';
import type { HttpFace } from './face.ts';

export function apiRouter(_face: HttpFace): Router {
  return Router();
}
