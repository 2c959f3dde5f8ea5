import { beforeEach, describe, expect, it } from '@jest/globals';
import { createMembers, type Members } from '../../../src/bot/client/members.js';
import type { SlackCalls } from '../../../src/bot/client/slack-calls.js';
import { createLog } from '../../../src/lib/log.js';
import { SlackCallError } from '../../../src/lib/slack-call-error.js';
import { noSettings } from '../../../src/models/workspace-settings.js';
import type { Installed } from '../../../src/workspaces/installations/index.js';

const OURS = 'T0OURS';

/** It is in an organization. */
const here: Installed = {
  ...{ workspace: OURS, enterprise: 'E0OURS', orgWide: false, name: 'Ours', botUserId: 'U0BOT' },
  ...{ installer: 'U0INSTALLER', installedAt: new Date(0) },
};

let asked: string[];
let people: Record<string, Record<string, unknown>>;
let settings: ReturnType<typeof noSettings>;
let now: number;
let members: Members;

beforeEach(() => {
  asked = [];
  people = {};
  settings = noSettings(OURS);
  now = 1_000_000;
  const slack: Pick<SlackCalls, 'call'> = {
    async call(_workspace, _method, { user }) {
      asked.push(String(user));
      const found = people[String(user)];
      if (!found) throw new SlackCallError('channel_unavailable', 'user_not_found');
      if (found.fault) throw new SlackCallError('retry', 'ratelimited', Number(found.afterMs ?? 0));
      return { ok: true, user: found };
    },
  };
  members = createMembers({
    slack,
    settings: { read: async () => settings },
    log: createLog('silent'),
    adminUsers: ['U0OPERATOR'],
    installations: { of: async (workspace) => (workspace === OURS ? here : undefined) },
    now: () => now,
  });
});

describe('who is an admin', () => {
  it.each<[string, Record<string, unknown>, boolean]>([
    ['an admin of Slack', { is_admin: true }, true],
    ['an owner', { is_owner: true }, true],
    ['the primary owner', { is_primary_owner: true }, true],
    ['a member', {}, false],
    ['a deactivated admin', { is_admin: true, deleted: true }, false],
    ['a bot with rights', { is_admin: true, is_bot: true }, false],
    ["another organization's owner", { is_owner: true, is_stranger: true }, false],
    [
      "another organization's owner in a channel that both share",
      { is_owner: true, team_id: 'T0OTHER' },
      false,
    ],
    ['an admin of this workspace', { is_admin: true, team_id: OURS }, true],
    ['an admin of several', { is_admin: true, team_id: 'T0FIRST', teams: [OURS] }, true],
    [
      'an admin of the organization, in this workspace as well',
      { is_admin: true, team_id: 'T0FIRST', enterprise_user: { enterprise_id: 'E0OURS', teams: [OURS] } },
      true,
    ],
    [
      "an admin of the organization's other workspace",
      {
        is_admin: true,
        team_id: 'T0FIRST',
        enterprise_user: { enterprise_id: 'E0OURS', teams: ['T0FIRST'] },
      },
      false,
    ],
    ['a guest', { is_admin: true, is_restricted: true }, false],
  ])('%s: %j %s', async (_who, flags, expected) => {
    people.U1 = flags;
    expect(await members.isAdmin(OURS, 'U1')).toBe(expected);
  });

  it('is whom the operator, the installation and the settings name', async () => {
    settings.admins = ['U0NAMED'];
    people.U0MEMBER = {};
    for (const user of ['U0OPERATOR', 'U0INSTALLER', 'U0NAMED']) {
      expect(await members.isAdmin(OURS, user, true)).toBe(true);
    }
    expect(await members.isAdmin(OURS, 'U0MEMBER')).toBe(false);
    settings.admins = [];
    people.U0NAMED = {};
    expect(await members.isAdmin(OURS, 'U0NAMED')).toBe(false);
  });

  it('is nobody in another workspace, whoever they are here', async () => {
    people.U1 = { is_admin: true };
    settings.admins = ['U2'];
    for (const user of ['U0OPERATOR', 'U0INSTALLER', 'U1', 'U2']) {
      expect(await members.isAdmin('T0OTHER', user, true)).toBe(false);
    }
    expect(asked).toEqual([]);
  });

  it('is remembered for five minutes, and asked anew where it matters', async () => {
    people.U1 = { is_admin: true };
    expect(await members.isAdmin(OURS, 'U1')).toBe(true);
    people.U1 = {};
    now += 5 * 60_000 - 1;
    expect(await members.isAdmin(OURS, 'U1')).toBe(true);
    expect(await members.isAdmin(OURS, 'U1', true)).toBe(false);
    people.U1 = { is_owner: true };
    expect(await members.isAdmin(OURS, 'U1')).toBe(false);
    now += 5 * 60_000;
    expect(await members.isAdmin(OURS, 'U1')).toBe(true);
    expect(asked).toHaveLength(3);
  });

  it('is asked once for a burst of requests', async () => {
    people.U1 = { is_admin: true };
    const answers = await Promise.all(Array.from({ length: 20 }, () => members.isAdmin(OURS, 'U1')));
    expect(new Set(answers)).toEqual(new Set([true]));
    expect(asked).toEqual(['U1']);
  });

  it('is nobody whom Slack does not know, and not known where Slack cannot be asked', async () => {
    people.U1 = { fault: true };
    expect(await members.isAdmin(OURS, 'U0NOBODY')).toBe(false);
    await expect(members.isAdmin(OURS, 'U1')).rejects.toThrow(SlackCallError);
  });
});

