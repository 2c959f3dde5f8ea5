import { driftsOf } from '../../../src/credits/ledger/audit.js';
import { priceOf } from '../../../src/credits/prices.js';
import type { Models } from '../../../src/models/index.js';
import { type Infograph, paidOf } from '../../../src/models/infograph.js';
import type { MendBudget } from '../../../src/models/mend-budget.js';
import { deliveryTransitions, hasEnded, statusTransitions } from '../../../src/models/transitions.js';
import type { FakeFal } from './fake-fal.js';
import type { FakeImages } from './fake-images.js';
import type { FakeReader } from './fake-reader.js';
import { CHANNEL, type FakeSlack } from './fake-slack.js';
import { labPrices } from './prices.js';

/** Enough for two pictures that are mended, and not for three. */
export const MEND_BUDGET_MICROS = 400_000;

/** What must be true, as a list of what is not. */
export interface Promises {
  /** Of every moment. */
  broken(grantedCredits: number): Promise<string[]>;
  /** Of the end, when nothing is left to do. */
  brokenAtRest(): Promise<string[]>;
  reset(): void;
}

interface Parts {
  models: Models;
  slack: FakeSlack;
  fal: FakeFal;
  images: FakeImages;
  reader: FakeReader;
}

export function createPromises({ models, slack, fal, images, reader }: Parts): Promises {
  const seen = new Map<string, Infograph>();

  const copiesOf = ({ _id }: Infograph) => slack.messages.filter(({ of, image }) => of === _id && image);

  function brokenBy(infograph: Infograph): string[] {
    const { _id, status, delivery } = infograph;
    const before = seen.get(_id);
    seen.set(_id, infograph);
    const broken: string[] = [];
    if (before && !canFollow(statusTransitions, before.status, status)) {
      broken.push(`${_id} went from ${before.status} to ${status}`);
    }
    if (before && !canFollow(deliveryTransitions, before.delivery, delivery)) {
      broken.push(`${_id} went from ${before.delivery} to ${delivery}`);
    }
    broken.push(...changedChoice(before, infograph), ...shownThoughWrong(infograph));
    const visible = copiesOf(infograph).filter(({ gone, channel }) => !gone && isInReach(channel));
    if (visible.length > 1) broken.push(`${_id} is visible ${visible.length} times`);
    return broken;
  }

  /** What was shown in a channel that was then archived can be neither seen to be there nor taken back. */
  const isInReach = (channel: string) => !(slack.archived && channel === CHANNEL);

  function brokenAtEndOf(infograph: Infograph): string[] {
    const { _id, status, delivery } = infograph;
    if (!hasEnded(infograph)) return [`${_id} has not ended: ${status}/${delivery}`];
    const copies = copiesOf(infograph);
    const linked = slack.messages.some(({ kind, of }) => kind === 'link' && of === _id);
    // What people deleted had been there; so had a link whose answer was lost.
    const shown =
      copies.some(({ gone }) => gone !== 'taken-back') || linked || infograph.linkSentAt !== undefined;
    const visible = copies.filter(({ gone, channel }) => !gone && isInReach(channel)).length;
    const toldBad = slack.messages.filter(({ kind, of }) => kind === 'bad-end' && of === _id).length;
    return [
      ...wronglyPaid(infograph),
      ...(delivery === 'posted' && !shown ? [`${_id} was charged and is not visible`] : []),
      ...(delivery !== 'posted' && visible > 0
        ? [`${_id} (${status}/${delivery}) is visible and was not charged`]
        : []),
      ...(toldBad > (status === 'failed' || status === 'canceled' ? 1 : 0)
        ? [`${_id}: a bad end told ${toldBad} times`]
        : []),
    ];
  }

  /** What is completed is kept under one key, or it is written down that this is still owed. */
  async function unkept(infographs: readonly Infograph[]): Promise<string[]> {
    const owed = new Set((await models.lateCopies.find().lean()).map(({ _id }) => _id));
    return infographs.flatMap(({ _id, status, delivery, image }) => {
      const keys = [...images.keys].filter((key) => key.includes(_id));
      return [
        ...(keys.length > 1 ? [`${_id} is kept ${keys.length} times`] : []),
        ...(image && !images.keys.has(image.key) ? [`${_id} is said to be kept and is not`] : []),
        ...(status === 'completed' && delivery === 'none' && !image
          ? [`${_id} is completed for a program and not kept`]
          : []),
        ...(status === 'completed' && !image && !owed.has(_id) ? [`${_id} is neither kept nor owed`] : []),
      ];
    });
  }

  return {
    async broken(grantedCredits) {
      const infographs = await models.infographs.find().lean();
      const entries = await models.ledger.find().sort({ seq: 1 }).lean();
      const [balance] = await models.balances.find().lean();
      if (!balance) return ['there is no balance'];
      const { available, held } = balance;
      const grants = await models.grants.find().lean();
      const usages = await models.usages.find().lean();
      const drifts = driftsOf({ balance, entries, infographs, grants, usages });
      const credits = (which: (infograph: Infograph) => boolean) =>
        infographs.filter(which).reduce((sum, infograph) => sum + paidOf(infograph), 0);
      const open = credits((infograph) => !hasEnded(infograph));
      const paid = credits(
        ({ status, delivery }) => delivery === 'posted' || (delivery === 'none' && status === 'completed'),
      );
      return [
        ...drifts.map(({ words }) => words),
        ...(held === open ? [] : [`${held} credits are held, ${open} are under way`]),
        ...(available === grantedCredits - open - paid
          ? []
          : [`${available} are available of ${grantedCredits}, with ${open} under way and ${paid} paid`]),
        ...(available < 0 || held < 0 ? ['a balance is below zero'] : []),
        ...infographs.flatMap(brokenBy),
        ...slack.messages
          .filter(({ pictures = [] }) => pictures.length > 1)
          .map(({ of }) => `the parent of ${of} has shown more than one file`),
        ...(await unkept(infographs)),
        ...infographs.flatMap(mendedTooOften),
        ...infographs.flatMap(wrongTurns),
        ...overspent(infographs, await models.mendBudgets.find().lean()),
        ...fal.doublyBought.map((words) => `bought twice: ${words}`),
        ...[...reader.reads].flatMap(([url, times]) => (times > 2 ? [`${url} was read ${times} times`] : [])),
      ];
    },
    async brokenAtRest() {
      const infographs = await models.infographs.find().lean();
      const threads = await models.threads.find().lean();
      const twice = slack.whispers.filter((id, index) => slack.whispers.indexOf(id) !== index);
      const stale = threads.filter(({ _id, ts, frozen }) => {
        const expected = infographs
          .filter(({ batch }) => batch === _id)
          .sort((a, b) => a.position - b.position);
        const says = expected.map(({ status, delivery }) => `${status}/${delivery}`).join();
        const parent = slack.messages.find((message) => message.kind === 'parent' && message.ts === ts);
        return parent && !parent.gone && !frozen && isInReach(parent.channel) && parent.says !== says;
      });
      return [
        ...infographs.flatMap(brokenAtEndOf),
        ...twice.map((id) => `answered twice: ${id}`),
        ...stale.map(({ _id }) => `the parent of ${_id} does not say how it ended`),
      ];
    },
    reset: () => seen.clear(),
  };
}

