import { z } from 'zod';
import type { Config } from '../../config/index.js';
import type { Scopes } from '../../lib/manifest-file.js';
import { ask } from './ask.js';
import { type Finding, ok, problem, skipped, unsure } from './finding.js';
import { checkScopes } from './scopes.js';

export interface SlackFindings {
  findings: Finding[];
  workspace: string | undefined;
  aheadMs: number | undefined;
}

const identity = z.object({
  ok: z.boolean(),
  error: z.string().optional(),
  team_id: z.string().optional(),
  team: z.string().nullish(),
});
const opened = z.object({ ok: z.boolean(), error: z.string().optional() });

/** They say nothing about the token. */
const passing: ReadonlySet<string> = new Set([
  'ratelimited',
  'service_unavailable',
  'request_timeout',
  'internal_error',
  'fatal_error',
]);

/** Asks Slack who the token is, what it may do, and whether the way in is open. */
export async function checkSlack(config: Config['slack'], scopes: Scopes): Promise<SlackFindings> {
  const token = await checkToken(config, scopes);
  return { ...token, findings: [...token.findings, await checkWayIn(config)] };
}

/** https://docs.slack.dev/reference/methods/auth.test; the scopes come in the header x-oauth-scopes. */
export async function checkToken(
  { apiUrl, botToken, oauth }: Config['slack'],
  needed: Scopes,
): Promise<SlackFindings> {
  const nothing = { workspace: undefined, aheadMs: undefined };
  const notChecked = skipped('slack scopes', "not checked, because the token wasn't accepted");
  if (oauth) return { ...nothing, findings: [] };
  if (!botToken) {
    return { ...nothing, findings: [skipped('slack token', "SLACK_BOT_TOKEN isn't set"), notChecked] };
  }
  const answer = await ask(`${apiUrl}auth.test`, post(botToken));
  if ('noAnswer' in answer) {
    const mend = `Check that this machine can reach ${apiUrl} (firewall, proxy, name lookup).`;
    const finding = unsure('slack token', `Slack can't be reached: ${answer.noAnswer}`, mend);
    return { ...nothing, findings: [finding, notChecked] };
  }
  const { aheadMs } = answer;
  const parsed = identity.safeParse(answer.body);
  if (!parsed.success || !parsed.data.ok || !parsed.data.team_id) {
    const code = parsed.data?.error;
    if (!code || passing.has(code))
      return { ...nothing, findings: [noWord('slack token', answer.status), notChecked] };
    const mend =
      'Copy it again from "OAuth & Permissions" on your app\'s page, and install the app into the workspace if you haven\'t yet.';
    const finding = problem('slack token', `Slack doesn't accept SLACK_BOT_TOKEN (${code})`, mend);
    return { workspace: undefined, aheadMs, findings: [finding, notChecked] };
  }
  const { team_id, team } = parsed.data;
  const token = ok('slack token', `it belongs to ${team ?? 'the workspace'} (${team_id})`);
  const scopes = checkScopes(answer.headers.get('x-oauth-scopes'), needed);
  return { workspace: team_id, aheadMs, findings: [token, ...scopes] };
}

export async function checkWayIn({ apiUrl, appToken, signingSecret }: Config['slack']): Promise<Finding> {
  if (!appToken) {
    return signingSecret
      ? ok('slack signing secret', "set (the first command shows if it's right)")
      : skipped('slack signing secret', "SLACK_SIGNING_SECRET isn't set");
  }
  const answer = await ask(`${apiUrl}apps.connections.open`, post(appToken));
  if ('noAnswer' in answer) {
    return unsure(
      'slack app token',
      `Slack can't be reached: ${answer.noAnswer}`,
      `Check that this machine can reach ${apiUrl}.`,
    );
  }
  const parsed = opened.safeParse(answer.body);
  if (parsed.data?.ok) return ok('slack app token', 'Socket Mode works');
  const code = parsed.data?.error;
  if (!code || passing.has(code)) return noWord('slack app token', answer.status);
  return problem(
    'slack app token',
    `Slack doesn't open Socket Mode with SLACK_APP_TOKEN (${code})`,
    'Create an app-level token with the scope connections:write under "Basic Information", and turn Socket Mode on.',
  );
}

/** A page of a proxy, or of Slack on a bad day: it says nothing about the token. */
function noWord(check: string, status: number): Finding {
  return unsure(
    check,
    `Slack answered with HTTP ${status}, and without an answer to the question`,
    'Try again in a few minutes; see https://slack-status.com.',
  );
}

function post(token: string): RequestInit {
  return {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/x-www-form-urlencoded' },
  };
}
