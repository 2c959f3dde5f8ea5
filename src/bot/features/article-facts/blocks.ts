import type { ActionsBlock, RichTextBlock } from '@slack/types';
import { languageName } from '../../../articles/language.js';
import { isolated } from '../../../lib/text/direction.js';
import type { Brief } from '../../../models/brief.js';
import type { Facts } from '../../../models/facts.js';
import type { Infograph } from '../../../models/infograph.js';
import { hasEnded } from '../../../models/transitions.js';
import type { MessageContent } from '../../blocks/message.js';
import { sourceLine } from '../../blocks/source.js';
import { context, cut, mention, notified, quoted, section } from '../../blocks/text.js';
import { article as words } from '../../words/article.js';
import { cancelElement } from '../cancel/blocks.js';

/** What was read of an article, with what can be done about it now. @throws Error before the article was read */
export function factsMessage(brief: Brief, batch: readonly Infograph[], pauseMs: number): MessageContent {
  const { _id, doubted, edited, facts, made, prompt, source, status } = brief;
  if (!facts) throw new Error(`the article of ${_id} has not been read`);
  const over = batch.every((infograph) => hasEnded(infograph) || infograph.cancelWish !== undefined);
  const undecided = !over && status !== 'approved' && status !== 'failed';
  const state =
    over && status !== 'approved'
      ? words.over
      : words.state(
          status,
          brief.editor ? mention(brief.editor) : '',
          brief.goAt ? atTime(brief.goAt) : '',
          Math.round((brief.pauseMs ?? pauseMs) / 1000),
          brief.edited ?? false,
        );
  return {
    text: `${prompt === undefined ? words.heading : words.outlineHeading}: ${notified(facts.title)}`,
    blocks: [
      section(prompt === undefined ? words.title : words.outlineTitle),
      listed(facts),
      context(words.layout(facts.layout, languageName(facts.language))),
      ...(made && !edited ? [context(words.found(made))] : []),
      ...(doubted ? [section(words.doubted), quoted(doubted)] : []),
      ...(source ? [sourceLine(source)] : []),
      section(state),
      ...(undecided ? [buttons(_id, batch.length, status !== 'shown')] : []),
    ],
  };
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

function buttons(batch: string, size: number, stopped: boolean): ActionsBlock {
  return {
    type: 'actions',
    block_id: `facts:${batch}`,
    elements: [
      ...(stopped ? [{ ...button('go_on', batch, words.go), style: 'primary' as const }] : []),
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
