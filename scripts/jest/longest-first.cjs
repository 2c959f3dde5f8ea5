const { existsSync, statSync } = require('node:fs');
const { join, relative, sep } = require('node:path');

const root = join(__dirname, '..', '..');

/**
 * What takes half a minute or more, the longest first: whatever of it began last would run alone at the end. In turns two
 * that compute and two that wait, since four that compute wait for each other.
 */
const LONG = [
  'tests/slow/articles/hostile-pages.test.ts',
  'tests/slow/crash-points.test.ts',
  'tests/slow/faults/slack-away.test.ts',
  'tests/slow/images/store-away.test.ts',
  'tests/slow/bursts/in-flight.test.ts',
  'tests/slow/drawing/drawn-is-said.test.ts',
  'tests/slow/properties/properties.test.ts',
  'tests/slow/properties/planted.test.ts',
  'tests/slow/infographs/checked-kills.test.ts',
  'tests/slow/earlier-data.test.ts',
  'tests/slow/faults/fal.test.ts',
  'tests/slow/patterns/linear.test.ts',
  'tests/slow/infographs/place-crashes.test.ts',
  'tests/slow/faults/slack.test.ts',
  'tests/slow/infographs/no-files.test.ts',
  'tests/slow/random-kills.test.ts',
  'tests/slow/processes.test.ts',
  'tests/slow/home-crowd.test.ts',
  'tests/slow/polling.test.ts',
  'tests/slow/infographs/exact.test.ts',
  'packages/embedded-mongodb/tests/slow/killed-server.test.ts',
  'tests/slow/slow-clients.test.ts',
  'tests/slow/build.test.ts',
  'tests/slow/playground/axe.test.ts',
  'tests/slow/credits/ledger/refill.test.ts',
  'tests/slow/notifications/bad-receivers.test.ts',
  'tests/slow/infographs/art.test.ts',
  'tests/slow/workspaces/installations/fifty.test.ts',
  'tests/slow/faults/fal-not-yet.test.ts',
  'tests/slow/database-faults.test.ts',
  'tests/slow/tenants/from-slack.test.ts',
  'tests/slow/articles/fetch.test.ts',
  'tests/slow/articles/lost-readers.test.ts',
  'tests/slow/infographs/fair-turns.test.ts',
  'tests/slow/infographs/instead.test.ts',
  'tests/articles/in-slack.test.ts',
];

/** The order of the files of tests: the long ones, then the large ones. jest's own knows of the last run, which a fresh clone has not had. */
module.exports = class LongestFirst {
  constructor() {
    for (const file of LONG)
      if (!existsSync(join(root, file))) throw new Error(`${file} is not there: see ${__filename}`);
  }

  sort(tests) {
    const ranked = tests.map((test) => {
      const place = LONG.indexOf(relative(root, test.path).split(sep).join('/'));
      return { test, place: place < 0 ? LONG.length : place, size: statSync(test.path).size };
    });
    return ranked.sort((a, b) => a.place - b.place || b.size - a.size).map(({ test }) => test);
  }

  /** By turns, so that each shard has as many of the long ones as any other. @param shardIndex from 1 on */
  shard(tests, { shardIndex, shardCount }) {
    return this.sort(tests).filter((_, index) => index % shardCount === shardIndex - 1);
  }

  /** What failed the last time is known to nobody: all are run. */
  allFailedTests(tests) {
    return tests;
  }

  cacheResults() {}
};
