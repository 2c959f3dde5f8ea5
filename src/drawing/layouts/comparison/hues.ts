import type { Chart, Content } from '../../content/content.js';
import { mixed } from '../../scene/color.js';
import type { Tone } from '../../themes/theme.js';

export interface Hued {
  content: Content;
  tone: Tone;
}

/** Of names and values, and of bars. */
export interface Hues {
  hues: readonly string[];
  fills: readonly string[];
}

/** How much of its hue a bar keeps that is to be told from the first by its lightness as well. */
const LIGHTER = 0.62;

/** Of the sides in their order: what is beyond two has no hue of its own. */
export function sideHues({ tone }: Hued): Hues {
  const { accent, second, ink, gray } = tone;
  return { hues: [accent, second, ink, gray], fills: fillsOf(tone) };
}

const fillsOf = ({ accent, second, ink, gray, ground }: Tone): string[] => [
  accent,
  mixed(second, ground, LIGHTER),
  ink,
  mixed(gray, ground, LIGHTER),
];

/** A side has one hue in the whole picture; two times of one thing have none. */
export function huesOf(hued: Hued, { bars, byTime }: Chart): Hues {
  const { content, tone } = hued;
  if (byTime) return { fills: [tone.pale, tone.ink], hues: [tone.ink, tone.ink] };
  const names = namesOf(content);
  const own = sideHues(hued);
  const places = bars.map(({ label }, index) => {
    const same = names.findIndex((name) => label.toLowerCase() === name.toLowerCase());
    const named = same >= 0 ? same : names.findIndex((name) => isLike(label, name));
    return named >= 0 ? named : index;
  });
  // Two of one hue could not be told apart.
  const told = new Set(places).size === places.length ? places : bars.map((_, index) => index);
  const of = (colors: readonly string[]) => told.map((place) => colors[place] ?? tone.ink);
  return { hues: of(own.hues), fills: of(own.fills) };
}

function namesOf({ sides, pairs }: Content): readonly string[] {
  if (sides.length > 0) return sides.map(({ name }) => name);
  return pairs.find(({ byTime }) => !byTime)?.bars.map(({ label }) => label) ?? [];
}

/** Whether two names are of one side: "Train" and "by train". */
export function isLike(label: string, name: string): boolean {
  const [one, other] = [label.toLowerCase(), name.toLowerCase()];
  return one.includes(other) || other.includes(one);
}
