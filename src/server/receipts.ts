import { Router } from 'express';
import type { HttpFace } from './face.ts';

export function receiptsRouter(_face: HttpFace): Router {
  return Router();
}
