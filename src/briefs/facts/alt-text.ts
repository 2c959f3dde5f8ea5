import type { Source } from '../../models/brief.js';
import type { Facts } from '../../models/facts.js';
import { cleanLine } from '../text/cleaning.js';
import { cutCharacters } from '../text/limits.js';

/** https://docs.slack.dev/reference/block-kit/blocks/image-block: alt_text */
const MOST_CHARACTERS = 2000;
const SOURCE_CHARACTERS = 200;

/** What an infographic shows, for those who cannot see it: made of its facts, at most 2,000 characters. */
export function altTextOf(facts: Facts, source: Partial<Source> = {}): string {
  const told = [
    `Infographic (generated): ${sentence(facts.title)}`,
    ...(facts.subtitle ? [sentence(facts.subtitle)] : []),
    ...facts.points.map(({ text }) => sentence(text)),
    ...facts.numbers.map(({ value, measures }) => sentence(measures ? `${value}: ${measures}` : value)),
  ].join(' ');
  const named = [source.site, source.title, source.published?.slice(0, 10)]
    .map((part) => cleanLine(part ?? ''))
    .filter((part) => part !== '')
    .join(', ');
  if (!named) return cutCharacters(told, MOST_CHARACTERS);
  const end = ` Source: ${sentence(cutCharacters(named, SOURCE_CHARACTERS))}`;
  return cutCharacters(told, MOST_CHARACTERS - end.length) + end;
}

const sentence = (text: string): string => (/[.!?。！？…।؟]["”’)]?$/u.test(text) ? text : `${text}.`);
