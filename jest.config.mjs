import { shared } from './scripts/jest-shared.mjs';

/** The fast lane: `npm test`, under three minutes on two cores. */
export default {
  ...shared,
  testMatch: ['<rootDir>/tests/**/*.test.ts', '<rootDir>/packages/*/tests/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/slow/'],
  testTimeout: 30_000,
};
