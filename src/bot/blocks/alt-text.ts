import { shortAltText, shortened } from '../../briefs/index.js';
import { withoutOrder } from '../../briefs/outline/listed.js';
import { isolated } from '../../lib/text/direction.js';
import type { Facts } from '../../models/facts.js';
import type { Infograph } from '../../models/infograph.js';
import { markOf } from '../words/mark.js';
import { thread as words } from '../words/thread.js';
import { cut, cutAtWord } from './text.js';

/** Slack takes no more (https://docs.slack.dev/reference/block-kit/blocks/image-block). */
export const ALT_TEXT_CHARACTERS = 2_000;
/** Where nothing is known of a picture but what it was asked for. */
const SUBJECT_CHARACTERS = 200;

type Described = Pick<Infograph, 'altText' | 'prompt'> & Parameters<typeof markOf>[0];

/** What a picture shows, for those who do not see it, and at its end who drew it. */
export function altTextOf(infograph: Described): string {
  const { altText } = infograph;
  const mark = markOf(infograph);
  const told = altText === undefined ? ofPrompt(infograph) : isolated(altText);
  return `${cut(told, ALT_TEXT_CHARACTERS - mark.length - 2)} ${mark.slice(0, 1).toUpperCase()}${mark.slice(1)}.`;
}

/**
 * What many places take, and most people listen to: at most 250 characters.
 * @param facts what it was made of, where that is at hand
 */
export function shortAltTextOf(
  infograph: Pick<Infograph, 'altText' | 'drawn' | 'prompt'>,
  facts?: Facts,
): string {
  const { altText, drawn } = infograph;
  if (altText === undefined) return ofPrompt(infograph);
  return isolated(facts ? shortAltText(facts, { chart: drawn?.chart }) : shortened(altText));
}

/** Somebody's own words say what a picture is about, as far as anybody knows. */
function ofPrompt({ prompt }: Pick<Infograph, 'prompt'>): string {
  const subject = cutAtWord(withoutOrder(prompt.replaceAll(/\s+/g, ' ').trim()), SUBJECT_CHARACTERS);
  return words.altText(/[.!?…。！？]$/u.test(subject) ? subject : `${subject}.`);
}