describe('who may ask for infographics', () => {
  it.each<[string, Record<string, unknown>, true | string, true | string]>([
    ['a member', {}, true, true],
    ['a guest', { is_restricted: true }, 'guest', true],
    ['a guest of one channel', { is_ultra_restricted: true }, 'guest', true],
    ['somebody of another organization', { is_stranger: true }, 'stranger', true],
    ['the same, in a channel that both share', { is_stranger: false, team_id: 'T0OTHER' }, 'stranger', true],
    [
      'the same, of an organization with workspaces',
      { team_id: 'T0OTHER', enterprise_user: { enterprise_id: 'E0OTHER', teams: ['T0OTHER'] } },
      'stranger',
      true,
    ],
    [
      'a colleague of another workspace',
      { team_id: 'T0FIRST', enterprise_user: { enterprise_id: 'E0OURS', teams: ['T0FIRST'] } },
      true,
      true,
    ],
    ['a bot', { is_bot: true }, 'bot', 'bot'],
    ['a workflow', { is_workflow_bot: true, is_restricted: true }, 'bot', 'bot'],
    ['somebody who was deactivated', { deleted: true }, 'bot', 'bot'],
  ])('%s: %j', async (_who, flags, usually, withGuests) => {
    people.U1 = flags;
    expect(await members.mayUse(OURS, 'U1')).toBe(usually);
    settings.guests = true;
    expect(await members.mayUse(OURS, 'U1')).toBe(withGuests);
  });

  it('is nobody of whom Slack does not say who they are, and who is told when to come back', async () => {
    people.U1 = { fault: true };
    expect(await members.mayUse(OURS, 'U1')).toEqual({ tryAgainS: 5 });
    people.U1 = { fault: true, afterMs: 29_500 };
    expect(await members.mayUse(OURS, 'U1')).toEqual({ tryAgainS: 30 });
    // Slack wants to be asked nothing until then, whoever it is about.
    people.U1 = {};
    now += 29_499;
    expect(await members.mayUse(OURS, 'U1')).toEqual({ tryAgainS: 5 });
    expect(asked).toHaveLength(2);
    now += 1;
    expect(await members.mayUse(OURS, 'U1')).toBe(true);
  });

  it('is whom Slack called so within a day, where it does not say it now', async () => {
    people = { U1: {}, U2: { is_restricted: true } };
    expect([await members.mayUse(OURS, 'U1'), await members.mayUse(OURS, 'U2')]).toEqual([true, 'guest']);
    people = { U1: { fault: true }, U2: { fault: true } };
    now += 24 * 3_600_000 - 1;
    expect([await members.mayUse(OURS, 'U1'), await members.mayUse(OURS, 'U2')]).toEqual([true, 'guest']);
    now += 1;
    expect(await members.mayUse(OURS, 'U1')).toEqual({ tryAgainS: 5 });
  });

  it('is known to others although one person, or several, have Slack asked anew without end', async () => {
    people = Object.fromEntries(['U1', 'U2', 'U3', 'U9'].map((user) => [user, {}]));
    const anew = () => members.isAdmin(OURS, 'U1', true);
    for (let times = 0; times < 61; times++) expect(await anew()).toBe(false);
    await expect(anew()).rejects.toMatchObject({ code: 'asked_too_often' });
    for (const user of ['U2', 'U3']) {
      for (let times = 0; times < 40; times++) await members.isAdmin(OURS, user, true).catch(() => undefined);
    }
    expect(asked.length).toBeLessThanOrEqual(83);
    expect(await members.mayUse(OURS, 'U9')).toBe(true);
    // Who asked too often is still whom Slack called them.
    expect(await members.mayUse(OURS, 'U1')).toBe(true);
  });
});
