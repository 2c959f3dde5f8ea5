import ipaddr from 'ipaddr.js';
import { z } from 'zod';
import { readSealingKeys, type SealingKey } from '../lib/encryption/keys.js';
import { type Money, readMoney } from '../lib/money.js';

/** The environment as a plain record: `process.env`, or what a test hands in. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What a program is about to use; only that is demanded of the settings. */
export type Need = 'slack' | 'fal' | 'public-url';

/** Names that an earlier service used for the same things; ours win where both are set. */
const aliases: ReadonlyMap<string, string> = new Map(
  Object.entries({ FAL_AI_API_KEY: 'FAL_KEY', SITE_URL: 'PUBLIC_URL' }),
);

const loopbackHosts = new Set(['localhost', '127.0.0.1', '[::1]']);

const seconds = (fallback: number, maximum = 86_400) =>
  z.coerce
    .number('must be a number of seconds')
    .int('must be a whole number of seconds')
    .min(1, 'must be at least 1 second')
    .max(maximum, `must be at most ${maximum} seconds`)
    .default(fallback);

const webUrl = () =>
  z
    .string()
    .refine((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol), 'must be a URL')
    .refine(
      (text) => !URL.canParse(text) || new URL(text).protocol !== 'http:' || isLoopback(text),
      'must be https (plain http is accepted for this machine alone: localhost, 127.0.0.1)',
    );

const withoutEndingSlashes = (url: string) => url.replace(/(?<!\/)\/+$/, '');

const serviceUrl = (fallback: string) => webUrl().default(fallback).transform(withoutEndingSlashes);

const webUrlOrNone = () => webUrl().transform(withoutEndingSlashes).optional();

const list = () =>
  z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,]+/).filter(Boolean));