/**
 * A picture that was chosen stays so, but where the exact one could not be drawn, or where the picture is gone; a verdict
 * stays in any case.
 */
function changedChoice(before: Infograph | undefined, infograph: Infograph): string[] {
  const { _id, checks = [], chosen, results } = infograph;
  const [was, is] = [before?.chosen, chosen];
  const isGone = results.some(({ goneAt, requestId }) => goneAt && requestId === was?.requestId);
  const notDrawn = was && !was.requestId && !before?.drawnAt;
  const isKept = !was || isGone || (is && (notDrawn || was.requestId === is.requestId));
  const verdicts = (before?.checks ?? []).filter(({ requestId, verdict }) => {
    const now = checks.find((check) => check.requestId === requestId);
    return verdict !== undefined && now?.verdict !== verdict;
  });
  return [
    ...(isKept
      ? []
      : [`${_id} showed ${was.requestId ?? 'the exact picture'}, then ${is?.requestId ?? 'that'}`]),
    ...verdicts.map(({ requestId }) => `${_id}: the verdict on ${requestId} has changed`),
    ...(new Set(checks.map(({ requestId }) => requestId)).size < checks.length
      ? [`${_id} has two verdicts on one picture`]
      : []),
  ];
}

/** What says something wrong is shown only where there is nothing better. */
function shownThoughWrong({ _id, checks = [], chosen }: Infograph): string[] {
  const check = checks.find(({ requestId }) => requestId === chosen?.requestId);
  return check?.verdict === 'wrong' && chosen?.why !== 'best' ? [`${_id} is shown although it is wrong`] : [];
}

