const ltr = /[\p{N}\p{Sc}%٪+−-]|(?![\p{Script=Arabic}\p{Script=Hebrew}])\p{L}/u;

/**
 * A line of a right-to-left text as its letters stand from left to right: what readers of PDF expect, who turn it around
 * again. Numbers and words of other scripts keep their order; the whole is turned. Enough for reading and searching: it
 * is not the whole bidirectional algorithm (https://www.unicode.org/reports/tr9/), which the engine has for drawing.
 */
export function visualOrder(line: string): string {
  const characters = Array.from(new Intl.Segmenter('und').segment(line), ({ segment }) => segment);
  const runs: string[] = [];
  let run: string[] = [];
  let held: string[] = [];
  for (const character of characters) {
    if (ltr.test(character)) {
      // What stands between two of them goes with them: "1,000 km".
      if (run.length > 0) for (const waiting of held.splice(0)) run.push(waiting);
      run.push(character);
    } else if (run.length > 0 && /[^\p{Script=Arabic}\p{Script=Hebrew}]/u.test(character))
      held.push(character);
    else {
      if (run.length > 0) runs.push(run.join(''));
      for (const waiting of held) runs.push(waiting);
      [run, held] = [[], []];
      runs.push(character);
    }
  }
  if (run.length > 0) runs.push(run.join(''));
  for (const waiting of held) runs.push(waiting);
  return runs.reverse().join('');
}
