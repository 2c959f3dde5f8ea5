import { askedOf } from '../../../src/infographs/core/asked.js';
import { bestPicture, checkOf, currentPicture } from '../../../src/infographs/core/checking.js';
import { isUnknown, outstanding } from '../../../src/infographs/core/progress.js';
import type { FaultInjection } from '../../../src/infographs/fault-injection.js';
import { webhookUrl } from '../../../src/infographs/steps/submit.js';
import type { Claims } from '../../../src/jobs/claims.js';
import type { Models } from '../../../src/models/index.js';
import type { Infograph } from '../../../src/models/infograph.js';

/** Writes what it is told, whoever holds the claim by now and whatever was decided meanwhile. */
function heedless(claims: Claims<Infograph>, { infographs }: Models): Claims<Infograph> {
  return {
    ...claims,
    async updateFenced({ _id, workspace }, update, { checks } = {}) {
      const { requestId } = (checks as { $elemMatch?: { requestId?: string } } | undefined)?.$elemMatch ?? {};
      const own = requestId ? { checks: { $elemMatch: { requestId } } } : {};
      await infographs.updateOne({ _id, workspace, ...own }, update);
    },
  };
}

/** What a picture says is noted by whoever has read it, also by who has stood still since. */
export const verdictWithoutFence: FaultInjection = {
  steps: (real, models) => ({
    ...real,
    verify: (infograph, context) =>
      real.verify(infograph, { ...context, claims: heedless(context.claims, models) }),
  }),
};

/** That a picture is about to be read is not written down, so that whoever dies of it is followed by others. */
export const readsWithoutNoting: FaultInjection = {
  steps: (real, models) => ({
    ...real,
    async verify(infograph, context) {
      const outcome = await real.verify(infograph, context).finally(async () => {
        const { _id, workspace } = infograph;
        const { requestId } = currentPicture(infograph) ?? {};
        const own = { checks: { $elemMatch: { requestId, verdict: { $exists: false } } } };
        await models.infographs.updateOne({ _id, workspace, ...own }, { $set: { 'checks.$.begun': 1 } });
      });
      return outcome;
    },
  }),
};

/** What was reserved for a submission that fal refused is given back once by the step, and once more after it. */
export const budgetReleasedTwice: FaultInjection = {
  steps: (real, models) => ({
    ...real,
    async mend(infograph, context) {
      const outcome = await real.mend(infograph, context);
      const { _id, workspace } = infograph;
      const after = await models.infographs.findOne({ _id, workspace }).lean();
      const last = after?.requests.at(-1);
      const isRefused =
        last?.ended === 'refused' && (after?.requests.length ?? 0) > infograph.requests.length;
      if (isRefused) await models.mendBudgets.updateOne({}, { $inc: { spent: -150_000 } });
      return outcome;
    },
  }),
};

/** A change of a picture whose answer was lost is sent again, as if fal had not had it. */
export const editResent: FaultInjection = {
  steps: (real) => ({
    ...real,
    async trace(infograph, context) {
      const unknown = outstanding(infograph).find(isUnknown);
      const asked = unknown && askedOf(infograph, unknown);
      if (!unknown || !asked || asked.round === 1) return await real.trace(infograph, context);
      const { events, fal } = context;
      const url = webhookUrl(infograph, 'https://app.test', unknown.n);
      const options = { webhookUrl: url, startTimeoutS: 60 };
      const answer = await fal.submit(asked.endpoint, { seed: asked.seed }, options);
      if (answer.kind === 'accepted') await events.requestAccepted(infograph, unknown.n, answer.requestId);
      return { kind: 'again' };
    },
  }),
};

/** What is shown is chosen anew when it is about to be shown: the model's after all, where the exact one was drawn. */
export const chosenOverwritten: FaultInjection = {
  steps: (real, models) => ({
    ...real,
    async store(infograph, context) {
      const { _id, chosen, drawnAt, workspace } = infograph;
      const { picture } = bestPicture(infograph) ?? {};
      if (chosen && !chosen.requestId && drawnAt && picture) {
        const again = { ...chosen, requestId: picture.requestId };
        await models.infographs.updateOne({ _id, workspace }, { $set: { chosen: again } });
      }
      return await real.store(infograph, context);
    },
  }),
};

/** The exact picture, which takes the place of a wrong one, is charged as that. */
export const chargedAsTheModels: FaultInjection = {
  credits: (real) => ({
    ...real,
    settle: (workspace, { credits: _spent, ...settle }) => real.settle(workspace, settle),
  }),
};

/** A wrong picture is shown as one that was found right. */
export const wrongTakenForRight: FaultInjection = {
  steps: (real) => ({
    ...real,
    async choose(infograph, context) {
      const checks = infograph.checks?.map((check) => ({ ...check, verdict: 'right' as const }));
      const { requestId } = currentPicture(infograph) ?? {};
      const isWrong = requestId && checkOf(infograph, requestId)?.verdict === 'wrong';
      return await real.choose(isWrong && checks ? { ...infograph, checks } : infograph, context);
    },
  }),
};
