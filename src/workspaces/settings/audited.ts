import type { Noted } from '../../models/new-audit-entry.js';
import type { OneChange, SettingChange, SettingValue } from '../../models/setting-change.js';

/** Settings that are numbers, choices or ids. The others are people's words, of which is noted only that they changed. */
const PLAIN = /^(caps|defaults|alerts|statements)\.|^(adminChannel|guests|refill|timeZone)$/;

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

function told({ what, from, to }: OneChange): string {
  if (what === 'pause') return to === null ? 'ended' : 'begun';
  return PLAIN.test(what) ? `${plain(from)} -> ${plain(to)}` : 'changed';
}

function plain(value: SettingValue): string {
  if (value === null) return 'not set';
  return Array.isArray(value) ? value.join(', ') || 'none' : String(value);
}
