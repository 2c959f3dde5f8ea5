import type { Parts } from './parts.js';
import type { FalStandIn } from './types.js';

type JobControls = Pick<FalStandIn, 'start' | 'finish' | 'redeliver'>;
type FaultControls = Pick<
  FalStandIn,
  | 'outcome'
  | 'webhooks'
  | 'releaseWebhooks'
  | 'deliver'
  | 'fail'
  | 'modelAway'
  | 'llm'
  | 'vision'
  | 'lockAccount'
  | 'unlockAccount'
  | 'rotateKeys'
  | 'clearFaults'
>;

/** What can be done with one job. */
export function jobControls({ queue, sender }: Parts): JobControls {
  return {
    start: (requestId) => queue.start(requestId),
    finish: (requestId) => queue.finish(requestId),
    redeliver: async (requestId, times = 1) => {
      const job = queue.find(requestId);
      if (!job) throw new Error(`The stand-in for fal has no job ${requestId}`);
      const deliveries = await Promise.all(Array.from({ length: times }, () => sender.attempt(job)));
      return deliveries.map(({ status, error }) => {
        if (status === undefined) throw new Error(`The webhook of ${requestId} got no answer: ${error}`);
        return { status };
      });
    },
  };
}

/** How the next calls, jobs and webhooks are made to end. */
export function faultControls(parts: Parts): FaultControls {
  const { outcomes, faults, away, modes, sender, llm, account, keys } = parts;
  return {
    outcome: (rule, { times = 1, when = () => true } = {}) =>
      outcomes.add(rule, times, ({ input, endpoint }) => when(input, endpoint)),
    webhooks: (mode, modeOptions = {}) => modes.set(mode, modeOptions),
    releaseWebhooks: () => modes.release(),
    deliver: (webhook) => sender.deliver(webhook),
    fail: (call, fault, { times = 1, when = () => true } = {}) =>
      faults.add(fault, times, (made) => made.call === call && when(made.path)),
    modelAway: (endpoint) => {
      away.add(endpoint);
      return () => void away.delete(endpoint);
    },
    llm: (answer) => llm.say(answer),
    vision: (answer) => llm.see(answer),
    lockAccount: (reason) => account.lock(reason),
    unlockAccount: () => account.unlock(),
    rotateKeys: () => keys.rotate(),
    clearFaults: () => {
      outcomes.clear();
      faults.clear();
      away.clear();
      modes.clear();
      llm.say(undefined);
      llm.see(undefined);
      account.unlock();
    },
  };
}
