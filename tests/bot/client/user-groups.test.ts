import { describe, expect, it } from '@jest/globals';
import { createUserGroups } from '../../../src/bot/client/user-groups.js';
import { SlackCallError } from '../../../src/lib/slack-call-error.js';

describe('who is in a user group', () => {
  it('is asked once for a burst, again after five minutes, and at once where Slack did not say', async () => {
    const asked: unknown[] = [];
    let now = 0;
    let away = true;
    const call = async (_workspace: string, _method: string, { usergroup }: Record<string, unknown>) => {
      asked.push(usergroup);
      if (away) throw new SlackCallError('retry', 'ratelimited');
      return { ok: true, users: usergroup === 'S1' ? ['U1'] : ['U2'] };
    };
    const groups = createUserGroups({ call }, () => now);
    await expect(groups.has('T', ['S1'], 'U1')).rejects.toThrow(SlackCallError);
    away = false;
    const burst = await Promise.all(['U1', 'U2', 'U3'].map((user) => groups.has('T', ['S1', 'S2'], user)));
    expect(burst).toEqual([true, true, false]);
    expect(asked).toEqual(['S1', 'S1', 'S2']);
    now = 5 * 60_000;
    expect(await groups.has('T', ['S1'], 'U3')).toBe(false);
    expect(asked).toHaveLength(4);
  });

  it('is nobody where there is no such group any more', async () => {
    const call = async () => {
      throw new SlackCallError('rejected', 'no_such_subteam');
    };
    expect(await createUserGroups({ call }).has('T', ['S1'], 'U1')).toBe(false);
  });

  it('is yes where one group says so, whatever became of the others', async () => {
    const call = async (_workspace: string, _method: string, { usergroup }: Record<string, unknown>) => {
      if (usergroup === 'S1') throw new SlackCallError('retry', 'missing_scope');
      return { ok: true, users: ['U2'] };
    };
    const groups = createUserGroups({ call });
    expect(await groups.has('T', ['S1', 'S2'], 'U2')).toBe(true);
    await expect(groups.has('T', ['S1', 'S2'], 'U1')).rejects.toThrow('missing_scope');
  });
});
