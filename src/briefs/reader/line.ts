/** Whose article it is. */
export interface Owner {
  workspace: string;
  /** Of that workspace. */
  requester: string;
}

/**
 * Who comes next: of those that wait, one whose workspace has the fewest under way; of these, one who has the fewest
 * themselves; of equals, the first that came. So a person's slow pages keep that person waiting, and nobody else.
 * @param waiting in the order in which they came
 * @param isSpare the place that is free is kept for people who have nothing under way
 */
export function nextInLine<T extends { owner: Owner }>(
  waiting: readonly T[],
  underWay: readonly Owner[],
  isSpare: boolean,
): T | undefined {
  let best: T | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (const one of waiting) {
    const ofWorkspace = underWay.filter(({ workspace }) => workspace === one.owner.workspace);
    const own = ofWorkspace.filter(({ requester }) => requester === one.owner.requester).length;
    // A person has never more under way than their workspace: the sum orders by workspace first.
    const rank = ofWorkspace.length * (underWay.length + 1) + own;
    if ((isSpare && own > 0) || rank >= fewest) continue;
    best = one;
    fewest = rank;
  }
  return best;
}
