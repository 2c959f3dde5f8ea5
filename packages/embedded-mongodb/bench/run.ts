// The numbers that the embedded database is to hold, each beside its bar: `npm run bench:db`.
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedMongo } from '../src/index.js';
import { findOneAndUpdate, transactions } from './in-process.js';
import { largeDatabase } from './large-database.js';
import { line, type Result } from './measure.js';

const folder = await mkdtemp(join(tmpdir(), 'embedded-mongodb-bench-'));
console.log(
  `Node ${process.version}, ${availableParallelism()} cores; the server in this process unless it says otherwise\n`,
);
const tell = (results: Result[]) => {
  for (const result of results) console.log(line(result));
};
try {
  const server = await startEmbeddedMongo({ dir: join(folder, 'small') });
  tell(await findOneAndUpdate(server.uri));
  tell(await transactions(server.uri));
  await server.stop();
  console.log('\nthe server in a process of its own, 100,000 documents of about 470 bytes, four indexes');
  tell(await largeDatabase(join(folder, 'large')));
} finally {
  await rm(folder, { recursive: true, force: true });
}
