import { defined } from '../../../lib/defined.js';
import { newId } from '../../../lib/ids.js';
import { withTimeout } from '../../../lib/timeout.js';
import type { Draft, DraftRequest } from '../../../models/draft.js';
import { answerWithinMs } from '../../client/answer-times.js';
import { subjectOf, type Wanted } from '../../command-line/parse.js';
import type { WorkspaceUser } from '../../door/admin-only.js';
import type { Requester, Services } from '../../door/services.js';

const DRAFT_LIFE_MS = 24 * 3_600_000;

/**
 * Keeps what somebody typed, for the buttons under the answer.
 * @returns its id; undefined where it could not be stored in time, and so there are no such buttons
 */
export async function keepDraft(
  { log, models }: Pick<Services, 'log' | 'models'>,
  { workspace, user, channel, under }: Pick<Requester, 'workspace' | 'user' | 'channel'> & { under?: string },
  request: DraftRequest,
): Promise<string | undefined> {
  const at = new Date();
  const expiresAt = new Date(at.getTime() + DRAFT_LIFE_MS);
  const draft: Draft = {
    ...request,
    _id: newId('dr'),
    workspace,
    user,
    channel,
    ...defined({ under }),
    at,
    expiresAt,
  };
  const stored = models.drafts.insertMany([draft], { lean: true }).then(
    () => draft._id,
    (error: unknown) => {
      log.warn({ err: error, workspace }, 'storing a draft failed');
    },
  );
  return (await withTimeout(stored, answerWithinMs.draft)) ?? undefined;
}

/** The draft of this person; undefined where its time is over, or it is somebody else's. */
export async function draftOf(
  { models }: Pick<Services, 'models'>,
  { workspace, user }: WorkspaceUser,
  id: string,
): Promise<Draft | undefined> {
  const found = await models.drafts.findOne({ _id: id, workspace, user }).lean();
  return found && found.expiresAt.getTime() > Date.now() ? found : undefined;
}

export function wantedOf({ asWords, count = 1, now, page, text, ...request }: DraftRequest): Wanted {
  const { draw, language, model, onlyMe, ratio, resolution, theme, unchecked } = request;
  const subject = asWords ? { kind: 'request' as const, prompt: text } : subjectOf(text, now, page);
  return {
    ...subject,
    count,
    ...defined({ draw, language, model, onlyMe, ratio, resolution, theme, unchecked }),
  };
}

export function draftRequestOf(wanted: Wanted): DraftRequest {
  const { count, draw, language, model, onlyMe, ratio, resolution, theme, unchecked } = wanted;
  const options = {
    count,
    ...defined({ draw, language, model, onlyMe, ratio, resolution, theme, unchecked }),
  };
  if (wanted.kind === 'article') {
    const text = wanted.focus ? `${wanted.url} ${wanted.focus}` : wanted.url;
    return { text, ...options, ...defined({ now: wanted.now || undefined }) };
  }
  const { prompt } = wanted;
  // What has a link in it and was no article was meant as words.
  const asWords = subjectOf(prompt).kind === 'article' || undefined;
  return { text: prompt, ...options, ...defined({ asWords }) };
}
