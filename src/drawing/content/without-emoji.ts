import type { DrawableBrief } from '../scene/drawing.js';

/**
 * What phones draw in color: flags, keycaps, sequences and all that is shown so unless told otherwise. Signs that are
 * text unless told otherwise ("™", "↔") stay.
 */
const emoji =
  /\p{Regional_Indicator}{1,2}|[0-9#*]\u{FE0F}?\u{20E3}|(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\u{FE0F})(?:\p{Emoji_Modifier}|\u{FE0F}|[\u{E0020}-\u{E007F}]|\u{200D}\p{Extended_Pictographic}){0,20}/gu;

/** The brief without its emoji: they are no words, and stand for icons that are drawn by meaning instead. */
export function withoutEmoji(brief: DrawableBrief): DrawableBrief {
  const { numbers, points, subtitle, title } = brief;
  return {
    ...brief,
    title: plain(title),
    ...(subtitle === undefined ? {} : { subtitle: plain(subtitle) }),
    // What is nothing but emoji keeps its place, empty: places in the brief are told to people.
    points: points.map((point) => ({ ...point, text: plain(point.text) })),
    numbers: numbers.map((number) => ({
      ...number,
      value: plain(number.value),
      measures: plain(number.measures),
    })),
  };
}

const plain = (text: string): string =>
  text
    .replace(emoji, ' ')
    .replace(/\s{2,20}/gu, ' ')
    .trim();
