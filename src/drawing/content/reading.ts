import { type Amount, amountsIn as read } from '../../briefs/numbers/index.js';
import { wordsOf } from '../../briefs/text/sentences.js';

/** So many texts are kept: those of one brief, asked for again and again while it is sorted and composed. */
const KEPT = 400;

/** A function of a text and its language that keeps what it last made. */
function kept<Made>(
  make: (text: string, language: string) => Made,
): (text: string, language: string) => Made {
  const made = new Map<string, Made>();
  return (text, language) => {
    const key = `${language} ${text}`;
    const known = made.get(key);
    if (known !== undefined) return known;
    if (made.size >= KEPT) made.clear();
    const fresh = make(text, language);
    made.set(key, fresh);
    return fresh;
  };
}

/** All amounts of a text; see src/briefs/numbers. */
export const amountsIn = kept<readonly Amount[]>(read);

/** A text's words in lower case, in order; in scripts without blanks too. */
export const segmentsOf = kept<readonly string[]>(wordsOf);
