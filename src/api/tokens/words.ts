import { credits } from '../../lib/words/quantities.js';
import type { ApiToken, Scope } from '../../models/api-token.js';

const meanings: Readonly<Record<Scope, string>> = {
  generate: 'ask for infographics and cancel them',
  read: 'see all infographics of this workspace, also those of people',
  credits: 'see the credits',
};

/** Tokens for other programs, on the command line and in Slack. */
export const tokens = {
  scopes: (scopes: readonly Scope[]) => scopes.map((scope) => meanings[scope]).join('; '),
  scope: (scope: Scope) => meanings[scope],
  stateOf: ({ revokedAt, expiresAt }: Pick<ApiToken, 'revokedAt' | 'expiresAt'>, now: number) => {
    if (revokedAt) return 'revoked';
    return expiresAt && expiresAt.getTime() <= now ? 'expired' : 'good';
  },

  title: 'Tokens',
  intro:
    'A token lets another program ask for infographics of this workspace and pay with its credits. `docs/api.md` says how.',
  none: 'There are none yet.',
  more: (count: number) => `… and ${count} older ones, which \`infograph token list\` shows.`,
  line: ({ scopes, createdAt, lastUsedAt, expiresAt, cap }: ApiToken, by: string) =>
    [
      scopes.join(', '),
      `made on ${day(createdAt)} by ${by}`,
      lastUsedAt ? `last used on ${day(lastUsedAt)}` : 'never used',
      ...(expiresAt ? [`expires on ${day(expiresAt)}`] : []),
      ...(cap === undefined ? [] : [`${credits(cap)} a month`]),
    ].join('  ·  '),
  done: 'Done',

  create: 'New token',
  createTitle: 'New token',
  createSubmit: 'Make it',
  back: 'Back',
  name: 'Name',
  nameHint: 'People see it where it posts: The program “Website” asked for an infographic.',
  may: 'It may',
  expiry: 'Expires',
  expiries: { '30': 'in 30 days', '90': 'in 90 days', '365': 'in a year', never: 'never' },
  cap: 'Credits a month, at most',
  capHint: 'Empty: as many as the workspace has.',
  capWrong: 'It must be a whole number from 1 to 1000000, or empty.',
  nameMissing: 'It needs a name.',
  scopeMissing: 'It must be allowed something.',

  shownTitle: 'Your token',
  shown: (name: string) =>
    `This is the token ${name}. It is shown this once: copy it now, and keep it where only that program finds it.`,

  revoke: 'Revoke',
  revokeTitle: 'Revoke it?',
  revokeText: 'The program that has it is let in no more, from its next request on. This cannot be undone.',
  revokeYes: 'Revoke it',
  revokeNo: 'Keep it',

  broken: 'Something broke on our side. Nothing was changed; please try again.',
};

function day(at: Date): string {
  return at.toISOString().slice(0, 10);
}
