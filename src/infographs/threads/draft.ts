import type { UpdateQuery } from 'mongoose';
import { saysMore } from '../../briefs/index.js';
import type { Outcome } from '../../jobs/outcome.js';
import { defined } from '../../lib/defined.js';
import { SlackCallError } from '../../lib/slack-call-error.js';
import type { Brief } from '../../models/brief.js';
import type { Infograph } from '../../models/infograph.js';
import type { FactsDraft, FactsMessage, NoDraft, Thread } from '../../models/thread.js';
import { hasEnded } from '../../models/transitions.js';
import type { Posted } from '../core/messenger.js';
import type { ThreadContext } from './context.js';
import type { DrawnDraft } from './drafts.js';
import { factsRevision, isReplaced, takeFactsBack } from './facts.js';

/** Slack cannot show a file at once that it has; so long it is waited for, so often it is tried. */
const PATIENCE_MS = 20_000;
const AGAIN_MS = 500;
/** It is looked at again then, where nobody says that it is drawn: whoever drew it may have died. */
const LOST_AFTER_MS = 10_000;
const REFUSED_MS = 2_000;

/** A thread's message with the facts, which is there. */
interface Facts {
  thread: Thread;
  facts: FactsMessage;
  post: Posted;
  brief: Brief;
  batch: readonly Infograph[];
}

/** Has it drawn while the facts are on their way to Slack. */
export function beginDraft(
  brief: Brief,
  batch: readonly Infograph[],
  { drafts }: Pick<ThreadContext, 'drafts'>,
): void {
  const [first] = batch;
  if (first && isWanted(brief, batch)) drafts.of(brief, first);
}

/**
 * Puts what code draws of the facts into the message with them, while it is not decided what is made of them; takes
 * the message away once the infographic is there. Nothing waits for it, and whatever goes wrong leaves words alone.
 * @returns when it is to be looked at again @throws StaleFence, MongoError; never SlackCallError
 */
export async function draftTurn(
  thread: Thread,
  brief: Brief,
  batch: readonly Infograph[],
  context: ThreadContext,
): Promise<Outcome | undefined> {
  const { channel, facts } = thread;
  if (!channel || !facts?.ts || facts.goneAt) return undefined;
  const all = { thread, facts, brief, batch, post: { channel, ts: facts.ts } };
  try {
    if (facts.goes && batch.every(hasEnded) && batch.some(({ delivery }) => delivery === 'posted')) {
      await takeAway(all, { $set: { 'facts.goneAt': new Date(context.clock.now()) } }, context);
      return undefined;
    }
    if (isReplaced(thread, brief)) {
      await takeAway(all, { $unset: { facts: 1 } }, context);
      return { kind: 'again' };
    }
    return facts.draft?.shown ? undefined : await bring(all, context);
  } catch (error) {
    if (!(error instanceof SlackCallError)) throw error;
    const { afterMs, code } = error;
    return { kind: 'wait', afterMs: Math.max(afterMs, REFUSED_MS), why: code };
  }
}

/** The message goes, and then it is stored that it has gone. */
async function takeAway({ thread }: Facts, gone: UpdateQuery<Thread>, context: ThreadContext): Promise<void> {
  await takeFactsBack(thread, context);
  context.crashPoint('draft:gone');
  await context.claims.updateFenced(thread, gone);
}

async function bring(all: Facts, context: ThreadContext): Promise<Outcome | undefined> {
  const { thread, facts, brief, batch } = all;
  const { claims, drafts, messenger } = context;
  const edited = brief.edited === true;
  const { draft } = facts;
  const [first] = batch;
  if (!first || !isWanted(brief, batch)) return await giveUp(all, context);
  if (draft && draft.edited === edited) {
    if (!draft.file) return undefined;
    if (draft.readyAt) return await show(all, draft, context);
  }
  if (draft?.file) {
    // Of other facts, or whoever brought it there has died before it was a file.
    await messenger.deleteFile(thread.workspace, draft.file);
    await claims.updateFenced(thread, { $unset: { 'facts.draft': 1 } });
    return { kind: 'again' };
  }
  const drawn = drafts.of(brief, first);
  if (drawn === 'drawing') return { kind: 'wait', afterMs: LOST_AFTER_MS, why: 'draft' };
  if (typeof drawn === 'string') return await goWithout(all, drawn, context);
  return await upload(all, drawn, context).catch(async (error: unknown) => {
    if (!(error instanceof SlackCallError) || mayPass(error)) throw error;
    context.log.warn({ thread: thread._id, code: error.code }, 'Slack takes no draft: there are words alone');
    return await goWithout(all, 'failed', context);
  });
}

