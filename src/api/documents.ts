import express, { type Router } from 'express';
import type { Config } from '../config/index.js';
import { docsPage } from './docs-page.js';
import type { Limits } from './limits/index.js';
import { openApi } from './openapi.js';

/** `GET /api/openapi.json`, for programs, and `GET /api/docs`, the same for people. Anybody may read them. */
export function documents({ config, limits }: { config: Config; limits: Limits }): Router {
  const document = openApi(config.publicUrl);
  const page = docsPage(document);
  const router = express.Router();
  router.get('/api/openapi.json', limits.perAddress, (_request, response) => {
    response.json(document);
  });
  router.get('/api/docs', limits.perAddress, (_request, response) => {
    response.type('html').send(page);
  });
  return router;
}
