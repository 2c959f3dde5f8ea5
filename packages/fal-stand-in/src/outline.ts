/** What a text is about: the shape of an infographic. */
export interface Outline {
  readonly title: string;
  readonly points: readonly string[];
}

const MOST_POINTS = 6;
const TITLE_CHARACTERS = 90;
const POINT_CHARACTERS = 150;
const LIST_MARK = /^(?:\d{1,2}[.)]|[-*•–])\s+/;
const ADDRESS = /^https?:/i;
const REQUEST =
  /^(?:please\s+)?(?:create|make|draw|design|generate|show)\b[^.:\n]{0,60}?\b(?:infographic|poster|image|picture)\b\s*(?:about|of|on|for|showing|that shows)?\s*:?\s*/i;

/** Title and points plainly taken from a text: its list if it has one, else its sentences. A text of one sentence has no points. */
export function outline(text: string): Outline {
  const lines = text
    .split(/\r?\n/)
    .map((line) =>
      line
        .replace(/^#+\s*/, '')
        .replace(/\*\*/g, '')
        .trim(),
    )
    .filter((line) => line !== '');
  const listed = lines.filter((line) => LIST_MARK.test(line)).map((line) => line.replace(LIST_MARK, ''));
  const prose = lines.filter((line) => !LIST_MARK.test(line));
  const [first = '', ...others] = prose.flatMap(sentences);
  const [title, rest] = headline(first.replace(REQUEST, '') || first || (listed[0] ?? ''));
  const points = listed.length > 0 ? listed : [...rest, ...others];
  return {
    title: shorten(title, TITLE_CHARACTERS),
    points: points.slice(0, MOST_POINTS).map((point) => shorten(point, POINT_CHARACTERS)),
  };
}

function sentences(line: string): string[] {
  return line
    .split(/(?<=[.!?])\s+|(?<=[。！？])|\s*[;；]\s*/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** "Title: a, b and c" holds its points in itself. */
function headline(sentence: string): [title: string, points: string[]] {
  const words = sentence.replace(/^title\s*[:：]\s*/i, '');
  const [, title, list] = /^([^:：]{3,}?)\s*[:：]\s*(.+)$/.exec(words) ?? [];
  if (!title || !list || ADDRESS.test(words)) return [words.replace(/[.。]$/, ''), []];
  return [title, list.split(/\s*[,、，]\s*(?:and\s+)?|\s+and\s+/).filter((point) => point !== '')];
}

/** Begins with a capital unless it is an address, and ends with an ellipsis where it was cut. */
function shorten(text: string, most: number): string {
  const [first = '', ...others] = text;
  const whole = ADDRESS.test(text) ? [...text] : [first.toLocaleUpperCase('en'), ...others];
  if (whole.length <= most) return whole.join('');
  return `${whole
    .slice(0, most - 1)
    .join('')
    .trimEnd()}…`;
}
