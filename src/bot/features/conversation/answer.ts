import { defined } from '../../../lib/defined.js';
import type { DraftRequest } from '../../../models/draft.js';
import { notForYou, refusalWords } from '../../../workspaces/policy/words.js';
import { type MessageContent, plainAnswer } from '../../blocks/message.js';
import { section } from '../../blocks/text.js';
import { parseCommand } from '../../command-line/parse.js';
import { typedText } from '../../command-line/text.js';
import type { Services } from '../../door/services.js';
import { mayUse } from '../create/may-use.js';
import { answerCredits } from '../credits/command.js';
import { formButton } from '../drafts/blocks.js';
import { draftRequestOf, keepDraft } from '../drafts/drafts.js';
import { answerHelp } from '../help/command.js';
import { answerStatus } from '../status/command.js';
import type { Said } from './said.js';
import { conversation as words } from './words.js';

/** A prompt has no more, wherever it is typed. */
const TEXT_CHARACTERS = 4_000;

export type AnswerServices = Pick<
  Services,
  | 'catalogue'
  | 'credits'
  | 'log'
  | 'members'
  | 'models'
  | 'patience'
  | 'prices'
  | 'settings'
  | 'slack'
  | 'trial'
  | 'userGroups'
>;

/**
 * What somebody reads who wrote to the app: the button that opens the form with their words in it, or why not.
 * @param under the thread that it is made in, by its parent's ts
 * @returns undefined for bots, which would answer in turn
 */
export async function answerTo(
  workspace: string,
  said: Said,
  under: string | undefined,
  services: AnswerServices,
): Promise<MessageContent | undefined> {
  const { user, channel } = said;
  const { refused } = await mayUse(services, { workspace, user });
  if (refused === 'bot') return undefined;
  if (refused) return plainAnswer(notForYou(refused));
  const { blocked } = await services.settings.read(workspace);
  if (blocked.some((one) => one.user === user)) return plainAnswer(refusalWords({ rule: 'blocked' }));
  const commanded = await answerCommandIn(workspace, said, services);
  if (commanded) return commanded;
  const request = requestIn(said, services);
  const place = { workspace, user, channel, ...defined({ under }) };
  const draft = await keepDraft(services, place, request);
  if (!draft) return plainAnswer(words.offer, words.typeIt);
  const button = formButton(draft, request.text === '' ? words.makeNew : words.make);
  return { text: words.offer, blocks: [section(words.offer), { type: 'actions', elements: [button] }] };
}

/** What is to stand in the form: the words as they are, but for options in them, which are chosen there. */
function requestIn({ text }: Said, { catalogue }: Pick<AnswerServices, 'catalogue'>): DraftRequest {
  const words = [...typedText(text)].slice(0, TEXT_CHARACTERS).join('');
  const command = parseCommand(text, catalogue);
  if (command.kind !== 'request' && command.kind !== 'article') return { text: words };
  const { text: prompt, asWords: _links, count = 1, ...options } = draftRequestOf(command);
  const isPlain = count === 1 && Object.keys(options).length === 0;
  return isPlain ? { text: words } : { text: prompt, count, ...options };
}

/** Words that are a command are taken for one. What only one person may read is answered where nobody else can. */
async function answerCommandIn(
  workspace: string,
  { text, user, isDirect }: Said,
  services: AnswerServices,
): Promise<MessageContent | undefined> {
  const command = parseCommand(text, services.catalogue);
  switch (command.kind) {
    case 'word':
      if (command.word === 'help') return await answerHelp({ workspace }, services);
      if (command.word === 'credits' && isDirect) return await answerCredits({ workspace, user }, services);
      if (command.word === 'status' && isDirect) return await answerStatus({ workspace, user }, services);
      return plainAnswer(words.isCommand(command.word));
    case 'topup':
    case 'statement':
      return plainAnswer(words.isCommand(command.kind));
    default:
      return undefined;
  }
}
