import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { Holder } from '../grants.js';
import { escapeHtml } from '../page/html.js';
import type { State } from '../state.js';

/**
 * Slack's page on which somebody agrees to an install. `decision=allow` or `decision=deny` says what they press, `team`
 * in which workspace, `user` who they are (its admin), `org=1` for the whole organization.
 */
export async function handleConsent(state: State, response: ServerResponse, url: URL): Promise<void> {
  const asked = url.searchParams;
  const redirectUri = asked.get('redirect_uri') ?? '';
  if (!state.options.oauth || asked.get('client_id') !== state.options.oauth.clientId) {
    response.writeHead(400, { 'content-type': 'text/plain' }).end('invalid_client_id');
    return;
  }
  const back = new URL(redirectUri);
  if (asked.has('state')) back.searchParams.set('state', asked.get('state') ?? '');
  switch (asked.get('decision')) {
    case 'deny':
      back.searchParams.set('error', 'access_denied');
      break;
    case 'allow':
      back.searchParams.set('code', agree(state, asked, redirectUri));
      break;
    default: {
      const headers = { 'content-type': 'text/html; charset=utf-8' };
      response.writeHead(200, headers).end(page(state, url));
      return;
    }
  }
  response.writeHead(302, { location: back.href }).end();
}

function agree(state: State, asked: URLSearchParams, redirectUri: string): string {
  const team = state.teams.get(asked.get('team') ?? state.workspace.id);
  if (!team) throw new Error(`The Slack stand-in knows no team ${asked.get('team')}.`);
  const holder: Holder =
    asked.has('org') && team.enterprise
      ? { enterpriseId: team.enterprise.id }
      : { teamId: team.workspace.id };
  const user = asked.get('user') ?? team.seeded.users.admin;
  const code = randomBytes(16).toString('hex');
  state.grants.codes.set(code, { holder, user, redirectUri, at: state.now(), used: false });
  return code;
}

function page(state: State, url: URL): string {
  const link = (words: string, more: Record<string, string>) => {
    const to = new URL(url);
    for (const [name, value] of Object.entries(more)) to.searchParams.set(name, value);
    return `<a href="${escapeHtml(to.pathname + to.search)}">${escapeHtml(words)}</a>`;
  };
  const choices = [...state.teams.values()].flatMap(({ workspace, enterprise }) => [
    link(`Allow in ${workspace.name}`, { decision: 'allow', team: workspace.id }),
    ...(enterprise
      ? [link(`Allow in all of ${enterprise.name}`, { decision: 'allow', team: workspace.id, org: '1' })]
      : []),
  ]);
  const items = [...choices, link('Cancel', { decision: 'deny' })].map((choice) => `<li>${choice}</li>`);
  return `<!doctype html><html lang="en"><title>Slack stand-in: install</title><h1>${escapeHtml(state.app.name)} asks for access</h1><p>${escapeHtml(url.searchParams.get('scope') ?? '')}</p><ul>${items.join('')}</ul></html>`;
}
