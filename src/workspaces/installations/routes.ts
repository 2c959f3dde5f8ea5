import type { ServerResponse } from 'node:http';
import { type Installation, InstallProvider, type OrgInstallation } from '@slack/oauth';
import { WebAPIPlatformError, type WebClientOptions } from '@slack/web-api';
import { type RequestHandler, Router } from 'express';
import { isLoopback, type SlackOAuth } from '../../config/index.js';
import type { DatabaseClock } from '../../database/clock.js';
import { defined } from '../../lib/defined.js';
import type { Log } from '../../lib/log.js';
import { REDIRECT_PATH } from '../../lib/manifest-file.js';
import type { Models } from '../../models/index.js';
import type { Onboarding } from './onboarding.js';
import { type Page, renderPage } from './page.js';
import { createInstallStates, STATE_MS } from './states.js';
import type { InstallationStore, NewInstallation, Tokens } from './store.js';
import { install as words } from './words.js';

interface Dependencies {
  oauth: SlackOAuth;
  /** Without a slash at the end. */
  publicUrl: string;
  /** Ends with a slash. */
  apiUrl: string;
  /** What the bot is to be allowed. */
  scopes: string[];
  /** Never with headers of its own, which would carry one workspace's token to the next. */
  clientOptions: WebClientOptions;
  models: Models;
  store: InstallationStore;
  onboarding: Onboarding;
  perAddress: RequestHandler;
  clock: DatabaseClock;
  log: Log;
  /** An install was stored. */
  installed(key: string, by: string): Promise<void>;
}

/** Slack gave no bot with the install. */
class NoBot extends Error {
  readonly code = 'no_bot';
}

/**
 * `GET /slack/install` sends a browser to Slack's page of consent, and `GET /slack/oauth_redirect` is where Slack sends it
 * back. Where they lead is made here, and never taken from a request.
 * @see https://docs.slack.dev/authentication/installing-with-oauth
 */
export function installRoutes(dependencies: Dependencies): Router {
  const { oauth, publicUrl, apiUrl, scopes, models, store, onboarding, clock, log } = dependencies;
  const secure = !isLoopback(publicUrl);
  // The prefix makes browsers refuse it from a host below or above this one.
  const cookie = secure ? '__Host-infograph-install' : 'infograph-install';
  const installUrl = `${publicUrl}/slack/install`;
  const asked = { scopes, redirectUri: `${publicUrl}${REDIRECT_PATH}` };
  const states = createInstallStates(models, clock, oauth.stateSecret, asked);
  const provider = new InstallProvider({
    clientId: oauth.clientId,
    clientSecret: oauth.clientSecret,
    authorizationUrl: oauth.authorizeUrl,
    clientOptions: dependencies.clientOptions,
    stateStore: states,
    stateCookieName: cookie,
    installationStore: {
      storeInstallation: (given) => take(given),
      // Tokens have one door, and it is not this one.
      fetchInstallation: async () => {
        throw new Error('installations are read elsewhere');
      },
    },
    ...defined({ logger: dependencies.clientOptions.logger }),
  });

  async function take(given: Installation | OrgInstallation): Promise<void> {
    const at = new Date(clock.now());
    const { installation, tokens } = readInstallation(given, at);
    const { _id, orgWide, installer } = installation;
    if (!orgWide) await onboarding.trial(_id);
    await store.put(installation, tokens, at);
    await dependencies.installed(_id, installer ?? 'slack');
    log.info({ installation: _id, orgWide }, 'app installed');
    if (!orgWide) await onboarding.welcome(_id, installer);
  }

  const router = Router();
  router.get('/slack/install', dependencies.perAddress, async (_request, response) => {
    const state = await states.generateStateParam(asked, new Date());
    const url = await provider.generateInstallUrl(asked, true, state);
    response.cookie(cookie, state, {
      httpOnly: true,
      secure,
      sameSite: 'lax',
      path: '/',
      maxAge: STATE_MS,
    });
    response.set('cache-control', 'no-store').redirect(302, url);
  });

  router.get(REDIRECT_PATH, dependencies.perAddress, async (request, response) => {
    response.set({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
    await provider.handleCallback(request, response, {
      success: (given, _options, _request, answer) => send(answer, 200, donePage(given, apiUrl)),
      failure(error, _options, _request, answer) {
        const { status, page } = failure(error, installUrl);
        const code = error instanceof WebAPIPlatformError ? error.data.error : error.code;
        if (status >= 500) log.error({ code, err: error }, 'OAuth install failed');
        else log.warn({ code }, 'OAuth install not completed');
        send(answer, status, page);
      },
    });
  });
  return router;
}

function readInstallation(
  given: Installation | OrgInstallation,
  at: Date,
): { installation: NewInstallation; tokens: Tokens } {
  const { bot, team, enterprise, isEnterpriseInstall, user, appId } = given;
  const orgWide = isEnterpriseInstall === true && enterprise !== undefined;
  // The organization is named with workspaces' own installs as well: it is not what they are kept by.
  const kept = orgWide ? enterprise : team;
  if (!bot || !kept) throw new NoBot('Slack gave no bot, or no workspace, with the install');
  const { token, refreshToken, expiresAt } = bot;
  return {
    installation: {
      _id: kept.id,
      orgWide,
      name: kept.name ?? kept.id,
      botUserId: bot.userId,
      botId: bot.id,
      scopes: bot.scopes,
      installer: user.id,
      ...defined({ enterprise: enterprise?.id, appId: appId || undefined }),
    },
    tokens: {
      token,
      ...defined({
        rotating: refreshToken
          ? { refreshToken, expiresAt: expiresAt ? new Date(expiresAt * 1000) : at }
          : undefined,
      }),
    },
  };
}

function donePage(
  { team, enterprise, appId, isEnterpriseInstall }: Installation | OrgInstallation,
  apiUrl: string,
): Page {
  const where = isEnterpriseInstall ? enterprise : team;
  const name = where?.name ?? where?.id ?? '';
  const url = new URL('../app_redirect', apiUrl);
  if (appId) url.searchParams.set('app', appId);
  if (team) url.searchParams.set('team', team.id);
  return {
    title: words.title.done,
    text: isEnterpriseInstall ? words.doneForOrg(name) : words.done(name),
    steps: words.steps,
    link: { url: url.href, text: words.open },
  };
}

/** https://docs.slack.dev/reference/methods/oauth.v2.access */
const staleCodes: ReadonlySet<string> = new Set(['invalid_code', 'code_already_used', 'code_expired']);

function failure(error: Error & { code: string }, installUrl: string): { status: number; page: Page } {
  const told = (status: number, which: keyof typeof words.title & keyof typeof words) => ({
    status,
    page: {
      title: words.title[which],
      text: String(words[which]),
      link: { url: installUrl, text: words.again },
    },
  });
  if (error.code === 'slack_oauth_installer_authorization_error') return told(200, 'denied');
  if (error.code === 'install_state_refused' || error.code === 'slack_oauth_invalid_state')
    return told(400, 'stale');
  if (['slack_oauth_missing_code', 'slack_oauth_missing_state'].includes(error.code))
    return told(400, 'noCode');
  if (error.code === 'no_bot') return told(500, 'noBot');
  if (error instanceof WebAPIPlatformError)
    return staleCodes.has(error.data.error) ? told(400, 'stale') : told(500, 'failed');
  return error.code.startsWith('slack_webapi') ? told(502, 'away') : told(500, 'failed');
}

function send(response: ServerResponse, status: number, page: Page): void {
  response.statusCode = status;
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(renderPage(page));
}
