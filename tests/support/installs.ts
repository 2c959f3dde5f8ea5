import type { SlackTeam } from '@infograph/slack-stand-in';
import { startWorld, type World, type WorldOptions } from './world.js';

export const oauth = { clientId: '1234.5678', clientSecret: 'client-secret-of-the-tests' };

/** 32 bytes, as `openssl rand -hex 32` makes them. */
const encryptionKey = '0123456789abcdef'.repeat(4);

/** Of an app that is installed by OAuth. */
export const oauthSettings: Readonly<Record<string, string>> = {
  SLACK_BOT_TOKEN: '',
  SLACK_CLIENT_ID: oauth.clientId,
  SLACK_CLIENT_SECRET: oauth.clientSecret,
  SLACK_STATE_SECRET: 'state-secret-of-the-tests',
  ENCRYPTION_KEY: encryptionKey,
};

/** A world whose app is installed by OAuth, and is in no workspace yet. */
export async function startManyWorld({
  tokenLifeS,
  ...options
}: WorldOptions & { tokenLifeS?: number } = {}): Promise<World> {
  return await startWorld({
    ...options,
    slack: { ...options.slack, oauth: { ...oauth, ...(tokenLifeS ? { tokenLifeS } : {}) } },
    settings: { ...oauthSettings, ...options.settings },
  });
}

/** A browser: what it was told to come back with, and what it saw. */
export interface Browser {
  cookie: string;
  status: number;
  location: string;
  page: string;
  headers: Headers;
}

/** Opens an address without following where it leads. */
export async function open(url: string, cookie = ''): Promise<Browser> {
  const response = await fetch(url, { redirect: 'manual', headers: cookie ? { cookie } : {} });
  return {
    cookie: (response.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '',
    status: response.status,
    location: response.headers.get('location') ?? '',
    page: await response.text(),
    headers: response.headers,
  };
}

export interface Consent {
  user?: string;
  orgWide?: boolean;
  deny?: boolean;
}

/** Begins an install: the browser's cookie, and Slack's page of consent. */
export async function begin({ app }: World): Promise<Browser> {
  return await open(`${app.url}/slack/install`);
}

/** Presses a button on Slack's page of consent: where Slack sends the browser then. */
export async function consent(
  page: string,
  team: SlackTeam,
  { user, orgWide, deny }: Consent = {},
): Promise<string> {
  const url = new URL(page);
  url.searchParams.set('decision', deny ? 'deny' : 'allow');
  url.searchParams.set('team', team.workspace.id);
  if (user) url.searchParams.set('user', user);
  if (orgWide) url.searchParams.set('org', '1');
  return (await open(url.href)).location;
}

/** Installs the app at a process that serves its routes at `url`. */
export async function installAt(url: string, team: SlackTeam, orgWide = false): Promise<number> {
  const begun = await open(`${url}/slack/install`);
  const back = new URL(await consent(begun.location, team, { orgWide }));
  return (await open(`${url}${back.pathname}${back.search}`, begun.cookie)).status;
}

/** Somebody installs the app, from the first page to the last. */
export async function install(world: World, team: SlackTeam, how: Consent = {}): Promise<Browser> {
  const begun = await begin(world);
  return await open(await consent(begun.location, team, how), begun.cookie);
}
