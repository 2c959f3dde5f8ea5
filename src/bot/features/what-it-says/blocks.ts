import type { KnownBlock, ModalView } from '@slack/types';
import { isolated } from '../../../lib/text/direction.js';
import type { Evidence, Facts } from '../../../models/facts.js';
import { plain } from '../../blocks/modal.js';
import { context, cut, escaped, section } from '../../blocks/text.js';
import { whatItSays as words } from '../../words/what-it-says.js';

const QUOTE_CHARACTERS = 600;

/** Every fact of an infographic, each with where it comes from. */
export function saysView({ title, subtitle, points, numbers }: Facts): ModalView {
  return {
    type: 'modal',
    title: plain(words.title),
    close: plain(words.close),
    blocks: [
      context(words.intro),
      section(`*${shown(title)}*`),
      ...(subtitle ? [section(shown(subtitle))] : []),
      ...points.flatMap(({ text, evidence }) => fact(shown(text), evidence)),
      ...numbers.flatMap(({ value, measures, evidence }) =>
        fact(measures ? `*${shown(value)}*: ${shown(measures)}` : `*${shown(value)}*`, evidence),
      ),
    ],
  };
}

function fact(text: string, evidence: Evidence | undefined): KnownBlock[] {
  return [section(text), context(sourceOf(evidence))];
}

function sourceOf(evidence: Evidence | undefined): string {
  if (!evidence) return words.unknown;
  const quote = shown(cut(evidence.quote, QUOTE_CHARACTERS));
  switch (evidence.from) {
    case 'article':
      return words.fromArticle(quote);
    case 'table':
      return words.fromTable(quote);
    case 'prompt':
      return words.fromPrompt(quote);
    case 'message':
      return words.fromMessage(quote);
    case 'model':
      return words.fromModel;
    case 'person':
      return words.fromPerson;
  }
}

/** People's and pages' words as they were written. */
const shown = (text: string): string => escaped(isolated(text));
