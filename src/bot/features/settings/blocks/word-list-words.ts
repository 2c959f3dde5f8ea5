import { isolated } from '../../../../lib/text/direction.js';
import { number } from '../../../../lib/words/quantities.js';
import type { WordFault } from '../../../../workspaces/policy/word-list.js';

/** The page with the words that nobody may ask for. */
export const wordList = {
  title: 'Word list',
  intro:
    'A prompt or pasted text that contains one of these is refused before anything is charged. You can try the list before you save it.',
  exact: 'Words, one per line',
  exactHint:
    "Whole words or phrases. Capitals and wide letters don't matter, and neither does how an accent is typed.",
  regex: 'Regular expressions, one per line',
  regexHint: "In RE2 syntax (github.com/google/re2/wiki/Syntax). Capitals don't matter.",
  sample: 'Sample text',
  sampleHint: "A prompt to try the list with. It isn't stored. I also try this workspace's newest prompts.",
  tryIt: 'Try it',
  tried: '*Tried, not saved yet.* Press Save to keep the list, or change it and try again.',
  sampleRefused: (entry: string) => `Your sample would be refused because of ${entry}`,
  sampleAllowed: 'Your sample would be allowed.',
  newest: (refused: number, of: number) =>
    of === 0
      ? 'This workspace has no prompts to try it with yet.'
      : refused === 0
        ? `Of the ${of} newest prompts here, none would have been refused.`
        : `Of the ${of} newest prompts here, ${refused} would have been refused${refused === of ? ': *all of them*' : ''}. For example, because of:`,
  summary: (exact: number, regex: number) =>
    exact + regex === 0
      ? 'empty'
      : [
          ...(exact > 0 ? [exact === 1 ? '1 word' : `${exact} words`] : []),
          ...(regex > 0 ? [regex === 1 ? '1 regular expression' : `${regex} regular expressions`] : []),
        ].join(', '),
  slow: 'These are too slow to check: use fewer or smaller repetitions ({1,50}). Nothing was saved.',
  fault: (fault: WordFault) => {
    switch (fault.why) {
      case 'too_many':
        return `The list can have at most ${number(fault.most)} of these.`;
      case 'too_long':
        return `“${start(fault.text)}” is too long: an entry can have at most ${number(fault.most)} characters.`;
      case 'nothing':
        return `“${start(fault.text)}” has no letter or digit, so it would forbid nearly everything.`;
      case 'everything':
        return `“${start(fault.text)}” matches everything, so no one could create anything. To stop everyone for a while, pause instead.`;
      case 'too_large':
        return `“${start(fault.text)}” makes the list too large to check quickly: use fewer or smaller repetitions ({1,50}).`;
      case 'unreadable':
        return `“${start(fault.text)}” isn't a regular expression I can use (${start(fault.detail)}). Lookahead, lookbehind, and \\1 aren't supported.`;
    }
  },
};

/** Long enough to know which one it is. */
function start(text: string): string {
  const characters = [...text];
  return isolated(characters.length > 60 ? `${characters.slice(0, 60).join('')} …` : text);
}
