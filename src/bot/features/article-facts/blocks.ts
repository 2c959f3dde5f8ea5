import type { ActionsBlock, ImageBlock, KnownBlock, RichTextBlock } from '@slack/types';
import { languageName } from '../../../articles/language.js';
import { altTextOf, shownFacts } from '../../../briefs/index.js';
import { isolated } from '../../../lib/text/direction.js';
import type { Brief } from '../../../models/brief.js';
import type { Facts } from '../../../models/facts.js';
import type { Infograph } from '../../../models/infograph.js';
import type { FactsDraft, NoDraft } from '../../../models/thread.js';
import { hasEnded } from '../../../models/transitions.js';
import { ALT_TEXT_CHARACTERS } from '../../blocks/alt-text.js';
import type { MessageContent } from '../../blocks/message.js';
import { sourceLine } from '../../blocks/source.js';
import { context, cut, mention, notified, quoted, section } from '../../blocks/text.js';
import { article as words } from '../../words/article.js';
import { leftOutWords } from '../../words/mark.js';
import { cancelElement } from '../cancel/blocks.js';

/** What code has drawn of the facts. */
export interface ShownDraft extends Pick<FactsDraft, 'chart' | 'leftOut'> {
  /** Slack's id of it. */
  file: string;
  /** What it would cost if that were made of all of the batch. */
  totalCredits: number;
}

interface Drawn {
  draft?: ShownDraft | undefined;
  /** Why there is none. */
  none?: NoDraft | undefined;
}

/** What was read of an article, with what can be done about it now. @throws Error before the article was read */
export function factsMessage(
  brief: Brief,
  batch: readonly Infograph[],
  pauseMs: number,
  { draft, none }: Drawn = {},
): MessageContent {
  const { _id, doubted, edited, facts, made, prompt, source, status } = brief;
  if (!facts) throw new Error(`the article of ${_id} has not been read`);
  const over = batch.every((infograph) => hasEnded(infograph) || infograph.cancelWish !== undefined);
  const undecided = !over && status !== 'approved' && status !== 'failed';
  return {
    text: `${prompt === undefined ? words.heading : words.outlineHeading}: ${notified(facts.title)}`,
    blocks: [
      section(prompt === undefined ? words.title : words.outlineTitle),
      listed(facts),
      context(words.layout(facts.layout, languageTold(facts))),
      ...(made && !edited ? [context(words.found(made, prompt === undefined))] : []),
      ...(doubted ? [section(words.doubted), quoted(doubted)] : []),
      ...(source ? [sourceLine(source)] : []),
      ...(draft ? picture(draft, facts, brief) : []),
      ...(none && undecided ? [context(words.noDraft[none])] : []),
      section(over && status !== 'approved' ? words.over : stateOf(brief, pauseMs)),
      ...(undecided ? [buttons(brief, batch.length, { draft, none })] : []),
    ],
  };
}

function languageTold({ language }: Pick<Facts, 'language'>): string | undefined {
  return language === 'und' ? undefined : languageName(language);
}

function stateOf({ edited, editor, goAt, instead, status, ...brief }: Brief, pauseMs: number): string {
  if (instead) return words.taken(mention(instead.by ?? brief.requester));
  return words.state(
    status,
    editor ? mention(editor) : '',
    goAt ? atTime(goAt) : '',
    Math.round((brief.pauseMs ?? pauseMs) / 1000),
    edited ?? false,
  );
}

function listed({ title, subtitle, points, numbers }: Facts): RichTextBlock {
  const item = (text: string) => ({
    type: 'rich_text_section' as const,
    elements: [{ type: 'text' as const, text: isolated(text) }],
  });
  return {
    type: 'rich_text',
    elements: [
      {
        type: 'rich_text_section',
        elements: [
          { type: 'text', text: isolated(cut(title, 200)), style: { bold: true } },
          ...(subtitle ? [{ type: 'text' as const, text: `\n${isolated(cut(subtitle, 300))}` }] : []),
        ],
      },
      {
        type: 'rich_text_list',
        style: 'bullet',
        elements: [
          ...points.map(({ text, evidence }) =>
            evidence?.from === 'model' ? `${isolated(text)} (${words.addedByModel})` : text,
          ),
          ...numbers.map(({ value, measures }) => `${isolated(value)}: ${isolated(measures)}`),
        ].map(item),
      },
    ],
  };
}

function picture(
  { chart, file, leftOut }: ShownDraft,
  facts: Facts,
  { source }: Pick<Brief, 'source'>,
): KnownBlock[] {
  const shown = shownFacts(facts, leftOut);
  const alt = `${words.draftTitle}: ${isolated(altTextOf(shown, source, { chart }))}`;
  const missing = leftOutWords(leftOut);
  const image: ImageBlock = {
    type: 'image',
    slack_file: { id: file },
    alt_text: cut(alt, ALT_TEXT_CHARACTERS),
  };
  return [image, context(words.draft), ...(missing ? [context(missing)] : [])];
}

/** Going on without waiting is offered once nothing more is to come; where there is a picture, going on with that as well. */
function buttons({ _id: batch, draw, status }: Brief, size: number, { draft, none }: Drawn): ActionsBlock {
  const stopped = status !== 'shown';
  const go = button('go_on', batch, stopped ? words.go : words.drawNow);
  return {
    type: 'actions',
    block_id: `facts:${batch}`,
    elements: [
      ...(stopped || draft || none ? [{ ...go, style: 'primary' as const }] : []),
      ...(draft && draw !== 'exact' ? [button('use_draft', batch, words.useDraft(draft.totalCredits))] : []),
      button('edit_facts', batch, words.edit),
      cancelElement(batch, size),
    ],
  };
}

function button(action_id: string, value: string, text: string) {
  return {
    type: 'button' as const,
    action_id,
    value,
    text: { type: 'plain_text' as const, text },
  };
}

/** Each reader's own time (https://docs.slack.dev/messaging/formatting-message-text#date-formatting). */
function atTime(at: Date): string {
  const seconds = Math.round(at.getTime() / 1000);
  return `<!date^${seconds}^at {time}|at ${at.toISOString().slice(11, 16)} UTC>`;
}
