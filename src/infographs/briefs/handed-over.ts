import { promptIn } from '../../articles/language.js';
import {
  altTextOf,
  composeArtPrompt,
  composeOutlinedPrompt,
  composePrompt,
  saysMore,
} from '../../briefs/index.js';
import { defined } from '../../lib/defined.js';
import type { Failure } from '../../lib/errors.js';
import type { Brief } from '../../models/brief.js';
import type { Infograph } from '../../models/infograph.js';

type HandedOver = Pick<
  Partial<Infograph>,
  'altText' | 'briefFailure' | 'imagePrompt' | 'outlined' | 'source'
>;

/** What becomes of a brief on its infographs: what they are made of, or why there is nothing to make. */
export function handedOver(brief: Brief): HandedOver {
  if (brief.status === 'approved' && brief.prompt !== undefined) return ofPrompt(brief, brief.prompt);
  const { facts, failure, given, source, status } = brief;
  if (status !== 'approved' || !facts || !(source || given))
    return { briefFailure: failure ?? { code: 'internal', detail: 'no facts and no reason' } };
  return {
    imagePrompt: brief.draw === 'art' ? composeArtPrompt(facts) : composePrompt(facts),
    altText: altTextOf(facts, source),
    ...defined({ source, outlined: given }),
  };
}

/** Without an outline, or with one that says no more than the prompt, a model draws the prompt as it was typed; code cannot. */
function ofPrompt({ draw, facts, language }: Brief, prompt: string): HandedOver {
  if (!facts || !saysMore(facts)) return draw ? { briefFailure: nothingToDraw } : {};
  if (draw === 'art')
    return { imagePrompt: composeArtPrompt(facts), altText: altTextOf(facts), outlined: true };
  const words = language ? promptIn(language, prompt) : prompt;
  return { imagePrompt: composeOutlinedPrompt(words, facts), altText: altTextOf(facts), outlined: true };
}

const nothingToDraw: Failure = { code: 'nothing_to_draw', detail: 'a title, no point and no number' };