const allowedHosts = () =>
  list().refine(
    (hosts) => hosts.every((host) => /^[^/\\@?#*]+$/.test(host) && URL.canParse(`http://${host}`)),
    'must be host names, each with a port or without, like "wiki.example.com:8080"',
  );

const perMinute = (fallback: number) =>
  z.coerce
    .number('must be a number of requests')
    .int('must be a whole number of requests')
    .min(1, 'must be at least 1 request a minute')
    .max(1_000_000, 'must be at most 1000000 requests a minute')
    .default(fallback);

/** https://expressjs.com/en/guide/behind-proxies.html, but for `true`. */
const trustedProxies = z
  .string()
  .default('0')
  .refine((text) => text !== 'true', {
    message:
      'may not be "true": then everybody could name the address that they are taken for. Set how many proxies there are, such as 1',
    abort: true,
  })
  .transform((text): number | string[] =>
    /^\d{1,2}$/.test(text) ? Number(text) : text.split(/[\s,]+/).filter(Boolean),
  )
  .refine(
    (trusted) => typeof trusted === 'number' || trusted.every(isNetwork),
    'must be how many proxies there are (0 to 99), or their addresses: IPs, networks like 10.0.0.0/8, loopback, linklocal, uniquelocal',
  );

function isNetwork(text: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true;
  return text.includes('/') ? ipaddr.isValidCIDR(text) : ipaddr.isValid(text);
}

const origins = () =>
  list().refine(
    (all) =>
      all.every((text) => URL.canParse(text) && new URL(text).origin === text && /^https?:/.test(text)),
    'must be origins, separated by commas: scheme, host and port alone, like "https://app.example.com"',
  );

const token = (prefix: RegExp, words: string) => z.string().regex(prefix, words).optional();

const sealingKeys = z
  .string()
  .transform((text, context) => {
    try {
      return readSealingKeys(text);
    } catch (error) {
      context.addIssue({
        code: 'custom',
        message: error instanceof Error ? error.message : 'cannot be read',
      });
      return z.NEVER;
    }
  })
  .optional();

const price = z
  .string()
  .regex(/^\d{1,6}(\.\d{1,6})? [A-Z]{3}$/, 'must be an amount and a currency, like "0.20 USD"')
  .transform(readMoney)
  .optional();

/**
 * Every setting, by its name in the environment. The faults of all of them are told together.
 * @see .env.example for why each exists
 */
const schema = z.object({
  SLACK_SIGNING_SECRET: z.string().min(8, 'is too short to be a signing secret').optional(),
  SLACK_BOT_TOKEN: token(/^xox[a-z]-\S+$/, 'must be a bot token: it begins with xoxb-'),
  SLACK_APP_TOKEN: token(/^xapp-\S+$/, 'must be an app-level token: it begins with xapp-'),
  SLACK_CLIENT_ID: z.string().optional(),
  SLACK_CLIENT_SECRET: z.string().min(8, 'is too short to be a client secret').optional(),
  SLACK_STATE_SECRET: z.string().min(16, 'is too short: make one with `openssl rand -hex 32`').optional(),
  SLACK_API_URL: serviceUrl('https://slack.com/api/').transform((url) => `${url}/`),
  FAL_KEY: z.string().min(8, 'is too short to be a key of fal').optional(),
  FAL_QUEUE_URL: serviceUrl('https://queue.fal.run'),
  FAL_RUN_URL: serviceUrl('https://fal.run'),
  FAL_API_URL: serviceUrl('https://api.fal.ai/v1'),
  FAL_JWKS_URL: serviceUrl('https://rest.fal.ai/.well-known/jwks.json'),
  FAL_MEDIA_HOSTS: list().transform((hosts) => (hosts.length > 0 ? hosts : ['fal.media', '*.fal.media'])),
  FAL_WEBHOOK_USER_ID: z.string().optional(),
  S3_ENDPOINT: webUrlOrNone(),
  S3_REGION: z.string().optional(),
  S3_BUCKET: z
    .string()
    .regex(
      /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/,
      'must be the name of a bucket: 3 to 63 of a-z, 0-9, dots and hyphens',
    )
    .optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  S3_PUBLIC_URL: webUrlOrNone(),
  S3_FORCE_PATH_STYLE: z
    .enum(['true', 'false'], 'must be true or false')
    .default('false')
    .transform((text) => text === 'true'),
  RETENTION_DAYS: z.coerce
    .number('must be a whole number of days')
    .int('must be a whole number of days')
    .min(0, 'must be 0 (for ever) or more days')
    .max(36_500, 'must be at most 36500 days')
    .default(0),
  WORKSPACE_RETENTION_DAYS: z.coerce
    .number('must be a whole number of days')
    .int('must be a whole number of days')
    .min(0, 'must be 0 (at once) or more days')
    .max(365, 'must be at most 365 days')
    .default(30),
  ENCRYPTION_KEY: sealingKeys,
  PUBLIC_URL: webUrlOrNone(),
  MONGODB_URI: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\//, 'must begin with mongodb:// or mongodb+srv://')
    .optional(),
  DATA_DIR: z.string().default('./data'),
  PORT: z.coerce
    .number('must be a port number')
    .int('must be a port number')
    .min(0, 'must be a port number')
    .max(65_535, 'must be a port number')
    .default(3000),
  HOST: z.string().optional(),
  MAX_CONNECTIONS: z.coerce
    .number('must be a number of connections')
    .int('must be a whole number of connections')
    .min(10, 'must be at least 10 connections')
    .max(100_000, 'must be at most 100000 connections')
    .default(2_000),
  LOG_LEVEL: z
    .enum(
      ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'],
      'must be one of trace, debug, info, warn, error, fatal, silent',
    )
    .default('info'),
  ADMIN_USERS: list(),
  ADMIN_TOPUP: z.coerce
    .number('must be a whole number of credits')
    .int('must be a whole number of credits')
    .min(0, 'must be 0 or more credits')
    .optional(),
  TRIAL_CREDITS: z.coerce
    .number('must be a whole number of credits')
    .int('must be a whole number of credits')
    .min(0, 'must be 0 or more credits')
    .max(1_000_000, 'must be at most 1000000 credits')
    .default(0),
  CREDIT_PRICE: price,
  PRICES_FILE: z.string().optional(),
  COSTS_FILE: z.string().optional(),
  ARTICLE_ALLOW_HOSTS: allowedHosts(),
  CALLBACK_ALLOW_HOSTS: allowedHosts(),
  SMTP_URL: z
    .string()
    .refine(
      (text) => /^smtps?:\/\/[^/]/.test(text) && URL.canParse(text),
      'must be like "smtps://user:password@smtp.example.com"',
    )
    .optional(),
  SMTP_FROM: z
    .string()
    .regex(
      /^(?:[^<>@\r\n]{1,100} <)?[^\s<>@]+@[^\s<>@]+>?$/,
      'must be an address, like "Infograph <infograph@example.com>"',
    )
    .optional(),
  ARTICLE_LLM_MODEL: z
    .string()
    .regex(
      /^(?:off|[\w.-]+\/[\w.:-]+)$/,
      'must be the name of a model of OpenRouter, like google/gemini-2.5-flash, or "off"',
    )
    .default('google/gemini-2.5-flash')
    .transform((model) => (model === 'off' ? undefined : model)),
  JOB_DEADLINE_S: seconds(900),
  COLLECT_AFTER_S: seconds(60),
  SWEEP_EVERY_S: seconds(5),
  LEASE_S: seconds(60),
  ARTICLE_PAUSE_S: seconds(20, 600),
  TRUST_PROXY: trustedProxies,
  API_CORS_ORIGINS: origins(),
  METRICS_TOKEN: z
    .string()
    .regex(/^[!-~]{16,500}$/, 'must be 16 to 500 letters, digits and signs, without a space')
    .optional(),
  IP_RATE_PER_MINUTE: perMinute(600),
  API_RATE_PER_MINUTE: perMinute(1_200),
  API_WORKSPACE_RATE_PER_MINUTE: perMinute(6_000),
});

/** The name of every setting, to compare the documents with. */
export const settingNames: readonly string[] = Object.keys(schema.shape);

type Values = z.output<typeof schema>;

export interface S3Config {
  /** Undefined: AWS. Without a slash at the end. */
  readonly endpoint: string | undefined;
  readonly region: string;
  readonly bucket: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Where the bucket's objects are public, without a slash at the end; undefined: addresses are signed. */
  readonly publicUrl: string | undefined;
  readonly forcePathStyle: boolean;
}

/** What it takes to install the app into many workspaces. */
export interface SlackOAuth {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Signs the states of installs that are under way. */
  readonly stateSecret: string;
  /** Where people agree to the install: beside the API, so that GovSlack's own host is right as well. */
  readonly authorizeUrl: string;
}

export interface Config {
  readonly slack: {
    readonly signingSecret: string | undefined;
    readonly botToken: string | undefined;
    readonly appToken: string | undefined;
    /** Ends with a slash. */
    readonly apiUrl: string;
    /** Anybody may install the app into their workspace; undefined: there is one, that of `botToken`. */
    readonly oauth: SlackOAuth | undefined;
  };
  readonly fal: {
    readonly key: string | undefined;
    readonly queueUrl: string;
    readonly runUrl: string;
    readonly apiUrl: string;
    readonly jwksUrl: string;
    readonly mediaHosts: readonly string[];
    readonly webhookUserId: string | undefined;
  };
  readonly articles: {
    /** `host` or `host:port`, each opened although it is private or on a port of its own. */
    readonly allowHosts: readonly string[];
    /** The model that finds the facts of an article; undefined: none, they are found without one. */
    readonly llmModel: string | undefined;
    /** How long people can look at an article's facts before the image is made of them. */
    readonly pauseMs: number;
  };
  /** The bucket that images are kept in; undefined: on the disk, in `dataDir`. */
  readonly s3: S3Config | undefined;
  /** Images and prompts are deleted after so many days; undefined: they are kept for ever. */
  readonly retentionDays: number | undefined;
  /** What a workspace that has left had here is deleted after so many days; 0: at once. */
  readonly workspaceRetentionDays: number;
  /** `host` or `host:port`, each a place that callbacks may go to although it is private or on a port of its own. */
  readonly callbackAllowHosts: readonly string[];
  /** The mail server, and whom mails come from; undefined: none are sent. */
  readonly mail: { readonly url: string; readonly from: string } | undefined;
  /** Without a slash at the end; undefined only with Socket Mode, and then fal is asked instead of calling back. */
  readonly publicUrl: string | undefined;
  /** What express calls "trust proxy": how many proxies, or which. */
  readonly trustProxy: number | readonly string[];
  /** Web pages of other origins that may call the API from a browser. */
  readonly corsOrigins: readonly string[];
  /** What opens `/metrics` from elsewhere. */
  readonly metricsToken: string | undefined;
  /** Requests a minute. */
  readonly limits: {
    /** Of one address, where nobody has to prove who they are, or did not succeed in it. */
    readonly addressPerMinute: number;
    readonly tokenPerMinute: number;
    readonly workspacePerMinute: number;
  };
  /** What seals the tokens in the database: the first seals, all open. Empty: nothing is to be sealed. */
  readonly sealingKeys: readonly SealingKey[];
  readonly mongodbUri: string | undefined;
  readonly dataDir: string;
  readonly port: number;
  /** Where it is listened; unless said, this machine alone with Socket Mode, because nobody has to reach the app there. */
  readonly host: string;
  /** Whether /metrics is served: with Socket Mode, where HOST or METRICS_TOKEN says that somebody is to read it. */
  readonly metricsServed: boolean;
  /** Of all clients together. */
  readonly maxConnections: number;
  readonly logLevel: Values['LOG_LEVEL'];
  readonly adminUsers: readonly string[];
  /** Credits a month that a workspace's admins may grant themselves; undefined is unlimited. 0 unless said where anybody may install the app. */
  readonly adminTopupCredits: number | undefined;
  readonly trialCredits: number;
  /** What a credit costs, where it is told in money too. */
  readonly creditPrice: Money | undefined;
  readonly pricesFile: string | undefined;
  /** What fal takes, where the built-in table is out of date; read by the operator's commands, never at the start. */
  readonly costsFile: string | undefined;
  readonly jobDeadlineMs: number;
  readonly collectAfterMs: number;
  readonly sweepEveryMs: number;
  readonly leaseMs: number;
}

/** Settings that are missing or wrong, all of them, in words for the operator. */
export class ConfigError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(
      [
        faults.length === 1
          ? 'One setting is missing or wrong:'
          : `${faults.length} settings are missing or wrong:`,
        ...faults.map((fault) => `  - ${fault}`),
        'Each setting is explained in .env.example.',
      ].join('\n'),
    );
    this.name = 'ConfigError';
  }
}

