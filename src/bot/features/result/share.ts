import type { ModalView } from '@slack/types';
import { raceTimeout, withTimeout } from '../../../lib/timeout.js';
import { saidView } from '../../blocks/modal.js';
import { answerWithinMs } from '../../client/answer-times.js';
import type { Press, Submission } from '../../door/interaction.js';
import { openThenFill } from '../../door/open-modal.js';
import { tellUnopened } from '../../door/reply.js';
import type { Services } from '../../door/services.js';
import { composer as composerWords } from '../composer/words.js';
import { findShown, type Shown } from './find.js';
import { type MayShareServices, whyNotShare } from './may-share.js';
import { sharedMessage, shareFilled, shareView } from './share-blocks.js';
import { type Shared, shareOnce } from './share-once.js';
import { result as resultWords, share as words } from './words.js';

type ShareServices = MayShareServices & Pick<Services, 'conversations' | 'models' | 'slack'>;

/** Share…: opens the form. Who may is asked here, and again when it is sent. */
export async function openForm(press: Press, services: ShareServices): Promise<void> {
  await press.ack();
  const { channel, installedIn: workspace, triggerId, user, value: id } = press;
  const fill = async (): Promise<ModalView> => {
    const [found, refused] = await Promise.all([
      findShown(press, id, services),
      whyNotShare(services, { workspace, user }),
    ]);
    const why = 'why' in found ? found.why : refused;
    return why ? said(why) : shareView(id, channel);
  };
  const opening = openThenFill(services, { workspace, triggerId, title: words.title }, fill);
  const { cannotOpen } = resultWords;
  await tellUnopened(press, services, opening, { failed: 'opening the form for sharing failed', cannotOpen });
}

/** The form, sent. It stays open where it is refused, and tells what became of it else. */
export async function submit(submission: Submission, services: ShareServices): Promise<void> {
  const { ack, view, installedIn: workspace } = submission;
  const beganAt = performance.now();
  const answered = answerTo(submission, services).catch((error: unknown): Answer => {
    services.log.error({ err: error, workspace }, 'sharing an infographic failed');
    return fault(resultWords.broken);
  });
  const left = answerWithinMs.share * services.patience - (performance.now() - beganAt);
  const answer = await raceTimeout(answered, left, () => undefined);
  if (answer) return await ack(answer);
  // Slack is slow: it says so now, and how it went when that is known.
  await ack({ response_action: 'update', view: said(words.late) });
  const outcome = await answered;
  const shown = 'view' in outcome ? outcome.view : said(outcome.errors.channel);
  await services.slack
    .call(workspace, 'views.update', { view_id: view.id, view: shown })
    .catch((error: unknown) =>
      services.log.warn({ err: error, workspace }, 'views.update of a modal failed'),
    );
}

type Answer =
  | { response_action: 'errors'; errors: { channel: string } }
  | { response_action: 'update'; view: ModalView };

async function answerTo(submission: Submission, services: ShareServices): Promise<Answer> {
  const { installedIn: workspace, user, view } = submission;
  const filled = shareFilled(view);
  if (!filled?.channel) return fault(words.nowhere);
  const { channel, comment, from, infograph: id } = filled;
  const [found, refused, closed] = await Promise.all([
    findShown({ installedIn: workspace, user, channel: from }, id, services),
    whyNotShare(services, { workspace, user }, channel),
    withTimeout(services.conversations.closed(workspace, channel), answerWithinMs.composerPlace),
  ]);
  if ('why' in found) return { response_action: 'update', view: said(found.why) };
  if (refused) return fault(refused);
  if (closed) return fault(composerWords.closed[closed]);
  const shared = await shareInto(services, found, { id: view.id, by: user, channel, comment });
  if (shared.kind === 'refused') return fault(words.refused(shared.code));
  return { response_action: 'update', view: said(await outcomeWords(services, workspace, channel, shared)) };
}

/** Posts it there, once for each id. @throws MongoError */
export async function shareInto(
  services: Pick<ShareServices, 'conversations' | 'log' | 'models' | 'slack'>,
  { infograph, thread }: Shown,
  { comment = '', ...sharing }: { id: string; by: string; channel: string; comment?: string },
): Promise<Shared> {
  const { file, reply: shown, workspace } = infograph;
  if (!file) return { kind: 'gone' };
  const open =
    shown !== undefined &&
    !thread.onlyMe &&
    (await withTimeout(
      services.conversations.isPublic(workspace, shown.channel),
      answerWithinMs.composerPlace,
    ));
  const original =
    open && shown.ts
      ? await services.conversations.link(workspace, { ...shown, ts: shown.ts, thread: thread.ts })
      : undefined;
  const content = sharedMessage(infograph, file.id, { by: sharing.by, comment, original });
  return await shareOnce(services, infograph, sharing, content);
}

/** What became of it, for whoever asked for it. */
export async function outcomeWords(
  { conversations }: Pick<Services, 'conversations'>,
  workspace: string,
  channel: string,
  shared: Shared,
): Promise<string> {
  const where = `<#${channel}>`;
  switch (shared.kind) {
    case 'refused':
      return words.refused(shared.code);
    case 'unknown':
      return words.unknown(where);
    case 'gone':
      return words.gone;
    case 'before':
    case 'posted':
      return words[shared.kind](where, await conversations.link(workspace, shared.place));
  }
}

function said(...what: string[]): ModalView {
  return saidView(words.title, resultWords.close, ...what);
}

function fault(text: string): Answer {
  return { response_action: 'errors', errors: { channel: text } };
}
