import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Prices, priceOfInstead } from '../../../credits/prices.js';
import type { Messenger, Posted } from '../../../infographs/core/messenger.js';
import { defined } from '../../../lib/defined.js';
import { withTempFolder } from '../../../lib/temp-folder.js';
import type { Infograph } from '../../../models/infograph.js';
import type { Thread } from '../../../models/thread.js';
import type { MessageContent } from '../../blocks/message.js';
import type { SlackCalls } from '../../client/slack-calls.js';
import { uploadBytes } from '../../client/upload.js';
import { article as words } from '../../words/article.js';
import { factsMessage, type ShownDraft } from '../article-facts/blocks.js';

interface Dependencies {
  slack: SlackCalls;
  prices: Prices;
  articlePauseMs: number;
}

interface Messages {
  reply(thread: Thread & Posted, content: MessageContent): Promise<Posted>;
  update(workspace: string, message: Posted, content: MessageContent): Promise<void>;
}

/** What was read in an article, before it is drawn, and what code has drawn of it. */
export function factsMessages(
  { articlePauseMs, prices, slack }: Dependencies,
  { reply, update }: Messages,
): Pick<Messenger, 'postFacts' | 'showFacts' | 'uploadDraft' | 'completeDraft'> {
  return {
    postFacts: (thread, brief, batch) => reply(thread, factsMessage(brief, batch, articlePauseMs)),

    async showFacts(thread, brief, batch, place) {
      const content = factsMessage(brief, batch, articlePauseMs, {
        draft: draftIn(thread, batch, prices),
        none: thread.facts?.draft?.none,
      });
      await update(thread.workspace, place, content);
    },

    uploadDraft: ({ workspace }, png) =>
      withTempFolder(async (folder) => {
        const path = join(folder, 'draft');
        await writeFile(path, png);
        return await uploadBytes(slack, workspace, { path, bytes: png.length, name: 'draft.png' });
      }),

    async completeDraft({ workspace }, id) {
      const files = [{ id, title: words.draftTitle }];
      await slack.call(workspace, 'files.completeUploadExternal', { files });
    },
  };
}

function draftIn({ facts }: Thread, batch: readonly Infograph[], prices: Prices): ShownDraft | undefined {
  const { chart, file, leftOut, shown } = facts?.draft ?? {};
  if (!file || !shown) return undefined;
  const totalCredits = batch.reduce((sum, infograph) => sum + priceOfInstead(prices, infograph), 0);
  return { file, totalCredits, ...defined({ chart, leftOut }) };
}
