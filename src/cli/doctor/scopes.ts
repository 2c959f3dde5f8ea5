import type { Scopes } from '../../lib/manifest-file.js';
import { type Finding, ok, problem, skipped, warning } from './finding.js';

const CHECK = 'slack scopes';
const ADD =
  'Add them under "OAuth & Permissions" (or paste the manifest again), then reinstall the app into the workspace.';
const MOST_NAMED = 10;

/** What the app does without, where it was not granted a scope that manifest.yml calls optional. */
export const lostWithout: ReadonlyMap<string, string> = new Map([
  ['chat:write.public', 'public channels need /invite, as private ones do'],
  ['usergroups:read', "settings can't limit infographics to user groups"],
  ['im:history', "the app doesn't answer what people write to it"],
  ['app_mentions:read', "the app doesn't answer mentions"],
  ['channels:read', "the form can't warn about archived public channels"],
  ['groups:read', "the form can't warn about private channels it isn't in"],
  ['im:read', "the form can't warn about other people's direct messages"],
  ['mpim:read', "the form can't warn about group messages it isn't in"],
]);

/** @param header the token's scopes as Slack sent them; null where it sent none */
export function checkScopes(header: string | null, scopes: Scopes): Finding[] {
  if (header === null) return [skipped(CHECK, "Slack didn't say which scopes the token has")];
  const given = new Set(header.split(',').map((scope) => scope.trim()));
  const lacking = scopes.required.filter((scope) => !given.has(scope));
  const optional = optionalOf(scopes).filter((scope) => !given.has(scope));
  const first = lacking.length
    ? problem(CHECK, `the token lacks ${lacking.join(', ')}`, ADD)
    : ok(CHECK, scopes.asked.filter((scope) => given.has(scope)).join(', '));
  return optional.length ? [first, notGranted(optional.map(withLoss).join('; '))] : [first];
}

/** The same of every workspace that has installed the app, from what it granted then. */
export function checkGrants(
  installed: ReadonlyArray<{ _id: string; scopes: readonly string[] }>,
  scopes: Scopes,
): Finding[] {
  const without = (scope: string) =>
    installed.filter((one) => !one.scopes.includes(scope)).map(({ _id }) => _id);
  const told = (scope: string) => {
    const ids = without(scope);
    const more = ids.length > MOST_NAMED ? `, and ${ids.length - MOST_NAMED} more` : '';
    return `${withLoss(scope)} in ${ids.slice(0, MOST_NAMED).join(', ')}${more}`;
  };
  const lacking = scopes.required.filter((scope) => without(scope).length > 0);
  const optional = optionalOf(scopes).filter((scope) => without(scope).length > 0);
  return [
    lacking.length
      ? problem(
          CHECK,
          lacking.map(told).join('; '),
          'Have the app installed there again: their admins open the install page.',
        )
      : ok(CHECK, 'every installation has those the app needs'),
    ...(optional.length ? [notGranted(optional.map(told).join('; '))] : []),
  ];
}

function optionalOf({ asked, required }: Scopes): string[] {
  return asked.filter((scope) => !required.includes(scope));
}

function withLoss(scope: string): string {
  const loss = lostWithout.get(scope);
  return loss ? `${scope} (${loss})` : scope;
}

/** Somebody may have decided so. */
function notGranted(which: string): Finding {
  return warning(
    'optional scopes',
    `not granted: ${which}`,
    `If you want them: ${ADD.charAt(0).toLowerCase()}${ADD.slice(1)}`,
  );
}