/** Each way to mend a picture is tried once. */
function mendedTooOften({ _id, requests }: Infograph): string[] {
  const mending = requests.filter(({ round = 1 }) => round > 1).map(({ purpose }) => purpose);
  return mending.length > new Set(mending).size ? [`${_id} was mended by ${mending.join(', ')}`] : [];
}

/** What was reserved is in the month's books, and within its budget. */
function overspent(infographs: readonly Infograph[], budgets: readonly MendBudget[]): string[] {
  const spent = budgets.reduce((sum, budget) => sum + budget.spent, 0);
  const reserved = infographs
    .flatMap(({ requests }) => requests)
    .reduce((sum, request) => sum + (request.reserved?.micros ?? 0), 0);
  return [
    ...(spent === reserved ? [] : [`${spent} are spent on mending, ${reserved} were reserved`]),
    ...budgets
      .filter((budget) => budget.spent > MEND_BUDGET_MICROS)
      .map((budget) => `${budget._id} spent ${budget.spent} on mending`),
  ];
}

/**
 * Only models that were written down are asked, each in one turn, none that is dearer than what is held; and none whose jobs
 * nothing tells from others while it is not known whether fal has one.
 */
function wrongTurns({
  _id,
  costCredits,
  fallbacks = [],
  model: asked,
  requests,
  resolution,
}: Infograph): string[] {
  const turns = [asked, ...fallbacks.map(({ model }) => model)];
  const order = requests.flatMap(({ model = asked, round }) => (round === 1 ? [turns.indexOf(model)] : []));
  const blind = requests.filter(
    ({ model, n, round, seed }) =>
      seed === undefined &&
      requests.some(
        (one) =>
          one.n < n &&
          one.model === model &&
          one.round === round &&
          !one.requestId &&
          one.ended !== 'refused',
      ),
  );
  return [
    ...(new Set(turns).size < turns.length ? [`${_id}: a model had two turns: ${turns.join(', ')}`] : []),
    ...(order.some((turn, at) => turn < (order[at - 1] ?? 0))
      ? [`${_id}: models out of turn: ${order.join()}`]
      : []),
    ...turns
      .filter((model) => priceOf(labPrices, model, resolution) > costCredits)
      .map((model) => `${_id}: ${model} costs more than is held`),
    ...blind.map(({ n }) => `${_id}: submission ${n} was made while the one before it was not known`),
  ];
}

/** The price of whose picture is shown; an exact one costs nothing here. */
function priceOfShown({ chosen, instead, model: asked, requests, resolution, results }: Infograph): number {
  if (instead || (chosen && !chosen.requestId)) return 0;
  const shown = chosen?.requestId ?? results.find(({ ok }) => ok)?.requestId;
  const { model = asked } = requests.find(({ requestId }) => requestId === shown) ?? {};
  return priceOf(labPrices, model, resolution);
}

/** What is paid is the picture that is shown. */
function wronglyPaid(infograph: Infograph): string[] {
  const { _id } = infograph;
  if (!hasEnded(infograph)) return [];
  const paid =
    infograph.delivery === 'posted' || infograph.status === 'completed' ? paidOf(infograph) : undefined;
  const expected = priceOfShown(infograph);
  const isDear = paid !== undefined && paid > expected && infograph.delivery !== 'unreachable';
  return isDear ? [`${_id} was paid with ${paid} credits, not ${expected}`] : [];
}

/** Whether one may have become the other in one step of the table or in several. */
function canFollow<S extends string>(table: Readonly<Record<S, readonly S[]>>, from: S, to: S): boolean {
  return from === to || table[from].some((next) => canFollow(table, next, to));
}
