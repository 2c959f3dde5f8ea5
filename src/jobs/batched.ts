const MOST_AT_ONCE = 100;

/**
 * Makes one call of many: whatever is asked while a call is under way goes together into the next.
 * @param carryOut answers all items in their order, or fails for all of them
 * @param limit so many in one call; more wait for the next
 */
export function batched<Item, Answer>(
  carryOut: (items: readonly Item[]) => Promise<readonly Answer[]>,
): (item: Item) => Promise<Answer> {
  let waiting: Array<{ item: Item; resolve: (answer: Answer) => void; reject: (error: unknown) => void }> =
    [];
  let draining = false;

  async function drain(): Promise<void> {
    if (draining) return;
    draining = true;
    // What else arrives in this turn of the event loop comes along.
    await new Promise((resolve) => setImmediate(resolve));
    while (waiting.length > 0) {
      const taken = waiting.slice(0, MOST_AT_ONCE);
      waiting = waiting.slice(MOST_AT_ONCE);
      try {
        const answers = await carryOut(taken.map(({ item }) => item));
        if (answers.length !== taken.length) throw new Error('not every item was answered');
        for (const [index, answer] of answers.entries()) taken[index]?.resolve(answer);
      } catch (error) {
        for (const { reject } of taken) reject(error);
      }
    }
    draining = false;
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      void drain();
    });
}
