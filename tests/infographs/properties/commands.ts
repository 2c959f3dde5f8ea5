import { crashPoints } from '../../../src/infographs/core/crash-points.js';
import { fc } from '../../support/fast-check.js';
import { type FalOutcome, falFaults, outcomes } from './fake-fal.js';
import { sayings } from './fake-reader.js';
import { slackFaults } from './fake-slack.js';
import { DEADLINE_MS, type Faults, GRANTED_CREDITS, type Lab, WORKSPACE } from './lab.js';
import type { Stop } from './run.js';
import { COLLECT_AFTER_MS, LEASE_MS, type Subject } from './workers.js';

/** What is known without looking: enough to say what can be done next, and what must come of it. */
export interface Model {
  /** The batches of the requests that were accepted, by the request's key. */
  accepted: Map<string, string>;
  standing: Set<number>;
  jobs: number;
}

/** One thing that happens. Its words are completed by what came of it, so that a counterexample reads as a story. */
class Happening implements fc.AsyncCommand<Model, Lab> {
  #came = '';
  constructor(
    private readonly words: string,
    readonly isPossible: (model: Model) => boolean,
    private readonly happen: (lab: Lab, model: Model) => Promise<string>,
  ) {}

  check(model: Readonly<Model>): boolean {
    return this.isPossible(model);
  }

  async run(model: Model, lab: Lab): Promise<void> {
    this.#came = await this.happen(lab, model);
    model.standing = new Set(lab.standing.keys());
    model.jobs = lab.fal.jobs.length;
    const broken = [
      ...(await lab.promises.broken(GRANTED_CREDITS)),
      ...lab.workers.flatMap(({ faults }) => faults),
    ];
    if (broken.length > 0) throw new Error(broken.join('\n'));
  }

  toString(): string {
    return this.#came ? `${this.words} [${this.#came}]` : this.words;
  }
}

const anytime = () => true;
const pick = <T>(items: readonly T[], index: number): T | undefined => items[index % items.length];
const hasBatch = ({ accepted }: Model) => accepted.size > 0;

async function ask(
  lab: Lab,
  model: Model,
  who: number,
  key: string,
  count: number,
  asker: 'person' | 'program',
): Promise<string> {
  const worker = pick(lab.workers, who);
  if (!worker) return 'nobody';
  const { available } = await worker.credits.balance(WORKSPACE);
  const { answer, totalCredits } = await lab.accept(worker, key, count, asker);
  const earlier = model.accepted.get(key);
  const expected = earlier ? 'duplicate' : totalCredits > available ? 'insufficient' : 'accepted';
  if (answer.kind !== expected) throw new Error(`a request was ${answer.kind}, not ${expected}`);
  if (answer.kind === 'accepted') model.accepted.set(key, answer.batch);
  if (answer.kind === 'duplicate' && answer.batch !== earlier)
    throw new Error('a duplicate of another batch');
  return answer.kind;
}

/** The id of the nth document, whatever its state: most are not to be claimed, and that must be so. */
async function nth({ workers }: Lab, subject: Subject, index: number): Promise<string | undefined> {
  const models = workers[0]?.models;
  const found =
    subject === 'infograph'
      ? await models?.infographs
          .find({}, { _id: 1, batch: 1, position: 1 })
          .sort({ acceptedAt: 1, batch: 1, position: 1 })
          .lean()
      : await models?.threads.find({}, { _id: 1 }).sort({ at: 1, _id: 1 }).lean();
  return pick(found ?? [], index)?._id;
}

