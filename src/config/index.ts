import { z } from 'zod';
import { type CreditsConfig, creditsSettings, toCredits } from './credits.js';
import { ConfigError } from './error.js';
import { type FalConfig, falSettings, toFal } from './fal.js';
import type { Given, Need } from './fields.js';
import { type JobConfig, jobSettings, toJobs } from './jobs.js';
import {
  missingOfMail,
  type NotificationConfig,
  notificationSettings,
  toNotifications,
} from './notifications.js';
import { missingOfS3, type S3Config, s3Settings, toS3 } from './s3.js';
import { type ServerConfig, serverSettings, toServer } from './server.js';
import { missingOfOAuth, missingOfSlack, type SlackConfig, slackSettings, toSlack } from './slack.js';
import { type StorageConfig, storageSettings, toStorage } from './storage.js';

export { ConfigError } from './error.js';
export { isLoopback, type Need } from './fields.js';
export type { S3Config } from './s3.js';
export type { SlackOAuth } from './slack.js';

/** The environment as a plain record: `process.env`, or what a test hands in. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Names that an earlier service used for the same things; ours win where both are set. */
export const aliases: ReadonlyMap<string, string> = new Map(
  Object.entries({ FAL_AI_API_KEY: 'FAL_KEY', SITE_URL: 'PUBLIC_URL' }),
);

/**
 * Every setting, by its name in the environment. The faults of all of them are told together.
 * @see .env.example for why each exists
 */
const schema = z.object({
  ...slackSettings.shape,
  ...falSettings.shape,
  ...s3Settings.shape,
  ...storageSettings.shape,
  ...serverSettings.shape,
  ...creditsSettings.shape,
  ...notificationSettings.shape,
  ...jobSettings.shape,
});

/** The name of every setting, to compare the documents with. */
export const settingNames: readonly string[] = Object.keys(schema.shape);

export interface Config extends StorageConfig, ServerConfig, CreditsConfig, NotificationConfig, JobConfig {
  readonly slack: SlackConfig;
  readonly fal: FalConfig;
  /** The bucket that images are kept in; undefined: on the disk, in `dataDir`. */
  readonly s3: S3Config | undefined;
}

/**
 * Reads every setting once.
 * @param remarks what else is odd about them, told where something is wrong
 * @throws ConfigError with all faults in one message
 */
export function readConfig(
  environment: Environment,
  needs: readonly Need[] = [],
  remarks: readonly string[] = [],
): Config {
  const given = withoutAliases(environment);
  const parsed = schema.safeParse(given);
  const faults = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
  faults.push(...missing(given, needs), ...miswritten(given));
  if (!parsed.success || faults.length > 0) throw new ConfigError(faults, remarks);
  return toConfig(parsed.data);
}

/** Playground mode: nothing of Slack, fal or S3 is set, and nobody said that this is production. */
export function isPlayground(environment: Environment): boolean {
  if (environment.NODE_ENV === 'production') return false;
  return !Object.entries(environment).some(([name, value]) => value && asksForTheRealThing(name));
}

/** Whether a name says that Slack, fal, or S3 is meant, and no stand-in: ours or not, because a misspelt one does, too. */
export function asksForTheRealThing(name: string): boolean {
  return /^(SLACK|FAL|S3)_/.test(name);
}

function withoutAliases(environment: Environment): Given {
  const given: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment)) {
    const ours = aliases.get(name);
    if (value?.trim() && ours && !environment[ours]?.trim()) given[ours] = value.trim();
    else if (value?.trim() && !ours) given[name] = value.trim();
  }
  return given;
}

function missing(given: Given, needs: readonly Need[]): string[] {
  return [
    ...missingOfMail(given),
    ...missingOfSlack(given, needs),
    ...(needs.includes('fal') && !given.FAL_KEY ? ['FAL_KEY is missing'] : []),
    ...missingOfCallbacks(given, needs),
    ...missingOfOAuth(given),
    ...missingOfS3(given),
  ];
}

/** With Socket Mode fal is asked instead; installs by OAuth need the address anyway, and say so themselves. */
function missingOfCallbacks(given: Given, needs: readonly Need[]): string[] {
  const needed = needs.includes('public-url') && !given.SLACK_APP_TOKEN && !given.SLACK_CLIENT_ID;
  return needed && !given.PUBLIC_URL
    ? ['PUBLIC_URL is missing (fal calls back there; it may be left out with SLACK_APP_TOKEN)']
    : [];
}

/** What a quotation mark in `.env`, or around a value where none belongs, makes of a setting. */
function miswritten(given: Given): string[] {
  return settingNames.flatMap((name) => {
    const value = given[name] ?? '';
    if (/[\r\n]/.test(value)) return [`${name} has a line break in it: is a quotation mark left open?`];
    return /^[“”„‘’«»]|[“”„‘’«»]$|^(["'`])(?:.*\1$|(?!.*\1))/.test(value)
      ? [`${name} begins or ends with a quotation mark that is taken for a part of it`]
      : [];
  });
}

function toConfig(values: z.output<typeof schema>): Config {
  const slack = toSlack(values);
  return {
    slack,
    fal: toFal(values),
    s3: toS3(values),
    ...toStorage(values),
    ...toServer(values, slack.appToken !== undefined),
    ...toCredits(values, slack.oauth !== undefined),
    ...toNotifications(values),
    ...toJobs(values),
  };
}
