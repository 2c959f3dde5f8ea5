/**
 * Which digits a reader did not see as they are in a picture that it read, whatever they are compared with; undefined where
 * it saw all, and no others. A digit that stands alone (the place of a step) may be lost, and a formula be read with a zero
 * ("C02"): that is noise that comparing has to bear.
 * @param drawn the texts as they were set
 */
export function misreadOf(
  drawn: readonly { text: string }[],
  seen: readonly { text: string }[],
): string | undefined {
  const [set, read] = [digitsOf(drawn), digitsOf(seen)];
  const alone = digitsOf(drawn.filter(({ text }) => /^\p{Nd}$/u.test(text.trim())));
  const [lost, more] = [without(without(set, read), alone), without(read, set)];
  const parts = [lost === '' ? '' : `lost ${lost}`, more === '' ? '' : `added ${more}`];
  return parts.filter((part) => part !== '').join(', ') || undefined;
}

const formula = /C[O0]2/g;

/** In their order by size. */
function digitsOf(texts: readonly { text: string }[]): string {
  return texts
    .flatMap(({ text }) => [...text.replace(formula, '').matchAll(/\p{Nd}/gu)])
    .map(([digit]) => figureOf(digit))
    .sort()
    .join('');
}

/** Of digits that are in a row in Unicode, from a zero on: ASCII, Arabic-Indic, Persian, Devanagari, full-width. */
const zeros = [0x30, 0x660, 0x6f0, 0x966, 0xff10];
const figureOf = (digit: string): string => {
  const code = digit.charCodeAt(0);
  return String(code - (zeros.find((zero) => code >= zero && code < zero + 10) ?? 0));
};

/** The digits of one that the other has not. */
function without(one: string, other: string): string {
  const left = [...other];
  return [...one]
    .filter((digit) => {
      const at = left.indexOf(digit);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    })
    .join('');
}
