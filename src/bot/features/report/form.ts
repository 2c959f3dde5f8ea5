import type { ModalView } from '@slack/types';
import { defined } from '../../../lib/defined.js';
import { raceTimeout } from '../../../lib/timeout.js';
import { isErrorOfFact } from '../../../models/report.js';
import { saidView } from '../../blocks/modal.js';
import { answerWithinMs } from '../../client/answer-times.js';
import type { Press, Submission } from '../../door/interaction.js';
import { openThenFill } from '../../door/open-modal.js';
import { tellUnopened } from '../../door/reply.js';
import type { Services } from '../../door/services.js';
import { type FreeServices, giveFree, mayGetFree } from '../check/free.js';
import { findShown, type Shown } from '../result/find.js';
import { result } from '../result/words.js';
import { type ReportFilled, reportFilled, reportView } from './blocks.js';
import { report as words } from './words.js';

type ReportServices = FreeServices & Pick<Services, 'home' | 'infographs' | 'slack'>;

/** 👎: opens the form. Who sees the picture may say what is wrong with it. */
export async function open(press: Press, services: ReportServices): Promise<void> {
  await press.ack();
  const { channel, installedIn: workspace, triggerId, user, value: id } = press;
  const fill = async (): Promise<ModalView> => {
    const found = await findReportable({ installedIn: workspace, user, channel }, id, services);
    if (typeof found === 'string') return said(found);
    const { infograph } = found;
    const before = infograph.reports?.find(({ by }) => by === user);
    return reportView(id, channel, before, await mayGetFree(infograph, services));
  };
  const opening = openThenFill(services, { workspace, triggerId, title: words.title }, fill);
  const { cannotOpen } = words;
  await tellUnopened(press, services, opening, {
    failed: 'opening the form for a report failed',
    cannotOpen,
  });
}

/** The form, sent. It tells what becomes of it. */
export async function submit(submission: Submission, services: ReportServices): Promise<void> {
  const { ack, installedIn: workspace, view } = submission;
  const filled = reportFilled(view);
  if (!filled?.kind) return await ack({ response_action: 'errors', errors: { kind: words.chooseOne } });
  const beganAt = performance.now();
  const answered = answerTo(submission, { ...filled, kind: filled.kind }, services).catch(
    (error: unknown) => {
      services.log.error({ err: error, workspace }, 'storing a report failed');
      return words.broken;
    },
  );
  const left = answerWithinMs.share * services.patience - (performance.now() - beganAt);
  const answer = await raceTimeout(answered, left, () => undefined);
  await ack({ response_action: 'update', view: said(answer ?? words.late) });
  if (answer !== undefined) return;
  await services.slack
    .call(workspace, 'views.update', { view_id: view.id, view: said(await answered) })
    .catch((error: unknown) =>
      services.log.warn({ err: error, workspace }, 'views.update of a modal failed'),
    );
}

async function answerTo(
  { installedIn: workspace, responseUrl, user }: Submission,
  { infograph: id, from, kind, note }: ReportFilled & { kind: NonNullable<ReportFilled['kind']> },
  services: ReportServices,
): Promise<string> {
  const found = await findReportable({ installedIn: workspace, user, channel: from }, id, services);
  if (typeof found === 'string') return found;
  const { infograph } = found;
  const stored = await services.infographs.events.reported(infograph, {
    ...{ by: user, kind },
    ...defined({ note }),
  });
  if (stored !== 'stored') return words[stored];
  services.log.info({ infograph: id, kind }, 'somebody says what is wrong with an infographic');
  services.home.touch(workspace);
  // What is told of free pictures is told where there is something to tell.
  if (!isErrorOfFact(kind) || infograph.free) return words.thanks;
  const free = await giveFree(found, { user, why: 'report', responseUrl }, services);
  return `${words.thanks} ${free}`;
}

/** What only its requester sees is theirs. */
async function findReportable(
  press: Pick<Press, 'installedIn' | 'user' | 'channel'>,
  id: string,
  services: ReportServices,
): Promise<Shown | string> {
  const found = await findShown(press, id, services);
  if ('why' in found) return found.why;
  const { onlyMe, requester } = found.thread;
  return onlyMe && requester !== press.user ? result.notYours : found;
}

function said(what: string): ModalView {
  return saidView(words.title, words.close, what);
}
