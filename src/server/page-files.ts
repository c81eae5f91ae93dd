/** The page: plain files of ours, and three libraries as their packages ship them. */
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import express, { Router } from 'express';

/** `/vendor/NAME` and the module it is. */
const VENDOR: Record<string, string> = {
  'htm-preact.js': import.meta.resolve('htm/preact/standalone'),
  'marked.js': import.meta.resolve('marked'),
  'purify.js': import.meta.resolve('dompurify'),
};

/** Browsers ask whether a file changed, so that a newer version is seen at once. */
const CACHE = 'no-cache';

export function pageFiles(): Router {
  const router = Router();
  for (const [name, url] of Object.entries(VENDOR)) {
    const path = fileURLToPath(url);
    router.get(`/vendor/${name}`, (_request, response, next) => {
      response.type('text/javascript').set('cache-control', CACHE);
      // By its folder: the whole path may pass hidden folders, which are refused.
      const options = { root: dirname(path), cacheControl: false };
      response.sendFile(basename(path), options, (error?: unknown) => {
        if (error !== undefined && error !== null && !response.headersSent) next(error);
      });
    });
  }
  const page = fileURLToPath(new URL('page', import.meta.url));
  router.use(express.static(page, { cacheControl: false, redirect: false, setHeaders: cached }));
  return router;
}

function cached(response: express.Response): void {
  response.set('cache-control', CACHE);
}
