/** How many tests of mongodb/specifications pass and are skipped, at commit 92b3c0b (2026-08-13). Any other count is a failure. */
export const expectedCounts = {
  crud: { passed: 0, failed: 0, skipped: 0, notForThisServer: 0 },
  transactions: { passed: 0, failed: 0, skipped: 0, notForThisServer: 0 },
};
