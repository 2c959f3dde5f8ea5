/** `/infograph status`. */
export const status = {
  button: "Show what's running",
  nothingRunning: 'You have nothing running. `/infograph <what you want to see>` starts something.',
  running: (count: number) =>
    count === 1 ? 'You have one request running:' : `You have ${count} requests running:`,
  more: (count: number) => `… and ${count} more.`,
};
