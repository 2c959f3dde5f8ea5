// Runs MongoDB's unified specs against the embedded database through the real driver: `npm run specs -- FOLDER`.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { MongoClient } from 'mongodb';
import { startEmbeddedMongo } from '../src/index.js';
import { expectedCounts } from './expected.js';
import { isLacking, skipped } from './skipped.js';
import { Entities } from './unified/entities.js';
import { meets } from './unified/requirements.js';
import { readSpecs, type SpecFile, type Test } from './unified/spec-file.js';
import { runTest } from './unified/test-runner.js';

const testTimeoutMs = 30_000;
const suites = ['crud', 'transactions'] as const;

const folder = process.argv[2];
if (!folder) {
  console.error(
    'usage: npm run specs -- FOLDER (which has crud/ and transactions/ of mongodb/specifications)',
  );
  process.exit(2);
}

const directory = await mkdtemp(join(tmpdir(), 'embedded-mongodb-specs-'));
const server = await startEmbeddedMongo({ dir: directory, failPoints: true });
const internal = await MongoClient.connect(server.uri);
const unusedSkips = new Set(skipped);
let failed = false;

for (const suite of suites) {
  const counts = { passed: 0, failed: 0, skipped: 0, notForThisServer: 0 };
  const reasons = new Map<string, number>();
  for (const spec of readSpecs(join(folder, suite)))
    for (const test of spec.tests) {
      const verdict = await judge(`${suite}/${spec.name}`, spec, test);
      counts[verdict.kind] += 1;
      if (verdict.kind === 'skipped') reasons.set(verdict.why, (reasons.get(verdict.why) ?? 0) + 1);
      if (verdict.kind === 'failed')
        console.log(`FAILED ${suite}/${spec.name}: ${test.description}\n    ${verdict.why}`);
    }
  const { passed, notForThisServer } = counts;
  console.log(
    `${suite}: ${passed} passed, ${counts.failed} failed, ${counts.skipped} skipped, ${notForThisServer} ask for another server`,
  );
  for (const [reason, count] of reasons) console.log(`    skipped ${count}: ${reason}`);
  if (!isDeepStrictEqual(counts, expectedCounts[suite])) {
    console.log(`    expected: ${JSON.stringify(expectedCounts[suite])}`);
    failed = true;
  }
}
for (const { file, tests } of unusedSkips) {
  console.log(`No test is skipped by ${file} ${tests ?? ''}: take it off the list`);
  failed = true;
}

await internal.close();
await server.stop();
await rm(directory, { recursive: true, force: true });
process.exit(failed ? 1 : 0);

type Verdict = { kind: 'passed' | 'notForThisServer' } | { kind: 'failed' | 'skipped'; why: string };

async function judge(file: string, spec: SpecFile, test: Test): Promise<Verdict> {
  if (!meets(spec.runOnRequirements) || !meets(test.runOnRequirements)) return { kind: 'notForThisServer' };
  if (test.skipReason) return { kind: 'skipped', why: `the spec itself says so: ${test.skipReason}` };
  const skip = skipped.find((entry) => entry.file === file && (entry.tests?.test(test.description) ?? true));
  if (skip) unusedSkips.delete(skip);
  if (skip && !isLacking(skip)) return { kind: 'skipped', why: skip.reason };
  const error = await outcome(spec, test);
  if (skip)
    return error
      ? { kind: 'skipped', why: skip.reason }
      : { kind: 'failed', why: `it passes: take it off the list of skipped tests (${skip.reason})` };
  return error
    ? { kind: 'failed', why: `${error.name}: ${error.message.slice(0, 300)}` }
    : { kind: 'passed' };
}

/** Runs a test on entities of its own; undefined when it passes. */
async function outcome(spec: SpecFile, test: Test): Promise<Error | undefined> {
  const entities = new Entities(server.uri);
  const timeout = new Error(`it took more than ${testTimeoutMs / 1000} seconds`);
  let timer: NodeJS.Timeout | undefined;
  try {
    await Promise.race([
      runTest(spec, test, entities, internal),
      new Promise((_, reject) => {
        timer = setTimeout(() => reject(timeout), testTimeoutMs);
      }),
    ]);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  } finally {
    clearTimeout(timer);
    await internal.db('admin').command({ configureFailPoint: 'failCommand', mode: 'off' });
    await entities.close();
  }
}
