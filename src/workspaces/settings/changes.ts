import type { OneChange, SettingValue } from '../../models/setting-change.js';
import type { WorkspaceSettings } from '../../models/workspace-settings.js';

/** Settings whose change is told as what was taken out and what was put in. */
const lists = ['channels', 'userGroups', 'admins', 'blocked', 'forbidden', 'caps.resolutions'] as const;

/** What differs between two states of the settings, setting by setting. A list in another order is the same list. */
export function changesBetween(before: WorkspaceSettings, after: WorkspaceSettings): OneChange[] {
  const was = flat(before);
  const is = flat(after);
  const found: OneChange[] = [];
  for (const what of new Set([...was.keys(), ...is.keys()])) {
    const from = was.get(what) ?? null;
    const to = is.get(what) ?? null;
    if (JSON.stringify(inOrder(what, from)) === JSON.stringify(inOrder(what, to))) continue;
    found.push(isList(what) ? { what, ...difference(from, to) } : { what, from, to });
  }
  return found;
}

function flat({ _id, rev, caps, defaults, ...rest }: WorkspaceSettings): Map<string, SettingValue> {
  const found = new Map<string, SettingValue>();
  const put = (what: string, value: SettingValue | undefined) => {
    if (value !== undefined) found.set(what, value);
  };
  for (const [name, value] of Object.entries(caps)) put(`caps.${name}`, value);
  for (const [name, value] of Object.entries(defaults)) put(`defaults.${name}`, value);
  put('timeZone', rest.timeZone);
  put('channels', rest.channels);
  put('userGroups', rest.userGroups);
  put('models', rest.models);
  put('guests', rest.guests);
  put('checkPictures', rest.checkPictures);
  put('pause', rest.pause?.words);
  put('pause.until', rest.pause?.until && utc(rest.pause.until));
  put('refill', rest.refill && `${rest.refill.kind} ${rest.refill.credits}`);
  put('admins', rest.admins);
  put('slackAdmins', rest.slackAdmins);
  put('adminChannel', rest.adminChannel);
  put('statements.channel', rest.statements?.channel);
  put('alerts.channel', rest.alerts?.channel);
  put('alerts.lowBalance', rest.alerts?.lowBalance);
  put(
    'blocked',
    rest.blocked.map(({ user, reason }) => (reason ? `${user} ${reason}` : user)),
  );
  put(
    'forbidden',
    rest.forbidden.map(({ kind, text }) => (kind === 'regex' ? `/${text}/` : text)),
  );
  return found;
}

/** For people, whoever reads it. */
function utc(at: Date): string {
  return `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

function inOrder(what: string, value: SettingValue): SettingValue {
  return isList(what) && Array.isArray(value) ? [...value].sort() : value;
}

function isList(what: string): boolean {
  return lists.some((one) => one === what);
}

/** An empty list is not the same as none: where that is all that changed, it is told as it is. */
function difference(from: SettingValue, to: SettingValue): Pick<OneChange, 'from' | 'to'> {
  if (!Array.isArray(from) || !Array.isArray(to)) return { from, to };
  const out = from.filter((one) => !to.includes(one));
  const put = to.filter((one) => !from.includes(one));
  return out.length + put.length === 0 ? { from, to } : { from: out, to: put };
}
