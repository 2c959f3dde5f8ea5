import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readEnvironment } from '../../src/config/environment.js';
import { ConfigError, isPlayground, readConfig } from '../../src/config/index.js';

const complete = {
  SLACK_SIGNING_SECRET: 'a-signing-secret',
  SLACK_BOT_TOKEN: 'xoxb-a-token',
  FAL_KEY: 'a-key-of-fal',
  PUBLIC_URL: 'https://infograph.example.com/',
};
const all = ['slack', 'fal', 'public-url'] as const;

function faultsOf(
  environment: Record<string, string>,
  needs: Parameters<typeof readConfig>[1] = [],
): readonly string[] {
  try {
    readConfig(environment, needs);
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
  return [];
}

describe('settings', () => {
  it('have the defaults that the documentation names', () => {
    expect(readConfig(complete, all)).toMatchObject({
      slack: { apiUrl: 'https://slack.com/api/' },
      fal: {
        queueUrl: 'https://queue.fal.run',
        runUrl: 'https://fal.run',
        apiUrl: 'https://api.fal.ai/v1',
        jwksUrl: 'https://rest.fal.ai/.well-known/jwks.json',
        mediaHosts: ['fal.media', '*.fal.media'],
        webhookUserId: undefined,
      },
      publicUrl: 'https://infograph.example.com',
      articles: { allowHosts: [] },
      dataDir: './data',
      port: 3000,
      logLevel: 'info',
      trialCredits: 10,
      trialOnFirstUse: true,
      adminTopupCredits: undefined,
      jobDeadlineMs: 900_000,
      collectAfterMs: 60_000,
      sweepEveryMs: 5_000,
      leaseMs: 60_000,
    });
  });

  it('are told missing all at once, in one message that says where each is explained', () => {
    expect(faultsOf({}, all)).toEqual([
      expect.stringContaining('SLACK_BOT_TOKEN is missing'),
      expect.stringContaining('SLACK_SIGNING_SECRET is missing'),
      'FAL_KEY is missing',
      expect.stringContaining('PUBLIC_URL is missing'),
    ]);
    expect(() => readConfig({}, all)).toThrow(/^4 settings are missing or wrong:\n[\s\S]*\.env\.example/);
  });

  it('are demanded only where they are used', () => {
    expect(faultsOf({})).toEqual([]);
    expect(faultsOf({ FAL_KEY: 'a-key-of-fal' }, ['fal'])).toEqual([]);
  });

  it('that are wrong and those that are missing are told together', () => {
    const faults = faultsOf({ SLACK_BOT_TOKEN: 'xoxb-a-token', PORT: 'eighty', LOG_LEVEL: 'loud' }, all);
    expect(faults.join('\n')).toMatch(/PORT must be a port number/);
    expect(faults.join('\n')).toMatch(/LOG_LEVEL must be one of/);
    expect(faults.join('\n')).toMatch(/FAL_KEY is missing/);
  });

  it('need neither a signing secret nor a public address in Socket Mode', () => {
    const { PUBLIC_URL, SLACK_SIGNING_SECRET, ...rest } = complete;
    expect(faultsOf({ ...rest, SLACK_APP_TOKEN: 'xapp-a-token' }, all)).toEqual([]);
  });

  it('have other names that are accepted too; ours win', () => {
    const { FAL_KEY, PUBLIC_URL, ...rest } = complete;
    const others = { FAL_AI_API_KEY: 'their-key-of-fal', SITE_URL: 'https://site.example.com' };
    expect(readConfig({ ...rest, ...others }, all)).toMatchObject({
      fal: { key: 'their-key-of-fal' },
      publicUrl: 'https://site.example.com',
    });
    expect(readConfig({ ...complete, ...others }, all).fal.key).toBe(FAL_KEY);
    expect(readConfig({ ...complete, ...others, FAL_KEY: '  ' }, all).fal.key).toBe('their-key-of-fal');
  });

  it('that are empty or only spaces are as if not set, and spaces around a value do not count', () => {
    expect(readConfig({ PORT: '', DATA_DIR: '  ', FAL_KEY: ' a-key-of-fal\n' })).toMatchObject({
      port: 3000,
      dataDir: './data',
      fal: { key: 'a-key-of-fal' },
    });
  });

  it.each([
    ['SLACK_BOT_TOKEN', 'xapp-wrong-kind', 'begins with xoxb-'],
    ['SLACK_APP_TOKEN', 'xoxb-wrong-kind', 'begins with xapp-'],
    ['SLACK_SIGNING_SECRET', 'short', 'too short'],
    ['PUBLIC_URL', 'http://infograph.example.com', 'must be https'],
    ['PUBLIC_URL', 'infograph.example.com', 'must be a URL'],
    ['PUBLIC_URL', 'ftp://example.com', 'must be a URL'],
    ['FAL_QUEUE_URL', 'http://fal.example.com', 'must be https'],
    ['SLACK_API_URL', 'http://slack.example.com/api/', 'must be https'],
    ['MONGODB_URI', 'postgres://localhost', 'must begin with mongodb://'],
    ['PORT', '70000', 'must be a port number'],
    ['PORT', '80.5', 'must be a port number'],
    ['JOB_DEADLINE_S', '0', 'at least 1 second'],
    ['LEASE_S', 'soon', 'must be a number of seconds'],
    ['TRIAL_CREDITS', '-1', '0 or more'],
    ['TRIAL_CREDITS', '1.5', 'whole number'],
    ['ADMIN_TOPUP', 'many', 'whole number'],
    ['CREDIT_PRICE', '20 cents', 'like "0.20 USD"'],
    ['ARTICLE_ALLOW_HOSTS', 'https://wiki.example.com', 'must be host names'],
    ['ARTICLE_ALLOW_HOSTS', 'fine.example.com, *.example.com', 'must be host names'],
    ['ARTICLE_ALLOW_HOSTS', 'wiki.example.com:http', 'must be host names'],
    ['TRUST_PROXY', 'true', 'everybody could name the address'],
    ['TRUST_PROXY', 'proxy.example.com', 'must be how many proxies'],
    ['TRUST_PROXY', '10.0.0.0/40', 'must be how many proxies'],
    ['API_CORS_ORIGINS', '*', 'must be origins'],
    ['API_CORS_ORIGINS', 'https://fine.example, https://app.example.com/path', 'must be origins'],
    ['API_RATE_PER_MINUTE', '0', 'at least 1'],
    ['IP_RATE_PER_MINUTE', 'many', 'number of requests'],
    ['FAL_KEY', 'a-key-of-fal\nPORT=3001', 'line break'],
    ['FAL_KEY', '"a-key-of-fal', 'quotation mark'],
    ['FAL_KEY', '“a-key-of-fal”', 'quotation mark'],
  ])('%s=%s is refused: %s', (name, value, words) => {
    const faults = faultsOf({ [name]: value });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(name);
    expect(faults[0]).toContain(words);
  });

  it('listens to this machine alone with Socket Mode, unless it is told otherwise', () => {
    expect(readConfig({}).host).toBe('0.0.0.0');
    expect(readConfig({ SLACK_APP_TOKEN: 'xapp-1' }).host).toBe('127.0.0.1');
    expect(readConfig({ SLACK_APP_TOKEN: 'xapp-1', HOST: '0.0.0.0' }).host).toBe('0.0.0.0');
  });

  it.each(['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000'])(
    'plain http is accepted for %s',
    (url) => {
      expect(readConfig({ PUBLIC_URL: url, FAL_QUEUE_URL: url }).publicUrl).toBe(url);
    },
  );

  it('never repeat a secret in what they tell', () => {
    const secrets = {
      SLACK_BOT_TOKEN: 'secret-token',
      SLACK_APP_TOKEN: 'secret-app',
      SLACK_SIGNING_SECRET: 's3cret',
      FAL_KEY: 's3cret',
    };
    expect(faultsOf(secrets).join()).not.toMatch(/secret-|s3cret/);
  });

  it.each([
    ['0', 0],
    ['2', 2],
    ['loopback, 10.0.0.0/8 2001:db8::1', ['loopback', '10.0.0.0/8', '2001:db8::1']],
  ])('TRUST_PROXY=%s names the proxies as Express knows them', (given, trusted) => {
    expect(readConfig({ TRUST_PROXY: given }).trustProxy).toEqual(trusted);
  });

  it('that are lists may be separated by commas and spaces', () => {
    expect(readConfig({ ADMIN_USERS: 'U1, U2 U3,' }).adminUsers).toEqual(['U1', 'U2', 'U3']);
  });
});

describe('installing into many workspaces', () => {
  const { SLACK_BOT_TOKEN: _one, ...others } = complete;
  const many = {
    ...others,
    SLACK_CLIENT_ID: '123.456',
    SLACK_CLIENT_SECRET: 'a-client-secret',
    SLACK_STATE_SECRET: 'a-secret-for-states',
    ENCRYPTION_KEY: 'a'.repeat(64),
  };

  it('needs all of its settings and no bot token, and lets admins add no credits unless that is said', () => {
    expect(readConfig(many, all)).toMatchObject({
      slack: {
        botToken: undefined,
        oauth: { clientId: '123.456', authorizeUrl: 'https://slack.com/oauth/v2/authorize' },
      },
      encryptionKeys: [{ id: expect.any(String) }],
      adminTopupCredits: 0,
    });
    expect(readConfig({ ...many, ADMIN_TOPUP: '7' }, all).adminTopupCredits).toBe(7);
    expect(faultsOf({ SLACK_CLIENT_ID: '123.456' }).map((fault) => fault.split(' ')[0])).toEqual([
      'SLACK_CLIENT_SECRET',
      'SLACK_STATE_SECRET',
      'PUBLIC_URL',
      'ENCRYPTION_KEY',
    ]);
  });

  it('is one thing, and one workspace by its token another', () => {
    expect(faultsOf({ ...many, SLACK_BOT_TOKEN: 'xoxb-a-token' }, all)).toEqual([
      expect.stringContaining('leave one of them out'),
    ]);
  });

  it('asks for consent where the API is', () => {
    const { slack } = readConfig({ ...many, SLACK_API_URL: 'https://slack-gov.com/api/' }, all);
    expect(slack.oauth?.authorizeUrl).toBe('https://slack-gov.com/oauth/v2/authorize');
  });

  it('is not begun with a key that is none', () => {
    expect(faultsOf({ ...many, ENCRYPTION_KEY: 'a pass phrase' })).toEqual([
      expect.stringMatching(/^ENCRYPTION_KEY must be 32 bytes as base64 or hex/),
    ]);
  });
});

describe('playground mode', () => {
  it('is meant only when nothing of Slack, fal or S3 is set, and nobody said production', () => {
    expect(isPlayground({ HOME: '/root', PORT: '3000', SLACK_BOT_TOKEN: '' })).toBe(true);
    expect(isPlayground({ NODE_ENV: 'production' })).toBe(false);
    expect(isPlayground({ SLACK_BOT_TOKEN: 'xoxb-' })).toBe(false);
    expect(isPlayground({ FAL_AI_API_KEY: 'key' })).toBe(false);
    expect(isPlayground({ S3_BUCKET: 'bucket' })).toBe(false);
  });
});

describe('.env', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'infograph-env-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** What a program that starts in the folder reads. `.env` changes the process, so that is put back. */
  function read(environment: Record<string, string>): Record<string, string | undefined> {
    const before = { folder: process.cwd(), env: { ...process.env } };
    process.chdir(folder);
    Object.assign(process.env, environment);
    try {
      return { ...readEnvironment().environment };
    } finally {
      process.chdir(before.folder);
      for (const name of Object.keys(process.env))
        if (before.env[name] === undefined) delete process.env[name];
      Object.assign(process.env, before.env);
    }
  }

  it('is read, and the real environment wins; it may be missing', () => {
    expect(read({ TEST_REAL: 'from the environment' })).toMatchObject({ TEST_REAL: 'from the environment' });
    const lines =
      '\uFEFFTEST_REAL=from the file\r\nno setting\r\nexport TEST_FILE = "from the file"\r\nTEST_EMPTY=filled\r\n';
    writeFileSync(join(folder, '.env'), lines);
    expect(read({ TEST_REAL: 'from the environment', TEST_EMPTY: '' })).toMatchObject({
      TEST_REAL: 'from the environment',
      TEST_FILE: 'from the file',
      TEST_EMPTY: 'filled',
    });
  });
});
