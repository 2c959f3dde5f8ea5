/** What the lanes have in common: TypeScript as ES modules, which all files of a worker share. */
export const shared = {
  rootDir: new URL('..', import.meta.url).pathname,
  testEnvironment: '<rootDir>/scripts/jest/environment.cjs',
  runtime: '<rootDir>/scripts/jest/runtime.cjs',
  testSequencer: '<rootDir>/scripts/jest/longest-first.cjs',
  injectGlobals: false,
  transform: {},
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/packages/[^/]+/dist/'],
  // Tests wait for sockets and disks as much as they compute: two cores have time for three.
  maxWorkers: 3,
};
