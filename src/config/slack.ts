import { z } from 'zod';
import { type Given, type Need, serviceUrl } from './fields.js';

const token = (prefix: RegExp, words: string) => z.string().regex(prefix, words).optional();

export const slackSettings = z.object({
  SLACK_SIGNING_SECRET: z.string().min(8, 'is too short to be a signing secret').optional(),
  SLACK_BOT_TOKEN: token(/^xox[a-z]-\S+$/, 'must be a bot token: it begins with xoxb-'),
  SLACK_APP_TOKEN: token(/^xapp-\S+$/, 'must be an app-level token: it begins with xapp-'),
  SLACK_CLIENT_ID: z.string().optional(),
  SLACK_CLIENT_SECRET: z.string().min(8, 'is too short to be a client secret').optional(),
  SLACK_STATE_SECRET: z.string().min(16, 'is too short: make one with `openssl rand -hex 32`').optional(),
  SLACK_API_URL: serviceUrl('https://slack.com/api/').transform((url) => `${url}/`),
});

type Values = z.output<typeof slackSettings>;

/** What it takes to install the app into many workspaces. */
export interface SlackOAuth {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Signs the states of installs that are under way. */
  readonly stateSecret: string;
  /** Where people agree to the install: beside the API, so that GovSlack's own host is right as well. */
  readonly authorizeUrl: string;
}

export interface SlackConfig {
  readonly signingSecret: string | undefined;
  readonly botToken: string | undefined;
  readonly appToken: string | undefined;
  /** Ends with a slash. */
  readonly apiUrl: string;
  /** Anybody may install the app into their workspace; undefined: there is one, that of `botToken`. */
  readonly oauth: SlackOAuth | undefined;
}

export function missingOfSlack(given: Given, needs: readonly Need[]): string[] {
  if (!needs.includes('slack')) return [];
  const faults: string[] = [];
  if (!given.SLACK_BOT_TOKEN && !given.SLACK_CLIENT_ID) {
    faults.push(
      'SLACK_BOT_TOKEN is missing (or set SLACK_CLIENT_ID, to let many workspaces install the app)',
    );
  }
  if (!given.SLACK_SIGNING_SECRET && !given.SLACK_APP_TOKEN) {
    faults.push('SLACK_SIGNING_SECRET is missing (or set SLACK_APP_TOKEN for Socket Mode)');
  }
  return faults;
}

/** Half of it would install the app and lose the token, or keep it as it is. */
export function missingOfOAuth(given: Given): string[] {
  const names = ['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET'];
  const set = names.filter((name) => given[name]);
  if (set.length === 0) return [];
  // The app's page shows id and secret to whoever runs one workspace, too; they are told rather than surprised.
  if (given.SLACK_BOT_TOKEN) {
    return [
      `SLACK_BOT_TOKEN and ${set[0]} are both set: the first is for one workspace, the other for many; leave one of them out`,
    ];
  }
  const because = `(${set[0]} is set, and installing into many workspaces needs all of them)`;
  const faults = [...names, 'PUBLIC_URL']
    .filter((name) => !given[name])
    .map((name) => `${name} is missing ${because}`);
  if (!given.ENCRYPTION_KEY) {
    faults.push(
      'ENCRYPTION_KEY is missing (the tokens of workspaces are sealed with it; `openssl rand -base64 32` makes one)',
    );
  }
  return faults;
}

export function toSlack(values: Values): SlackConfig {
  return {
    signingSecret: values.SLACK_SIGNING_SECRET,
    botToken: values.SLACK_BOT_TOKEN,
    appToken: values.SLACK_APP_TOKEN,
    apiUrl: values.SLACK_API_URL,
    oauth: toOAuth(values),
  };
}

function toOAuth(values: Values): SlackOAuth | undefined {
  const {
    SLACK_CLIENT_ID: clientId,
    SLACK_CLIENT_SECRET: clientSecret,
    SLACK_STATE_SECRET: stateSecret,
  } = values;
  if (!clientId || !clientSecret || !stateSecret) return undefined;
  return {
    clientId,
    clientSecret,
    stateSecret,
    authorizeUrl: new URL('../oauth/v2/authorize', values.SLACK_API_URL).href,
  };
}
