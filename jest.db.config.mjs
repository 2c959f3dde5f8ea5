import { shared } from './scripts/jest-shared.mjs';

/** The embedded database's own tests: `npm run test:db`. */
export default {
  ...shared,
  testMatch: ['<rootDir>/packages/embedded-mongodb/tests/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/tests/slow/'],
  testTimeout: 120_000,
};
