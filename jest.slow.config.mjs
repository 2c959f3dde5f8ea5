import { shared } from './scripts/jest-shared.mjs';

/** The slow lane: `npm run test:slow`, where kills, fuzzing and other long runs live. */
export default {
  ...shared,
  globalSetup: '<rootDir>/scripts/test-entries.mjs',
  testMatch: ['<rootDir>/tests/slow/**/*.test.ts', '<rootDir>/packages/*/tests/slow/**/*.test.ts'],
  testTimeout: 600_000,
  // Each of them starts processes of its own, and waits for most of its time: for leases, retries and peers that are away.
  maxWorkers: 4,
  // Side by side in one file as well; each of these has an app and a database of its own.
  maxConcurrency: 3,
};
