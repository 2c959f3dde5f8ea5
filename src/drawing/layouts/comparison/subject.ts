import { type Chart, wordsIn } from '../../content/index.js';

/** The side that a title names first: "The saver is cheaper than the old bulb" is about the saver. */
export function subjectIn(title: string, { bars, highlight }: Chart): number {
  const named = wordsIn(title);
  const labels = bars.map(({ label }) => wordsIn(label));
  const places = labels.map((own, index) => {
    const others = new Set(labels.flatMap((words, at) => (at === index ? [] : words)));
    const telling = own.filter((word) => !others.has(word));
    return named.findIndex((word) => telling.some((other) => isAlike(word, other)));
  });
  const first = Math.min(...places.filter((place) => place >= 0));
  return Number.isFinite(first) ? places.indexOf(first) : highlight;
}

/** "trains" and "train". */
const isAlike = (one: string, other: string): boolean => {
  const [short = '', long = ''] = [one, other].sort((first, second) => first.length - second.length);
  return one === other || (short.length >= 3 && long.length - short.length <= 2 && long.startsWith(short));
};
