import { describe, expect, it } from '@jest/globals';
import { createCatalogue } from '../../../src/fal/models/catalogue.js';
import type { PolicyInput, UsageSnapshot } from '../../../src/models/policy.js';
import { noSettings, type WorkspaceSettings } from '../../../src/models/workspace-settings.js';
import { createPolicy } from '../../../src/workspaces/policy/index.js';

const evaluatePolicy = createPolicy(createCatalogue());
const now = new Date('2026-11-23T12:00:00Z');
const dayResetsAt = new Date('2026-11-23T23:00:00Z');
const monthResetsAt = new Date('2026-11-30T23:00:00Z');

const facts: PolicyInput = {
  channel: 'C1',
  resolution: '2K',
  count: 2,
  texts: ['How tea is made'],
  readsArticle: false,
};
const usage: UsageSnapshot = {
  ...{ person: 'U1', needed: 2, personDay: 3, personMonth: 30, workspaceDay: 300, workspaceMonth: 3_000 },
  ...{ exactToday: 0, open: 1, dayResetsAt, monthResetsAt },
};
const refusal = (
  settings: Partial<WorkspaceSettings>,
  more: { facts?: Partial<PolicyInput>; usage?: Partial<UsageSnapshot> } = {},
) =>
  evaluatePolicy(
    { ...noSettings('T1'), ...settings },
    { ...facts, ...more.facts },
    { ...usage, ...more.usage },
    now,
  );

describe('the rules of a workspace', () => {
  it('forbid nothing until somebody sets one', () => {
    expect(refusal({})).toBeUndefined();
    expect(refusal({}, { usage: { open: 1_000, personDay: 1e6 } })).toBeUndefined();
  });

  it.each([
    ['personDay', 5, dayResetsAt],
    ['personMonth', 32, monthResetsAt],
    ['workspaceDay', 302, dayResetsAt],
    ['workspaceMonth', 3_002, monthResetsAt],
  ] as const)('let as much pass as %s says, and not one credit more', (which, cap, resetsAt) => {
    expect(refusal({ caps: { [which]: cap } })).toBeUndefined();
    const used = usage[which];
    expect(refusal({ caps: { [which]: cap - 1 } })).toEqual({
      ...{ rule: 'cap', which, cap: cap - 1, used, needed: 2, resetsAt },
    });
  });

  it('let what is free pass where more is used than may be', () => {
    expect(refusal({ caps: { personDay: 1 } }, { usage: { needed: 0 } })).toBeUndefined();
  });

  it('count what is under way with what is asked for', () => {
    expect(refusal({ caps: { atOnce: 3 } })).toBeUndefined();
    expect(refusal({ caps: { atOnce: 2 } })).toEqual({ rule: 'at_once', most: 2, open: 1 });
  });

  it('pause a person until then, and not longer', () => {
    const later = new Date(now.getTime() + 1);
    expect(refusal({}, { usage: { pausedUntil: later, pausedFor: 'reads' } })).toEqual({
      ...{ rule: 'person_paused', until: later, why: 'reads' },
    });
    expect(refusal({}, { usage: { pausedUntil: now, pausedFor: 'reads' } })).toBeUndefined();
  });

  it('ask of programs that post nowhere neither for a channel nor for a group', () => {
    const settings = { channels: ['C2'], userGroups: ['S1'] };
    expect(refusal(settings)).toEqual({ rule: 'channel' });
    const { channel: _channel, ...nowhere } = facts;
    expect(evaluatePolicy({ ...noSettings('T1'), ...settings }, nowhere, usage, now)).toBeUndefined();
    expect(refusal({ userGroups: ['S1'] }, { facts: { inAllowedGroup: false } })).toEqual({
      rule: 'user_group',
    });
    expect(refusal({ userGroups: ['S1'] }, { facts: { inAllowedGroup: true } })).toBeUndefined();
  });

  it('look at everything that was written', () => {
    const forbidden = [{ kind: 'exact' as const, text: 'tea' }];
    expect(refusal({ forbidden })).toEqual({ rule: 'forbidden_words' });
    expect(refusal({ forbidden }, { facts: { texts: ['A link', 'about TEA'] } })).toEqual({
      rule: 'forbidden_words',
    });
    expect(refusal({ forbidden }, { facts: { texts: ['A teapot'] } })).toBeUndefined();
  });

  it('tell a person that they are blocked before anything else', () => {
    const pause = { words: 'Holidays', by: 'U2', at: now };
    const blocked = [{ user: 'U1', by: 'U2', at: now }];
    expect(refusal({ pause, blocked })).toEqual({ rule: 'blocked' });
    expect(refusal({ pause })).toEqual({ rule: 'paused', words: 'Holidays' });
    const until = new Date(now.getTime() + 1);
    expect(refusal({ pause: { ...pause, until } })).toEqual({ rule: 'paused', words: 'Holidays', until });
    expect(refusal({ pause: { ...pause, until: now } })).toBeUndefined();
    expect(refusal({ blocked }, { usage: { person: 'U3' } })).toBeUndefined();
  });
});
