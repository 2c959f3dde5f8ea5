import { isolated } from '../../../../lib/text/direction.js';
import type { WordFault } from '../../../../workspaces/policy/word-list.js';

/** The page with the words that nobody may ask for. */
export const wordList = {
  title: 'Word list',
  intro:
    'A prompt, a focus or a pasted text that contains one of these is refused before anything is charged. It is tried before it is saved.',
  exact: 'Words, one a line',
  exactHint:
    'Whole words or phrases. Capitals, accents as they are typed and wide letters make no difference.',
  regex: 'Regular expressions, one a line',
  regexHint: 'RE2’s (github.com/google/re2/wiki/Syntax); capitals make no difference.',
  sample: 'Something to try it with',
  sampleHint: 'A prompt. It is not stored. The newest prompts of this workspace are tried as well.',
  tryIt: 'Try it',
  tried: '*Tried, not saved yet.* Press Save to store the list, or change it and try again.',
  sampleRefused: (entry: string) => `Your sample would be refused, because of ${entry}`,
  sampleAllowed: 'Your sample would be allowed.',
  newest: (refused: number, of: number) =>
    of === 0
      ? 'There are no prompts in this workspace yet to try it with.'
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
  slow: 'These take too long for one text: use fewer or smaller repetitions ({1,50}). Nothing was saved.',
  fault: (fault: WordFault) => {
    switch (fault.why) {
      case 'too_many':
        return `There may be ${fault.most} of them at most.`;
      case 'too_long':
        return `“${start(fault.text)}” is too long: an entry has ${fault.most} characters at most.`;
      case 'nothing':
        return `“${start(fault.text)}” has no letter or digit, and would forbid nearly everything.`;
      case 'everything':
        return `“${start(fault.text)}” matches everything, so nobody could ask for anything. To stop everybody for a while, pause instead.`;
      case 'too_large':
        return `“${start(fault.text)}” makes the list too large to be tried quickly: use fewer or smaller repetitions ({1,50}).`;
      case 'unreadable':
        return `“${start(fault.text)}” is not a regular expression that I can use (${start(fault.detail)}). Looking ahead or behind, and \\1, do not exist here.`;
    }
  },
};

/** Long enough to know which one it is. */
function start(text: string): string {
  const characters = [...text];
  return isolated(characters.length > 60 ? `${characters.slice(0, 60).join('')} …` : text);
}
