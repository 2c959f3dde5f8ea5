import type { ContextBlock, HeaderBlock, RichTextBlock, SectionBlock } from '@slack/types';
import { isProgram } from '../../lib/actor.js';
import { closing, contained, isolated, MOST_OPEN } from '../../lib/text/direction.js';
import { thread as words } from '../words/thread.js';

/** Slack cuts longer sections of text off with an error (https://docs.slack.dev/reference/block-kit/blocks). */
const SECTION_CHARACTERS = 3_000;
/** What is shown of a prompt in a thread. */
const SHOWN_PROMPT_CHARACTERS = 500;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * People's text for a mrkdwn field or a notification: no mention, link or entity can come of it
 * (https://docs.slack.dev/messaging/formatting-message-text#escaping). What turns the writing direction in it ends with it.
 */
export function escaped(text: string): string {
  return isolated(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** At most so many UTF-16 units, never within a letter or emoji; a cut is shown, and leaves no isolate open. */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const whole = contained(text);
  const room = limit - 2;
  const kept = firstOf(whole, room);
  if (closing(kept) === '') return `${kept} …`;
  const shorter = firstOf(whole, room - MOST_OPEN);
  return `${shorter}${closing(shorter)} …`;
}

/** The same on one line, cut between two words where there are some. */
export function cutAtWord(text: string, limit: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= limit) return line;
  const space = line.lastIndexOf(' ', limit - 2);
  const kept = contained(line.slice(0, Math.max(0, space)));
  return space > limit / 2 && kept.length <= limit - 2 ? `${kept} …` : cut(line, limit);
}

/** One letter under a thousand marks is cut within, so that something of it is left. */
function firstOf(text: string, room: number): string {
  return firstUnits(graphemes.segment(text), room) || firstUnits(characters(text), room);
}

function firstUnits(pieces: Iterable<{ segment: string }>, room: number): string {
  let kept = '';
  for (const { segment } of pieces) {
    if (kept.length + segment.length > room) break;
    kept += segment;
  }
  return kept;
}

function* characters(text: string): Iterable<{ segment: string }> {
  for (const segment of text) yield { segment };
}

/** A title over what follows. */
export function heading(text: string): HeaderBlock {
  return { type: 'header', text: { type: 'plain_text', text } };
}

/** Words of ours, in Slack's markdown. */
export function section(words: string): SectionBlock {
  return { type: 'section', text: { type: 'mrkdwn', text: cut(words, SECTION_CHARACTERS), verbatim: true } };
}

/** Small gray words, in mrkdwn. */
export function context(words: string): ContextBlock {
  return {
    type: 'context',
    elements: [{ type: 'mrkdwn', text: cut(words, SECTION_CHARACTERS), verbatim: true }],
  };
}

/** People's text as a quotation, exactly as written: rich text knows no markup inside a text element. */
export function quoted(text: string): RichTextBlock {
  const shown = cut(text, SHOWN_PROMPT_CHARACTERS);
  return {
    type: 'rich_text',
    elements: [{ type: 'rich_text_quote', elements: [{ type: 'text', text: isolated(shown) }] }],
  };
}

/** Words of ours that repeat some of people's, exactly as written. */
export function asWritten(words: string): RichTextBlock {
  const text = isolated(cut(words, SECTION_CHARACTERS));
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }] };
}

/** A quotation for the notification, where there is no room. */
export function notified(text: string): string {
  return escaped(cut(text.replace(/\s+/g, ' '), 150));
}

/** Whoever asked, canceled or edited: a person by their id. Another program is no person to mention. */
export function mention(user: string): string {
  return isProgram(user) ? words.program : `<@${user}>`;
}