/**
 * Reads every setting once.
 * @throws ConfigError with all faults in one message
 */
export function readConfig(environment: Environment, needs: readonly Need[] = []): Config {
  const given = withoutAliases(environment);
  const parsed = schema.safeParse(given);
  const faults = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
  faults.push(...missing(given, needs), ...missingOfOAuth(given), ...missingOfS3(given));
  if (!parsed.success || faults.length > 0) throw new ConfigError(faults);
  return toConfig(parsed.data);
}

/** Playground mode: nothing of Slack, fal or S3 is set, and nobody said that this is production. */
export function isPlayground(environment: Environment): boolean {
  if (environment.NODE_ENV === 'production') return false;
  return !Object.entries(environment).some(([name, value]) => value && /^(SLACK|FAL|S3)_/.test(name));
}

/** Whether a URL points at this machine, where plain http leaks nothing. */
export function isLoopback(url: string): boolean {
  return URL.canParse(url) && loopbackHosts.has(new URL(url).hostname);
}

function withoutAliases(environment: Environment): Record<string, string> {
  const given: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment)) {
    const ours = aliases.get(name);
    if (value?.trim() && ours && !environment[ours]?.trim()) given[ours] = value.trim();
    else if (value?.trim() && !ours) given[name] = value.trim();
  }
  return given;
}