/** Slack's id of it is written before it is a file, so that none stays that nobody knows of. */
async function upload(
  all: Facts,
  { png, ...about }: DrawnDraft,
  context: ThreadContext,
): Promise<Outcome | undefined> {
  const { thread, brief } = all;
  const { claims, clock, crashPoint, messenger } = context;
  const file = await messenger.uploadDraft(thread, png);
  const draft: FactsDraft = { file, edited: brief.edited === true, ...defined(about) };
  await claims.updateFenced(thread, { $set: { 'facts.draft': draft } });
  crashPoint('draft:intended');
  await messenger.completeDraft(thread, file);
  crashPoint('draft:uploaded');
  const readyAt = new Date(clock.now());
  await claims.updateFenced(thread, { $set: { 'facts.draft.readyAt': readyAt } });
  return await show(all, { ...draft, readyAt }, context);
}

async function show(all: Facts, draft: FactsDraft, context: ThreadContext): Promise<Outcome | undefined> {
  const { thread, facts, brief, batch, post } = all;
  const { claims, clock, crashPoint, messenger } = context;
  const rev = factsRevision(brief, batch.every(hasEnded));
  const shown: Thread = { ...thread, facts: { ...facts, draft: { ...draft, shown: true } } };
  try {
    await messenger.showFacts(shown, brief, batch, post);
  } catch (error) {
    if (!(error instanceof SlackCallError) || mayPass(error)) throw error;
    const waitedMs = clock.now() - (draft.readyAt?.getTime() ?? 0);
    if (error.outcome === 'file_not_ready' && waitedMs < PATIENCE_MS)
      return { kind: 'wait', afterMs: AGAIN_MS, why: error.code };
    context.log.warn({ thread: thread._id, code: error.code }, 'Slack shows no draft: there are words alone');
    if (draft.file) await messenger.deleteFile(thread.workspace, draft.file);
    return await goWithout(all, 'failed', context);
  }
  crashPoint('draft:shown');
  await claims.updateFenced(thread, { $set: { 'facts.draft.shown': true, 'facts.shownRev': rev } });
  return undefined;
}

/** People are told that there is none, once and for all of these facts. */
async function goWithout(all: Facts, none: NoDraft, context: ThreadContext): Promise<undefined> {
  const { thread, facts, brief, batch, post } = all;
  const { claims, log, messenger } = context;
  const rev = factsRevision(brief, batch.every(hasEnded));
  const draft: FactsDraft = { edited: brief.edited === true, none };
  try {
    await messenger.showFacts({ ...thread, facts: { ...facts, draft } }, brief, batch, post);
  } catch (error) {
    if (!(error instanceof SlackCallError) || mayPass(error)) throw error;
    log.debug({ code: error.code }, 'the facts cannot say that they have no draft');
  }
  await claims.updateFenced(thread, { $set: { 'facts.draft': draft, 'facts.shownRev': rev } });
}

/** What was begun is not needed any more. The message that might show it was changed for what was decided. */
async function giveUp({ thread, facts }: Facts, { claims, messenger }: ThreadContext): Promise<undefined> {
  const { edited, file } = facts.draft ?? {};
  if (!file) return;
  await messenger.deleteFile(thread.workspace, file);
  // No second one is begun.
  await claims.updateFenced(thread, { $set: { 'facts.draft': { edited } } });
}

/** While people can decide; and what they have changed, as long as its infographic takes longer than its draft. */
function isWanted({ draw, edited, facts, status }: Brief, batch: readonly Infograph[]): boolean {
  const isOver = batch.every((one) => hasEnded(one) || one.cancelWish !== undefined);
  if (isOver || !facts || !saysMore(facts)) return false;
  if (status === 'approved') return edited === true && draw !== 'exact';
  return status === 'shown' || status === 'editing' || status === 'held';
}

function mayPass({ outcome }: SlackCallError): boolean {
  return outcome === 'retry' || outcome === 'unknown';
}
