import { setTimeout as sleep } from 'node:timers/promises';
import { type Spread, spread } from '../report/summary.js';
import { type Infograph, startInfograph } from '../support/infograph.js';
import { withSetting } from '../support/setting.js';
import { type Waiting, writeWaiting } from '../support/waiting.js';

const WORKSPACES = 1_000;
const JOBS_EACH = 5;
const CROWD = 5_000;
const SINGLES = 10;
const POLL_MS = 20;
const ENDED_WITHIN_MS = 60_000;
const SINGLE = 'T9SINGLE';

export interface CrowdNumbers {
  workspaces: number;
  jobsEach: number;
  crowd: number;
  /** A single job of another workspace, from its request to its end, in ms: while the crowd waits, and without it. */
  beside: Spread;
  alone: Spread;
  /** How many of the crowd had ended when the last single job had. */
  crowdEnded: number;
}

/** Single jobs of one workspace, one after another, while another workspace has thousands waiting. */
export async function measureCrowd(): Promise<CrowdNumbers> {
  const others = Array.from(
    { length: WORKSPACES },
    (_, n): Waiting => ({ workspace: `T1W${String(n).padStart(4, '0')}`, jobs: JOBS_EACH, state: 'at fal' }),
  );
  const crowd: Waiting = { workspace: 'T0CROWD', jobs: CROWD, state: 'due' };
  const alone = await singlesBeside(others);
  const beside = await singlesBeside([...others, crowd]);
  return {
    ...{ workspaces: WORKSPACES, jobsEach: JOBS_EACH, crowd: CROWD },
    ...{ alone: spread(alone.times), beside: spread(beside.times), crowdEnded: beside.othersEnded },
  };
}

async function singlesBeside(waiting: readonly Waiting[]): Promise<{ times: number[]; othersEnded: number }> {
  return await withSetting(0, async ({ settings }) => {
    let secret = '';
    const own = { ...settings, COLLECT_AFTER_S: '600', JOB_DEADLINE_S: '3600' };
    const app = await startInfograph(own, async (dataDir) => {
      ({ secret } = await writeWaiting(dataDir, waiting, SINGLE));
    });
    try {
      const times: number[] = [];
      for (let n = 0; n < SINGLES; n++) times.push(await single(app, secret));
      return { times, othersEnded: (await endedOf(app)) - SINGLES };
    } finally {
      await app.discard();
    }
  });
}

/** Asks for one infographic through the API, and for its state until it has ended. */
async function single({ url }: Infograph, secret: string): Promise<number> {
  const headers = { authorization: `Bearer ${secret}`, 'content-type': 'application/json' };
  const startedAt = performance.now();
  const body = JSON.stringify({ prompt: 'How a bill becomes law', number_of_infographs: 1 });
  const created = await fetch(`${url}/api/infographs/create/`, { method: 'POST', headers, body });
  if (created.status !== 201)
    throw new Error(`the single job was answered ${created.status}: ${await created.text()}`);
  const { infographs } = (await created.json()) as { infographs: Array<{ id: string }> };
  const status = `${url}/api/infographs/status/${infographs[0]?.id}/`;
  while (performance.now() - startedAt < ENDED_WITHIN_MS) {
    const answer = (await (await fetch(status, { headers })).json()) as { status: string };
    if (answer.status === 'completed') return performance.now() - startedAt;
    if (answer.status === 'failed') throw new Error('the single job failed');
    await sleep(POLL_MS);
  }
  throw new Error('the single job did not end in time');
}

async function endedOf({ url }: Infograph): Promise<number> {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  return Number(/^infograph_states_total\{state="completed"\} (\d+)$/m.exec(metrics)?.[1] ?? 0);
}
