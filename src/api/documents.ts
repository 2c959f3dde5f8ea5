import express, { type Router } from 'express';
import type { Config } from '../config/index.js';
import { frontPage } from '../lib/http/front-page.js';
import { docsPage } from './docs-page.js';
import type { Limits } from './limits/index.js';
import { type JsonObject, openApi } from './openapi.js';

const links = { docs: '/api/docs', openapi: '/api/openapi.json', app: '/' };

/**
 * `GET /api/openapi.json`, for programs, and `GET /api/docs`, the same for people; `GET /api` leads to both. Anybody may
 * read them. They are made when somebody first does: to describe all schemas takes long enough to be seen in a start.
 */
export function documents({ config, limits }: { config: Config; limits: Limits }): Router {
  let document: JsonObject | undefined;
  let page: string | undefined;
  const made = () => {
    document ??= openApi(config.publicUrl);
    return document;
  };
  const router = express.Router();
  router.get('/api', limits.perAddress, (request, response) => {
    response.vary('Accept');
    // Whoever takes either is a program; browsers say that they would rather have HTML.
    if (request.accepts(['json', 'html']) === 'html') response.type('html').send(front);
    else response.json({ name: 'Infograph', links });
  });
  router.get('/api/openapi.json', limits.perAddress, (_request, response) => {
    response.json(made());
  });
  router.get('/api/docs', limits.perAddress, (_request, response) => {
    page ??= docsPage(made());
    response.type('html').send(page);
  });
  return router;
}

const front = frontPage({
  title: 'Infograph API',
  words:
    'For programs that ask for infographics. Every call needs an API token, which admins create in Slack.',
  links: [
    { href: links.docs, words: 'API docs', about: 'Every call, to read.' },
    { href: links.openapi, words: 'OpenAPI document', about: 'The same for tools.' },
    { href: links.app, words: 'Infograph', about: 'What this is.' },
  ],
});
