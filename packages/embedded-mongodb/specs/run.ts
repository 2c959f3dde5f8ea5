// Runs MongoDB's unified specs against the embedded database through the real driver: `npm run specs -- FOLDER`.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { startEmbeddedMongo } from '../src/index.js';
import { expectedCounts } from './expected.js';
import { skipped } from './skipped.js';
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
      const reason = reasonToSkip(`${suite}/${spec.name}`, test);
      if (!meets(spec.runOnRequirements) || !meets(test.runOnRequirements)) counts.notForThisServer += 1;
      else if (reason) {
        counts.skipped += 1;
        reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
      } else {
        const error = await outcome(spec, test);
        counts[error ? 'failed' : 'passed'] += 1;
        if (error)
          console.log(
            `FAILED ${suite}/${spec.name}: ${test.description}\n    ${error.name}: ${error.message.slice(0, 300)}`,
          );
      }
    }
  console.log(
    `${suite}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped, ${counts.notForThisServer} ask for another server`,
  );
  for (const [reason, count] of reasons) console.log(`    skipped ${count}: ${reason}`);
  const expected = expectedCounts[suite];
  if (
    counts.failed ||
    Object.entries(expected).some(([kind, count]) => counts[kind as keyof typeof counts] !== count)
  ) {
    console.log(`    expected: ${JSON.stringify(expected)}`);
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

function reasonToSkip(file: string, test: Test): string | undefined {
  const skip = skipped.find((entry) => entry.file === file && (entry.tests?.test(test.description) ?? true));
  if (skip) unusedSkips.delete(skip);
  return skip?.reason ?? (test.skipReason && `the spec itself says so: ${test.skipReason}`);
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