function missing(given: Readonly<Record<string, string>>, needs: readonly Need[]): string[] {
  const faults: string[] = [];
  if (given.SMTP_URL && !given.SMTP_FROM) faults.push('SMTP_FROM is missing (whom the mails come from)');
  const socketMode = given.SLACK_APP_TOKEN !== undefined;
  if (needs.includes('slack')) {
    if (!given.SLACK_BOT_TOKEN && !given.SLACK_CLIENT_ID) {
      faults.push(
        'SLACK_BOT_TOKEN is missing (or set SLACK_CLIENT_ID, to let many workspaces install the app)',
      );
    }
    if (!given.SLACK_SIGNING_SECRET && !socketMode) {
      faults.push('SLACK_SIGNING_SECRET is missing (or set SLACK_APP_TOKEN for Socket Mode)');
    }
  }
  if (needs.includes('fal') && !given.FAL_KEY) faults.push('FAL_KEY is missing');
  const neededByOAuth = given.SLACK_CLIENT_ID !== undefined;
  if (needs.includes('public-url') && !given.PUBLIC_URL && !socketMode && !neededByOAuth) {
    faults.push('PUBLIC_URL is missing (fal calls back there; it may be left out with SLACK_APP_TOKEN)');
  }
  return faults;
}

/** Half of it would install the app and lose the token, or keep it as it is. */
function missingOfOAuth(given: Readonly<Record<string, string>>): string[] {
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

/** All of a bucket or nothing of it: half of it would keep images where nobody looks for them. */
function missingOfS3(given: Readonly<Record<string, string>>): string[] {
  const style = 'S3_FORCE_PATH_STYLE';
  const set = Object.keys(given).filter(
    (name) => name.startsWith('S3_') && Object.hasOwn(schema.shape, name) && name !== style,
  );
  if (set.length === 0) return [];
  const faults = ['S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY']
    .filter((name) => !given[name])
    .map((name) => `${name} is missing (${set[0]} is set, and a bucket needs all of them)`);
  if (!given.S3_ENDPOINT && !given.S3_REGION)
    faults.push('S3_REGION is missing (AWS needs it; with S3_ENDPOINT it is "auto" unless set)');
  return faults;
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

function toS3(values: Values): S3Config | undefined {
  const { S3_BUCKET: bucket, S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = values;
  if (!bucket || !accessKeyId || !secretAccessKey) return undefined;
  return {
    endpoint: values.S3_ENDPOINT,
    region: values.S3_REGION ?? 'auto',
    bucket,
    accessKeyId,
    secretAccessKey,
    publicUrl: values.S3_PUBLIC_URL,
    forcePathStyle: values.S3_FORCE_PATH_STYLE,
  };
}

function toConfig(values: Values): Config {
  const oauth = toOAuth(values);
  return {
    slack: {
      signingSecret: values.SLACK_SIGNING_SECRET,
      botToken: values.SLACK_BOT_TOKEN,
      appToken: values.SLACK_APP_TOKEN,
      apiUrl: values.SLACK_API_URL,
      oauth,
    },
    fal: {
      key: values.FAL_KEY,
      queueUrl: values.FAL_QUEUE_URL,
      runUrl: values.FAL_RUN_URL,
      apiUrl: values.FAL_API_URL,
      jwksUrl: values.FAL_JWKS_URL,
      mediaHosts: values.FAL_MEDIA_HOSTS,
      webhookUserId: values.FAL_WEBHOOK_USER_ID,
    },
    articles: {
      allowHosts: values.ARTICLE_ALLOW_HOSTS,
      llmModel: values.ARTICLE_LLM_MODEL,
      pauseMs: values.ARTICLE_PAUSE_S * 1000,
    },
    s3: toS3(values),
    retentionDays: values.RETENTION_DAYS || undefined,
    workspaceRetentionDays: values.WORKSPACE_RETENTION_DAYS,
    callbackAllowHosts: values.CALLBACK_ALLOW_HOSTS,
    mail: values.SMTP_URL && values.SMTP_FROM ? { url: values.SMTP_URL, from: values.SMTP_FROM } : undefined,
    publicUrl: values.PUBLIC_URL,
    trustProxy: values.TRUST_PROXY,
    corsOrigins: values.API_CORS_ORIGINS,
    metricsToken: values.METRICS_TOKEN,
    limits: {
      addressPerMinute: values.IP_RATE_PER_MINUTE,
      tokenPerMinute: values.API_RATE_PER_MINUTE,
      workspacePerMinute: values.API_WORKSPACE_RATE_PER_MINUTE,
    },
    sealingKeys: values.ENCRYPTION_KEY ?? [],
    mongodbUri: values.MONGODB_URI,
    dataDir: values.DATA_DIR,
    port: values.PORT,
    host: values.HOST ?? (values.SLACK_APP_TOKEN ? '127.0.0.1' : '0.0.0.0'),
    metricsServed:
      values.SLACK_APP_TOKEN === undefined || values.HOST !== undefined || values.METRICS_TOKEN !== undefined,
    maxConnections: values.MAX_CONNECTIONS,
    logLevel: values.LOG_LEVEL,
    adminUsers: values.ADMIN_USERS,
    adminTopupCredits: values.ADMIN_TOPUP ?? (oauth ? 0 : undefined),
    trialCredits: values.TRIAL_CREDITS,
    creditPrice: values.CREDIT_PRICE,
    pricesFile: values.PRICES_FILE,
    costsFile: values.COSTS_FILE,
    jobDeadlineMs: values.JOB_DEADLINE_S * 1000,
    collectAfterMs: values.COLLECT_AFTER_S * 1000,
    sweepEveryMs: values.SWEEP_EVERY_S * 1000,
    leaseMs: values.LEASE_S * 1000,
  };
}
