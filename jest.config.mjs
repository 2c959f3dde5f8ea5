import { shared } from './scripts/jest-shared.mjs';

/** The fast lane: `npm test`, without the embedded database's own tests. */
export default {
  ...shared,
  globalSetup: '<rootDir>/scripts/jest/build-once.mjs',
  testMatch: ['<rootDir>/tests/**/*.test.ts', '<rootDir>/packages/*/tests/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/tests/slow/', '/packages/embedded-mongodb/'],
  // Not what they take, but what a machine with much else to do may take for them.
  testTimeout: 120_000,
};
