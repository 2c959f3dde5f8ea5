import { priceOfDrawing } from '../../../credits/prices.js';
import { withTimeout } from '../../../lib/timeout.js';
import { priceWords } from '../../../lib/words/quantities.js';
import type { DraftRequest } from '../../../models/draft.js';
import { answerAsWritten, type MessageContent, plainAnswer } from '../../blocks/message.js';
import { escaped, section } from '../../blocks/text.js';
import { answerWithinMs } from '../../client/answer-times.js';
import type { Command } from '../../command-line/parse.js';
import type { Requester, Services } from '../../door/services.js';
import { problems, request } from '../../words/request.js';
import { choicesOf, drawingOf } from '../create/choices.js';
import { formButton, makeButton } from '../drafts/blocks.js';
import { keepDraft } from '../drafts/drafts.js';
import {
  actions,
  asTyped,
  fixButtons,
  type PriceOf,
  pageButtons,
  runButton,
  shownAddress,
} from './blocks.js';
import { didYouMean as words } from './words.js';

type AskServices = Pick<Services, 'catalogue' | 'log' | 'models' | 'prices' | 'settings'>;
type Asker = Pick<Requester, 'workspace' | 'user' | 'channel' | 'triggerId'>;
type Unclear = Extract<Command, { kind: 'guess' | 'pages' | 'problem' | 'unreadable' }>;

/**
 * Asks what was meant, or tells what is wrong, with a button for each way on. Nothing is held or posted. Where the
 * draft could not be stored, the words stand without the buttons that need it.
 */
export async function answerUnclear(
  command: Unclear,
  asker: Asker,
  services: AskServices,
): Promise<MessageContent> {
  const { typed } = command;
  const [draft, price] = await Promise.all([
    typed ? keepDraft(services, asker, typed) : undefined,
    prices(asker.workspace, typed, services),
  ]);
  switch (command.kind) {
    case 'guess':
      return guessed(command, draft, price, asker.triggerId);
    case 'pages':
      return whichPage(command, draft, price);
    case 'unreadable': {
      const anyway = draft
        ? [makeButton(draft, words.anyway(price({})), { asWords: true }), formButton(draft)]
        : [];
      return { text: problems.unreadable, blocks: [section(problems.unreadable), ...actions(anyway)] };
    }
    case 'problem': {
      const told = answerAsWritten(command.problems.join(' '), request.problemsEnd);
      const buttons =
        draft && typed ? fixButtons(draft, typed, command.fixes, price, services.catalogue) : [];
      return { ...told, blocks: [...told.blocks, ...actions(buttons)] };
    }
  }
}

function guessed(
  { meant }: Extract<Unclear, { kind: 'guess' }>,
  draft: string | undefined,
  price: PriceOf,
  id: string,
): MessageContent {
  const question = words.command(escaped(asTyped(meant)));
  const asWords = draft ? [makeButton(draft, words.asWords(price({})), { asWords: true })] : [];
  return { text: question, blocks: [section(question), ...actions([runButton(meant, id), ...asWords])] };
}

function whichPage(
  { pages }: Extract<Unclear, { kind: 'pages' }>,
  draft: string | undefined,
  price: PriceOf,
): MessageContent {
  const [only] = pages.length === 1 ? pages : [];
  const question = only ? words.maybePage(escaped(shownAddress(only.url))) : words.whichPage;
  if (!draft) return plainAnswer(question);
  const buttons = [
    ...pageButtons(draft, pages, price({})),
    ...(only ? [makeButton(draft, words.justWords(price({})), { asWords: true }, 'words')] : []),
    formButton(draft),
  ];
  return { text: question, blocks: [section(question), ...actions(buttons)] };
}

/** What it costs here; where the workspace's own defaults are not known in time, at the usual ones. */
async function prices(
  workspace: string,
  typed: DraftRequest | undefined,
  services: AskServices,
): Promise<PriceOf> {
  const known = await withTimeout(services.settings.read(workspace), answerWithinMs.helpSettings);
  return (set) => {
    const wanted = { ...typed, ...set };
    const choices = choicesOf(known ?? { defaults: {} }, services.catalogue, wanted.model);
    const { count = 1, resolution = choices.resolution } = wanted;
    const { draw } = drawingOf(wanted, choices);
    const unit = priceOfDrawing(services.prices, { draw, model: choices.model.id, resolution });
    return priceWords(count * unit);
  };
}
