/** How many tests of mongodb/specifications pass and are skipped, at commit 92b3c0b (2026-08-13). Any other count is a failure. */
export const expectedCounts = {
  crud: { passed: 291, failed: 0, skipped: 44, notForThisServer: 152 },
  transactions: { passed: 169, failed: 0, skipped: 5, notForThisServer: 84 },
};
