/** `/infograph status`. */
export const status = {
  button: "Show what's running",
  nothingRunning: 'You have nothing in progress. Type `/infograph` and what you want to see.',
  running: (count: number) =>
    count === 1 ? 'You have 1 request in progress:' : `You have ${count} requests in progress:`,
  more: (count: number) => `… and ${count} more.`,
};
