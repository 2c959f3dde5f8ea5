import { manifestFor, manifestLink } from '../../lib/manifest-file.js';
import type { Finding } from '../doctor/finding.js';
import type { ValueName, Way } from './values.js';

export const greeting = (
  path: string,
) => `This asks for what the app needs, tries each value at once, and writes them to ${path} at the end.
What's secret isn't shown while you paste it. Ctrl-C stops, and nothing is written.`;

export const ways =
  '\nThe app can connect to Slack by itself (Socket Mode), or Slack can call it at a public https address.';

/** @param publicUrl known with HTTP */
export function createApp(way: Way, publicUrl: string | undefined): string {
  const reach =
    way === 'http' && publicUrl ? ({ kind: 'http', publicUrl } as const) : ({ kind: 'socket-mode' } as const);
  return `
If there's no Slack app yet: open this address, choose your workspace, press Create, and then Install to Workspace.
Where an owner has to approve apps, Slack says so, and asks them.

${manifestLink(manifestFor(reach))}`;
}

/** What was done, and what comes next. */
export function done(outcome: {
  path: string;
  written: readonly ValueName[];
  findings: readonly Finding[];
  faults: readonly string[];
}): string {
  const { path, written, findings, faults } = outcome;
  const wrote =
    written.length > 0
      ? `Wrote ${written.join(', ')} to ${path}, which only its owner can read.`
      : `Nothing to write: ${path} has these values already.`;
  const odd = findings.filter(({ state }) => state === 'problem' || state === 'warning');
  return [
    wrote,
    ...odd.map(({ check, message, mend }) => `${check}: ${message}${mend ? ` -> ${mend}` : ''}`),
    ...(faults.length > 0 ? ['This is left for you:', ...faults.map((fault) => `  - ${fault}`)] : []),
    '',
    'Next:',
    '  npm start                                  starts it',
    '  /infograph help                            in Slack: what it can do',
    "  npm run -s infograph -- doctor             tries every connection, if something doesn't work",
    "  npm run -s infograph -- manifest --link    the Slack app's address once more",
  ].join('\n');
}

export const openQuote = (path: string) =>
  `A quotation mark in ${path} isn't closed, so the values would be read as something else. \`npm run -s infograph -- doctor\` says in which line. Nothing was written.`;

export const unread = (lines: readonly number[]) =>
  `Line ${lines.join(', ')} of what was piped in is no value of Slack or fal that's known by its form. Write NAME=value. Nothing was written.`;

export const socketMode =
  'SLACK_APP_TOKEN is set in the file, so the app uses Socket Mode: empty it for HTTP';

export const manyWorkspaces =
  'SLACK_CLIENT_ID is set, so many workspaces can install the app, and this asks for the values of one. docs/operating.md has those for many. Nothing was written.';

export const help = `
What it asks for: SLACK_APP_TOKEN (or, with --http, PUBLIC_URL and SLACK_SIGNING_SECRET), SLACK_BOT_TOKEN, and FAL_KEY.
With no terminal, and with --json, it takes them from the environment and from standard input, one a line, as NAME=value or
alone. It takes no secret as an option: other users of the machine see command lines.

  printf 'SLACK_BOT_TOKEN=%s\\nSLACK_APP_TOKEN=%s\\nFAL_KEY=%s\\n' "$bot" "$app" "$fal" | npm run -s infograph -- init --json

It changes no other line of the file, replaces a value only after a yes (--yes), and writes the file whole or not at all.`;
