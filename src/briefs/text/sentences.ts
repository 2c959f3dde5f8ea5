const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(language: string, granularity: 'sentence' | 'word'): Intl.Segmenter {
  const key = `${granularity} ${language}`;
  const known = segmenters.get(key);
  if (known) return known;
  const made = new Intl.Segmenter(language, { granularity });
  // Languages are few; a stranger's invented tags must not pile up.
  if (segmenters.size < 100) segmenters.set(key, made);
  return made;
}

/** Ends that are no end of a sentence: initials and the usual short forms. */
const shortForm =
  /(?:^|[\s("“(])(?:\p{Lu}|ID|Mr|Mrs|Ms|Dr|Prof|St|Sr|Jr|Gen|Gov|Sen|Rep|Lt|Col|Sgt|Inc|Ltd|Co|Corp|vs|No|Nr|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|approx|ca|bzw|z\.\s?B|d\.\s?h|u\.\s?a|Mio|Mrd|Hr|Fr|M|Mme|Sra?|Dra?|Ud|pág|ecc|sig|dott|(?:\p{L}\.)+\p{L})\.$/u;

/** So much of a sentence's end tells whether it is one: what was joined of many pieces is not looked through for each. */
const END_CHARACTERS = 100;

/** A text's sentences, in order, each trimmed. */
export function sentencesOf(text: string, language: string): string[] {
  const sentences: string[] = [];
  let parts: string[] = [];
  let end = '';
  for (const { segment } of segmenterOf(language, 'sentence').segment(text)) {
    const part = segment.trim();
    const joins = parts.length > 0 && (shortForm.test(end) || /^["”’)\]]*\s*\p{Ll}/u.test(segment));
    if (!joins && part === '') continue;
    if (!joins) {
      if (parts.length > 0) sentences.push(parts.join(' '));
      parts = [];
    }
    parts.push(part);
    end = (parts.length > 1 ? `${end} ${part}` : part).slice(-END_CHARACTERS);
  }
  if (parts.length > 0) sentences.push(parts.join(' '));
  return sentences;
}

/** A text's words in lower case, in order; in scripts without spaces too. */
export function wordsOf(text: string, language: string): string[] {
  const words: string[] = [];
  for (const { segment, isWordLike } of segmenterOf(language, 'word').segment(text)) {
    if (isWordLike) words.push(segment.toLowerCase());
  }
  return words;
}
