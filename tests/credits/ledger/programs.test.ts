import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { heldBatch } from '../../support/batch.js';
import { type Process, type SharedDatabase, startSharedDatabase } from '../../support/database.js';

let database: SharedDatabase;
let processes: Process[];
beforeAll(async () => {
  database = await startSharedDatabase();
  processes = [await database.process(), await database.process()];
});
afterAll(() => database.stop());

/** The same is asked in both processes, several times at once. */
async function everywhere<T>(times: number, ask: (process: Process) => Promise<T>): Promise<T[]> {
  return await Promise.all(processes.flatMap((process) => Array.from({ length: times }, () => ask(process))));
}

describe('holds of other programs, in two processes at once', () => {
  it('never go beyond the cap of the one who asks, and another one is not held up by it', async () => {
    const workspace = 'T1CAP';
    await processes[0]?.credits.grant(workspace, { key: 'g', credits: 100, actor: 'cli' });
    const capped = () => {
      const hold = heldBatch({ workspace, count: 2 });
      const infographs = hold.infographs.map((one) => ({ ...one, requester: 'api:tok_1' }));
      return { ...hold, infographs, actor: 'api:tok_1', monthlyCap: 7 };
    };
    const answers = await everywhere(5, ({ credits }) => credits.hold(workspace, capped()));
    const accepted = answers.filter(({ kind }) => kind === 'accepted');
    expect(accepted).toHaveLength(3);
    for (const answer of answers.filter(({ kind }) => kind !== 'accepted')) {
      expect(answer).toMatchObject({ kind: 'insufficient', affordable: expect.any(Number) });
    }
    expect(await processes[0]?.credits.hold(workspace, capped())).toMatchObject({
      leftOfCap: 1,
      affordable: 1,
    });
    expect(await processes[1]?.credits.hold(workspace, heldBatch({ workspace, count: 2 }))).toMatchObject({
      kind: 'accepted',
      available: 92,
    });
  });

  it('with one key make one batch, and the same key with something else is told apart', async () => {
    const workspace = 'T1KEY';
    await processes[0]?.credits.grant(workspace, { key: 'g', credits: 100, actor: 'cli' });
    const hold = (fingerprint: string) => ({ ...heldBatch({ workspace, key: 'once' }), fingerprint });
    const answers = await everywhere(5, ({ credits }) => credits.hold(workspace, hold('a')));
    expect(answers.filter(({ kind }) => kind === 'accepted')).toHaveLength(1);
    const again = answers.filter((answer) => answer.kind === 'duplicate');
    expect(again).toHaveLength(9);
    expect(again.every(({ differs }) => !differs)).toBe(true);
    expect(await processes[1]?.credits.hold(workspace, hold('b'))).toMatchObject({
      kind: 'duplicate',
      differs: true,
    });
    expect(await processes[0]?.credits.balance(workspace)).toEqual({ available: 99, held: 1 });
  });
});
