import { APP } from '../../lib/actor.js';
import type { Noted } from '../../models/new-audit-entry.js';
import type { OneChange, SettingChange, SettingValue } from '../../models/setting-change.js';

/** Settings that are numbers, choices or ids. The others are people's words, of which is noted only that they changed. */
const PLAIN =
  /^(caps|defaults|alerts|statements)\.|^(adminChannel|admins|channels|checkPictures|guests|models|pause\.until|refill|slackAdmins|timeZone|userGroups)$/;

/** A change of settings, as the audit log has it. */
export function settingsNoted({ workspace, rev, actor, at, changes }: SettingChange): Noted {
  return {
    workspace,
    actor,
    action: 'settings.changed',
    target: `settings:${rev}`,
    // Settings that were deleted with their workspace begin again at 1.
    key: `${rev} ${at.getTime()}`,
    details: { changes: changes.map((change) => `${change.what}: ${told(change)}`).join('; ') },
  };
}

/** That a pause was over by itself; told with the first change after it, of the moment at which it was. */
export function pauseEndNoted(workspace: string, until: Date): Noted {
  return {
    workspace,
    actor: APP,
    action: 'settings.changed',
    key: `pause ended ${until.getTime()}`,
    details: { changes: 'pause: ended' },
  };
}

function told({ what, from, to }: OneChange): string {
  if (what === 'pause') return to === null ? 'ended' : 'begun';
  if (what === 'blocked') return `${plain(people(from))} -> ${plain(people(to))}`;
  return PLAIN.test(what) ? `${plain(from)} -> ${plain(to)}` : 'changed';
}

/** Who is blocked, without the admins' words on why. */
function people(value: SettingValue): SettingValue {
  return Array.isArray(value) ? value.map((one) => one.split(' ')[0] ?? '') : value;
}

function plain(value: SettingValue): string {
  if (value === null) return 'not set';
  return Array.isArray(value) ? value.join(', ') || 'none' : String(value);
}
