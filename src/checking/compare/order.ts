/** Where something stands: its line, and the place of its first letter in it. */
interface Spot {
  readonly line: number;
  readonly from: number;
}

/** A number, its label where one was found, and the lines of all of that. */
interface Entry {
  readonly value: Spot;
  readonly label: Spot | undefined;
  readonly lines: readonly number[];
}

type Event = { readonly kind: 'value' | 'label'; readonly at: number };

/**
 * Pairs of numbers that stand at one another's labels, by the order of a transcript alone: where as many labels come
 * directly after each run of numbers, or before each, the first belongs to the first. Only two that are crossed while
 * all others fit are told; texts in no order fit nowhere.
 * @returns places among the entries
 */
export function inOrder(entries: readonly Entry[], lines: number): [number, number][] {
  const runs = runsOf(entries, lines);
  for (const isAfter of [true, false]) {
    const labels = labelled(runs, isAfter);
    const crossed = entries.flatMap((_, at) => (labels.get(at) === at ? [] : [at]));
    const [one = -1, other = -1] = crossed;
    if (crossed.length === 2 && labels.get(one) === other && labels.get(other) === one) return [[one, other]];
  }
  return [];
}

/** What stands there in its order, numbers that follow one another and labels that do so together. */
function runsOf(entries: readonly Entry[], lines: number): Event[][] {
  const ours = new Set(entries.flatMap((entry) => [entry.value.line, ...entry.lines]));
  const events = [
    ...entries.map(({ value }, at) => ({ ...value, event: { kind: 'value' as const, at } })),
    ...entries.flatMap(({ label }, at) =>
      label ? [{ ...label, event: { kind: 'label' as const, at } }] : [],
    ),
    ...Array.from({ length: lines }, (_, line) => ({ line, from: 0, event: undefined })).filter(
      ({ line }) => !ours.has(line),
    ),
  ].sort((one, other) => one.line - other.line || one.from - other.from);
  const runs: Event[][] = [];
  let last: string | undefined;
  for (const { event } of events) {
    const run = runs.at(-1);
    if (event && run && last === event.kind) run.push(event);
    else runs.push(event ? [event] : []);
    last = event?.kind;
  }
  return runs;
}

function labelled(runs: readonly Event[][], isAfter: boolean): ReadonlyMap<number, number> {
  const labels = new Map<number, number>();
  for (const [place, run] of runs.entries()) {
    const beside = runs[isAfter ? place + 1 : place - 1];
    if (run[0]?.kind !== 'value' || beside?.[0]?.kind !== 'label' || beside.length !== run.length) continue;
    for (const [at, event] of run.entries()) labels.set(event.at, beside[at]?.at ?? -1);
  }
  return labels;
}
