import express, { type Router } from 'express';
import type { Limits } from '../api/limits/index.js';
import type { Config } from '../config/index.js';
import { frontPage } from '../lib/http/front-page.js';

/** `GET /`: says to whoever opens the app's address what this is, and where to go. */
export function frontRoute({ config, limits }: { config: Config; limits: Limits }): Router {
  const page = frontPage({
    title: 'Infograph',
    words: 'A Slack app that makes infographics. In Slack, type /infograph and what it should show.',
    links: [
      config.slack.oauth
        ? { href: '/slack/install', words: 'Add to Slack', about: 'Install it into your workspace.' }
        : {
            href: slackAddress(config.slack.apiUrl),
            words: 'Open Slack',
            about: 'The app is in its workspace already.',
          },
      { href: '/api', words: 'API', about: 'For programs that ask for infographics.' },
      { href: '/readyz', words: 'Status', about: 'Whether it can do its work right now.' },
    ],
  });
  const router = express.Router();
  router.get('/', limits.perAddress, (_request, response) => {
    response.type('html').send(page);
  });
  return router;
}

/** Where people use the Slack that has this API: GovSlack has one of its own, and a stand-in its page. */
function slackAddress(apiUrl: string): string {
  const { origin, hostname } = new URL(apiUrl);
  return /^slack(-gov)?\.com$/.test(hostname) ? `https://app.${hostname}/client` : `${origin}/`;
}
