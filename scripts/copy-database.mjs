// Copies every document of one database of Infograph into another, empty one:
//   npm run copy-database -- <from URI> <to URI>
// The app makes the indexes when it starts. Stop it before: what changes while this runs may be missed.
import { createHash } from 'node:crypto';
import mongoose from 'mongoose';

const BATCH = 500;
const [from, to] = process.argv.slice(2);
if (!from || !to) {
  console.error('Usage: npm run copy-database -- <from URI> <to URI>');
  process.exit(2);
}

const source = await mongoose.createConnection(from).asPromise();
const target = await mongoose.createConnection(to).asPromise();
try {
  const names = (await source.db.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name);
  for (const name of names) {
    if (await target.db.collection(name).findOne()) {
      throw new Error(`${name} has documents already in the database to copy to. Nothing was copied.`);
    }
  }
  for (const name of names) {
    await copy(source.db.collection(name), target.db.collection(name));
    const [before, after] = await Promise.all(
      [source, target].map(({ db }) => fingerprint(db.collection(name))),
    );
    if (before.hash !== after.hash)
      throw new Error(`${name} differs after copying: ${before.count} and ${after.count} documents.`);
    console.log(`${name}: ${after.count} documents, the same on both sides`);
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await Promise.all([source.close(), target.close()]);
}

async function copy(here, there) {
  let batch = [];
  for await (const document of here.find().sort({ _id: 1 })) {
    batch.push(document);
    if (batch.length < BATCH) continue;
    await there.insertMany(batch, { writeConcern: { w: 'majority' } });
    batch = [];
  }
  if (batch.length > 0) await there.insertMany(batch, { writeConcern: { w: 'majority' } });
}

async function fingerprint(collection) {
  const hash = createHash('sha256');
  let count = 0;
  for await (const document of collection.find().sort({ _id: 1 })) {
    hash.update(mongoose.mongo.BSON.EJSON.stringify(document));
    count++;
  }
  return { count, hash: hash.digest('hex') };
}
