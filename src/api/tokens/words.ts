import { credits, number } from '../../lib/words/quantities.js';
import type { ApiToken, Scope } from '../../models/api-token.js';

const meanings: Readonly<Record<Scope, string>> = {
  generate: 'create infographics, and see and cancel those',
  read: "see all infographics in the workspace, including people's",
  credits: 'see the credit balance',
};

/** API tokens, on the command line and in Slack. */
export const tokens = {
  scopes: meaningsOf,
  scope: (scope: Scope) => meanings[scope],
  stateOf: ({ revokedAt, expiresAt }: Pick<ApiToken, 'revokedAt' | 'expiresAt'>, now: number) => {
    if (revokedAt) return 'revoked';
    return expiresAt && expiresAt.getTime() <= now ? 'expired' : 'good';
  },

  title: 'API tokens',
  /** @param docs where the app's own page about its API is, if that is known */
  intro: (docs: string | undefined) =>
    `An API token lets other software create infographics with your workspace's credits. ${docs ? `<${docs}|How to use it>` : "How to use it is at `/api/docs` on this app's own address"}.`,
  none: 'None yet.',
  more: (count: number) =>
    `… and ${number(count)} older ones. The operator of this app can list them with \`infograph token list\`.`,
  line: ({ scopes, createdAt, lastUsedAt, expiresAt, cap }: ApiToken, by: string) =>
    [
      scopes.join(', '),
      `created on ${day(createdAt)} by ${by}`,
      lastUsedAt ? `last used on ${day(lastUsedAt)}` : 'never used',
      ...(expiresAt ? [`expires on ${day(expiresAt)}`] : []),
      ...(cap === undefined ? [] : [`${credits(cap)} a month`]),
    ].join('  ·  '),
  done: 'Done',

  create: 'New API token',
  createTitle: 'New API token',
  createSubmit: 'Create',
  back: 'Back',
  name: 'Name',
  nameHint: 'People see this name above its infographics.',
  may: 'It can',
  mayHint: "This can't be changed later. For more, create another token.",
  expiry: 'Expires',
  expiries: { '30': 'in 30 days', '90': 'in 90 days', '365': 'in a year', never: 'never' },
  cap: 'Credits per month',
  capHint: 'Leave empty for no limit.',
  capWrong: 'Use a whole number from 1 to 1,000,000, or leave it empty.',
  nameMissing: 'Give it a name.',
  scopeMissing: 'Choose at least one.',

  shownTitle: 'Your API token',
  shown: (name: string) =>
    `This is the API token ${name}. I'll only show it this once, so copy it now and keep it somewhere safe.`,

  shownScopes: (scopes: readonly Scope[]) => `It can ${meaningsOf(scopes)}.`,

  revoke: 'Revoke',
  revokeTitle: 'Revoke this token?',
  revokeText: "Whatever uses it stops working with its next request. This can't be undone.",
  revokeYes: 'Revoke',
  revokeNo: 'Keep it',

  broken: 'Something went wrong on our end, and nothing was changed. Please try again.',
};

function meaningsOf(scopes: readonly Scope[]): string {
  return scopes.map((scope) => meanings[scope]).join('; ');
}

function day(at: Date): string {
  return at.toISOString().slice(0, 10);
}
