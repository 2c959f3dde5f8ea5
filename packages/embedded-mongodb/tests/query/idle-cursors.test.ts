import { expect, it } from '@jest/globals';
import { rejection, useDatabase } from '../support/database.js';

const database = useDatabase({ cursorIdleMs: 2_000 });

it('a cursor that nobody asks for more is closed, one that is in use is not', async () => {
  const collection = database().collection();
  await collection.insertMany(Array.from({ length: 200 }, (_, _id) => ({ _id })));
  const { db, collectionName } = collection;
  const open = async () => (await db.command({ find: collectionName, batchSize: 1 })).cursor.id;
  const more = (id: unknown) => db.command({ getMore: id, collection: collectionName, batchSize: 1 });
  const [idle, used] = [await open(), await open()];
  const began = Date.now();
  while (Date.now() - began < 4_500) {
    await more(used);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(await rejection(more(idle))).toMatchObject({ code: 43, codeName: 'CursorNotFound' });
  await more(used);
});
