import { Router } from 'express';
import type { HttpFace } from './face.ts';

export function mcpRouter(_face: HttpFace): Router {
  return Router();
}