const worker = fc.nat({ max: 1 });
const faults: fc.Arbitrary<Faults> = fc.record({
  fal: fc.oneof(
    { weight: 3, arbitrary: fc.constant('none' as const) },
    { weight: 1, arbitrary: fc.constantFrom(...falFaults, 'lost' as const, 'lost' as const) },
  ),
  slack: fc.oneof(
    { weight: 3, arbitrary: fc.constant('none' as const) },
    { weight: 1, arbitrary: fc.constantFrom(...slackFaults) },
  ),
});
const stop: fc.Arbitrary<Stop> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ how: 'never' as const }) },
  {
    weight: 3,
    arbitrary: fc.record({
      how: fc.constantFrom('pause' as const, 'crash' as const),
      after: fc.nat({ max: 12 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ how: fc.constant('crash' as const), at: fc.constantFrom(...crashPoints) }),
  },
);
const told = (given: Faults, end: Stop) =>
  [
    given.fal === 'none' ? '' : `, fal ${given.fal}`,
    given.slack === 'none' ? '' : `, Slack ${given.slack}`,
    end.how === 'never' ? '' : 'at' in end ? `, ${end.how} at ${end.at}` : `, ${end.how} after ${end.after}`,
  ].join('');

const asks = fc
  .tuple(
    worker,
    fc.nat({ max: 3 }),
    fc.integer({ min: 1, max: 2 }),
    fc.constantFrom('person' as const, 'person' as const, 'program' as const),
  )
  .map(
    ([who, key, count, asker]) =>
      new Happening(`ask(${asker}, key ${key}, -n ${count})`, anytime, (lab, model) =>
        // A program's key is forgotten after a day, and days pass here: each of its requests is a new one.
        ask(lab, model, who, asker === 'program' ? `new-${model.accepted.size}` : `key-${key}`, count, asker),
      ),
  );

const turns = (subject: Subject) =>
  fc.tuple(worker, fc.nat({ max: 3 }), faults, stop).map(
    ([who, index, given, end]) =>
      new Happening(
        `turn(worker ${who}, ${subject} ${index}${told(given, end)})`,
        (model) => hasBatch(model) && !model.standing.has(who),
        async (lab) => await lab.turn(who, subject, await nth(lab, subject, index), given, end),
      ),
  );

const goingsOn = fc.tuple(worker, faults, stop).map(
  ([who, given, end]) =>
    new Happening(
      `goOn(worker ${who}${told(given, end)})`,
      ({ standing }) => standing.has(who),
      (lab) => lab.goOn(who, given, end),
    ),
);

const progress = fc
  .tuple(fc.nat({ max: 3 }), fc.constantFrom<FalOutcome | 'drawing'>(...outcomes, 'drawing', 'image'))
  .map(
    ([index, state]) =>
      new Happening(
        `fal(job ${index} -> ${state})`,
        ({ jobs }) => jobs > 0,
        async ({ fal }) => {
          const job = pick(fal.jobs, index);
          if (!job || !['queued', 'drawing'].includes(job.state)) return 'over already';
          job.state = state;
          return job.id;
        },
      ),
  );

const webhooks = fc.tuple(worker, fc.nat({ max: 3 }), fc.boolean()).map(
  ([who, index, empty]) =>
    new Happening(
      `webhook(job ${index}${empty ? ', null payload' : ''})`,
      ({ jobs }) => jobs > 0,
      async ({ fal, workers }) => {
        const job = pick(fal.jobs, index);
        if (!job || ['queued', 'drawing', 'canceled'].includes(job.state)) return 'not finished';
        return (await pick(workers, who)?.events.callback(fal.webhook(job, !empty))) ?? '';
      },
    ),
);

const cancels = fc.tuple(worker, fc.nat({ max: 3 }), fc.nat()).map(
  ([who, index, id]) =>
    new Happening(`cancel(batch ${index})`, hasBatch, async ({ workers, clock }, { accepted }) => {
      const batch = { _id: pick([...accepted.values()], index) ?? '', workspace: WORKSPACE };
      const events = pick(workers, who)?.events;
      const until = new Date(clock.now() + DEADLINE_MS);
      await events?.queueEphemeralReply(batch, {
        id: `press-${id}`,
        kind: 'cancel',
        url: 'https://hooks.slack.com/x',
        until,
      });
      return `${await events?.cancelWish(batch, { by: 'U1' })} wished`;
    }),
);

const times = [3_000, COLLECT_AFTER_MS, LEASE_MS, LEASE_MS, DEADLINE_MS, 25 * 3_600_000];
const passings = fc.constantFrom(...times).map(
  (ms) =>
    new Happening(`pass(${ms / 1_000} s)`, anytime, async ({ clock }) => {
      clock.pass(ms);
      return '';
    }),
);

const outages = fc.boolean().map(
  (away) =>
    new Happening(`the store of images is ${away ? 'away' : 'back'}`, anytime, async ({ images }) => {
      images.away = away;
      return '';
    }),
);

const readings = fc.tuple(fc.constantFrom(...sayings), fc.boolean()).map(
  ([says, cannotDraw]) =>
    new Happening(
      `pictures are ${says}${cannotDraw ? ', and nothing can be drawn by code' : ''}`,
      anytime,
      async ({ reader }) => {
        Object.assign(reader, { says, cannotDraw });
        return '';
      },
    ),
);

const archivings = fc.constant(
  new Happening('archive the channel', hasBatch, async ({ slack }) => {
    slack.archived = true;
    return '';
  }),
);

const deletions = fc.nat({ max: 5 }).map(
  (index) =>
    new Happening(`delete(message ${index})`, hasBatch, async ({ slack }) => {
      const message = pick(slack.messages, index);
      if (message) message.gone ??= 'deleted';
      return message?.kind ?? 'nothing';
    }),
);

/** Everything that can happen, the usual more often than the rare. */
export function happenings(maxCommands: number) {
  const often = (count: number, arbitrary: fc.Arbitrary<Happening>) =>
    Array.from({ length: count }, () => arbitrary);
  const all = [
    ...often(2, asks),
    ...often(6, turns('infograph')),
    ...often(3, turns('thread')),
    ...often(3, goingsOn),
    ...often(2, progress),
    ...often(2, webhooks),
    ...often(2, passings),
    cancels,
    outages,
    ...often(2, readings),
    archivings,
    deletions,
  ];
  return fc.commands(all, { maxCommands, size: 'max' });
}
