import { isUnknown, outstanding } from '../../../src/infographs/core/progress.js';
import type { FaultInjection } from '../../../src/infographs/fault-injection.js';
import { type Claims, StaleFence } from '../../../src/jobs/claims.js';
import type { Claimable } from '../../../src/models/claimable.js';
import type { DocumentRef } from '../../../src/models/tenancy.js';

/** Steps of infographs and threads that decide without looking whether the document is still theirs. */
export const withoutFenceCheck: FaultInjection = {
  claims: (real, { infographs }) =>
    unfenced(real, async (owned) => (await infographs.findOne(owned, { fence: 1 }).lean())?.fence),
  threadClaims: (real, { threads }) =>
    unfenced(real, async (owned) => (await threads.findOne(owned, { fence: 1 }).lean())?.fence),
};

/** Where the fence is stale, decides under the one that the document has by now. */
function unfenced<T extends Claimable & DocumentRef>(
  claims: Claims<T>,
  fenceOf: (owned: DocumentRef) => Promise<number | undefined>,
): Claims<T> {
  return {
    ...claims,
    async updateFenced(document, update, where) {
      await claims.updateFenced(document, update, where).catch(async (error: unknown) => {
        const { _id, workspace } = document;
        const fence = await fenceOf({ _id, workspace });
        if (!(error instanceof StaleFence) || fence === undefined) throw error;
        await claims.updateFenced({ ...document, fence }, update, where);
      });
    },
  };
}

/** An end whose change of state is one write and whose entry in the ledger is another. */
export const captureOutsideTheTransaction: FaultInjection = {
  credits: (real, models) => ({
    ...real,
    async settle(workspace, settle) {
      const { infograph: _id, fence, from, set } = settle;
      const before = await models.infographs
        .findOneAndUpdate(
          { _id, workspace, fence, status: { $in: [...from.status] }, delivery: { $in: [...from.delivery] } },
          { $set: { ...set, leaseUntil: new Date(0) }, $unset: { nextStepAt: 1 } },
          { returnDocument: 'before' },
        )
        .lean();
      if (!before) return { kind: 'stale' };
      const { status, delivery } = { ...before, ...set };
      return await real.settle(workspace, { ...settle, from: { status: [status], delivery: [delivery] } });
    },
  }),
};

/** A submission whose answer was lost is made again without asking fal whether it has it. */
export const resubmitWithoutAsking: FaultInjection = {
  steps: (real) => ({
    ...real,
    async trace(infograph, { events }) {
      const unknown = outstanding(infograph).find(isUnknown);
      if (unknown) await events.requestEnded(infograph, unknown.n, 'lost');
      return { kind: 'again' };
    },
  }),
};

/** A capture spends all that is held, whosever picture is shown. */
export const captureAllThatIsHeld: FaultInjection = {
  credits: (real) => ({
    ...real,
    settle: (workspace, { credits: _less, ...settle }) => real.settle(workspace, settle),
  }),
};
