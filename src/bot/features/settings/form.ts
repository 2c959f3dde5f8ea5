import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { ViewResponseAction } from '@slack/bolt';
import { defined } from '../../../lib/defined.js';
import { withTimeout } from '../../../lib/timeout.js';
import type { Forbidden, WorkspaceSettings } from '../../../models/workspace-settings.js';
import { wordListOf } from '../../../workspaces/policy/forbidden.js';
import { answerWithinMs } from '../../client/answer-times.js';
import type { AdminSettings } from '../../client/members.js';
import { type WorkspaceUser, whyNotAdmin } from '../../door/admin-only.js';
import type { Submission } from '../../door/interaction.js';
import type { Services } from '../../door/services.js';
import { adminsPage } from './blocks/admins.js';
import { formWith, type Page, type Typed, textOf } from './blocks/page.js';
import { readWordList, type Tried, triedBlocks, wordsPage } from './blocks/word-list.js';
import { settings as words } from './blocks/words.js';
import { changeSettings, seenIn, staleLogged } from './change.js';
import { refreshMenu } from './menu.js';

/** So many of the newest prompts, and so much of each, are tried with a new word list: that takes no time to speak of. */
const PROMPTS_TRIED = 20;
const PROMPT_CHARACTERS = 1_000;

type FormServices = Pick<
  Services,
  'catalogue' | 'log' | 'members' | 'models' | 'notices' | 'settings' | 'slack' | 'tokens'
>;

/** A page of the settings, sent. */
export function saver(page: Page): (submission: Submission, services: FormServices) => Promise<void> {
  return async ({ ack, view, workspace, user }, services) => {
    const sent = { typed: view.state.values, metadata: view.private_metadata };
    const submitted = submit(page, { actor: { workspace, user }, ...sent }, services).catch(
      (error: unknown) => {
        services.log.error({ err: error, workspace }, 'storing a page of the settings failed');
        return errorAt(page, words.broken);
      },
    );
    const done = await withTimeout(
      submitted.then((shown) => ({ shown })),
      answerWithinMs.settingsPage,
    );
    const answer = done ? done.shown : errorAt(page, words.away);
    await ack(answer);
    // Only who was let in closes a page by sending it; from Home, it has no menu behind it.
    if (!answer && view.previous_view_id) await refreshMenu(services, workspace, view.root_view_id);
  };
}

interface Sent {
  actor: WorkspaceUser;
  typed: Typed;
  metadata: string;
}

/** @returns what Slack is to show instead of closing the page */
async function submit(
  page: Page,
  { actor, typed, metadata }: Sent,
  services: FormServices,
): Promise<ViewResponseAction | undefined> {
  // Whoever opened the page was an admin then; whether they still are is asked anew.
  const what = `change the settings: ${page.name}`;
  const refused = await whyNotAdmin(services, actor, what, words.notAdmin, true, 'field');
  if (refused) return errorAt(page, refused);
  const seen = seenIn(metadata);
  const settings = await services.settings.read(actor.workspace, true);
  if (seen?.rev !== settings.rev) {
    staleLogged(services.log, actor, page.title);
    return errorAt(page, words.stale);
  }
  const read = page.read(typed, { user: actor.user, at: new Date() }, settings, services.catalogue);
  if ('errors' in read) return { response_action: 'errors', errors: { ...read.errors } };
  if (page === adminsPage) {
    const locked = await locksOut(actor, { ...settings, ...read.patch(settings) }, services);
    if (locked) return errorAt(page, words.admins.notYourself);
  }
  if (page === wordsPage) {
    const again = await tryFirst(typed, settings, seen.tried, actor.workspace, services);
    if (again) return again;
  }
  const outcome = await changeSettings(services, actor, settings.rev, read.patch, page.title);
  if (outcome === 'stale') return errorAt(page, words.stale);
  return outcome === undefined ? errorAt(page, words.away) : undefined;
}

/** Whether whoever changes who the admins are would be none any more: most likely they do not mean that. */
async function locksOut(
  { workspace, user }: WorkspaceUser,
  wanted: AdminSettings,
  { members }: Pick<Services, 'members'>,
): Promise<boolean> {
  return !(await members.wouldBeAdmin(workspace, user, wanted));
}

function errorAt(page: Page, words: string): ViewResponseAction {
  return { response_action: 'errors', errors: { [page.firstField]: words } };
}

/** A word list is saved when exactly this one was tried before; an empty one forbids nothing, and need not be tried. */
async function tryFirst(
  typed: Typed,
  { rev }: WorkspaceSettings,
  triedBefore: string | undefined,
  workspace: string,
  services: FormServices,
): Promise<ViewResponseAction | undefined> {
  const list = readWordList(typed);
  if ('errors' in list || list.entries.length === 0) return undefined;
  const name = createHash('sha256').update(JSON.stringify([list.entries, textOf(typed, 'sample')]));
  const tried = name.digest('base64url');
  if (tried === triedBefore) return undefined;
  const outcome = await tryOut(list.entries, textOf(typed, 'sample'), workspace, services);
  if (outcome === 'not_in_time') return { response_action: 'errors', errors: { regex: words.words.slow } };
  const blocks = triedBlocks(typed, outcome);
  const view = formWith(wordsPage, blocks, JSON.stringify({ rev, tried }), words.save);
  return { response_action: 'update', view };
}

async function tryOut(
  entries: readonly Forbidden[],
  sample: string,
  workspace: string,
  { models }: Pick<Services, 'models'>,
): Promise<Tried | 'not_in_time'> {
  const list = wordListOf(entries);
  const newest = await models.infographs
    .find({ workspace, position: 1 }, { prompt: 1 })
    .sort({ acceptedAt: -1, _id: -1 })
    .limit(PROMPTS_TRIED)
    .lean();
  const forbiddenBy = list.forbids(sample);
  if (forbiddenBy === 'not_in_time') return forbiddenBy;
  const refused: Forbidden[] = [];
  for (const { prompt = '' } of newest) {
    // Others are served in between.
    await setImmediate();
    const found = list.forbids(prompt.slice(0, PROMPT_CHARACTERS));
    if (found === 'not_in_time') return found;
    if (found) refused.push(found);
  }
  return {
    ...defined({ sample: sample ? { text: sample, forbiddenBy } : undefined }),
    prompts: newest.length,
    refused,
  };
}
