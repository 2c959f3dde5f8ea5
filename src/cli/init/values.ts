import { ConfigError, readConfig } from '../../config/index.js';

/** How Slack reaches the app. */
export type Way = 'socket-mode' | 'http';

export type ValueName =
  | 'PUBLIC_URL'
  | 'SLACK_APP_TOKEN'
  | 'SLACK_SIGNING_SECRET'
  | 'SLACK_BOT_TOKEN'
  | 'FAL_KEY';

/** A setting that is asked for. */
export interface Value {
  name: ValueName;
  what: string;
  /** Where to find it. */
  where: string;
  /** What real ones look like, none of them like another. */
  looks: RegExp;
  /** Not shown while it is typed, and never printed. */
  secret: boolean;
}

const PAGE = "your app's page at https://api.slack.com/apps";

const all: readonly Value[] = [
  {
    name: 'PUBLIC_URL',
    what: "the app's public address",
    where:
      'The https address under which Slack and fal reach this app, such as https://infograph.example.com.',
    looks: /^https?:\/\//i,
    secret: false,
  },
  {
    name: 'SLACK_APP_TOKEN',
    what: 'the app-level token (xapp-…)',
    where: `On ${PAGE}: Basic Information, App-Level Tokens, Generate, with the scope connections:write.`,
    looks: /^xapp-/,
    secret: true,
  },
  {
    name: 'SLACK_SIGNING_SECRET',
    what: 'the signing secret (32 hexadecimal digits)',
    where: `On ${PAGE}: Basic Information, App Credentials, Signing Secret.`,
    looks: /^[0-9a-f]{32}$/i,
    secret: true,
  },
  {
    name: 'SLACK_BOT_TOKEN',
    what: "the bot's token (xoxb-…)",
    where: `On ${PAGE}: OAuth & Permissions, once the app is installed (Install to Workspace).`,
    looks: /^xox[a-z][.-]/,
    secret: true,
  },
  {
    name: 'FAL_KEY',
    what: "fal's key, which pays for the images",
    where: 'At https://fal.ai/dashboard/keys.',
    looks: /^[^:\s]{8,}:[^:\s/]{16,}$/,
    secret: true,
  },
];

/** What has to be set, in the order in which it is asked for. */
export function valuesFor(way: Way): Value[] {
  const left: readonly ValueName[] =
    way === 'socket-mode' ? ['PUBLIC_URL', 'SLACK_SIGNING_SECRET'] : ['SLACK_APP_TOKEN'];
  return all.filter(({ name }) => !left.includes(name));
}

/** Which one it looks like. */
export function recognized(text: string): Value | undefined {
  return all.find(({ looks }) => looks.test(text));
}

/** Why this cannot be its value, for the operator, without the value. */
export function faultOf({ name, what }: Value, text: string): string | undefined {
  const other = recognized(text);
  if (other && other.name !== name) return `That looks like ${other.what}. This is for ${what}.`;
  try {
    readConfig({ [name]: text });
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return `${error.faults.join('; ')}.`;
  }
  return /\s/.test(text) ? `${name} has a space in it.` : undefined;
}

/**
 * What was piped in, one a line: `NAME=value`, or the value alone where its form tells what it is.
 * @returns `unread`: the numbers of lines that are neither
 */
export function readLines(text: string): { values: Map<ValueName, string>; unread: number[] } {
  const values = new Map<ValueName, string>();
  const unread: number[] = [];
  for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    const [, name, after = ''] = /^(?:export\s+)?([A-Z_]+)\s*=(.*)$/.exec(line) ?? [];
    const given = after.trim();
    const value = name ? all.find((one) => one.name === name) : recognized(line);
    if (value) values.set(value.name, name ? given.replace(/^(["'])(.*)\1$/, '$2') : line);
    else unread.push(index + 1);
  }
  return { values, unread };
}
