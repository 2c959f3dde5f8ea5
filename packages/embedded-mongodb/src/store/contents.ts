import { decode, encodeDocument } from '../bson/codec.js';
import type { Catalog } from '../collections/catalog.js';
import { Collection } from '../collections/collection.js';
import type { Entry } from '../collections/entry.js';
import type { IndexSpec } from '../collections/ordered-index.js';
import { type Change, collectionKey, documentKey } from '../storage/changes.js';
import type { StoredCollection } from '../storage/load.js';

/** A collection with what the files held of it, which is let go. */
export function loadCollection({ description, documents }: StoredCollection): Collection {
  const { db, coll, uuid, indexes } = decode(description);
  const collection = new Collection(String(db), String(coll), String(uuid));
  const specs: IndexSpec[] = Array.isArray(indexes) ? indexes : [];
  collection.load(documents, specs);
  documents.clear();
  return collection;
}

/** Everything in the catalog, as it is now: the documents are immutable, so a list of them stays true. */
export function captureAll(catalog: Catalog): Iterable<Change> {
  const collections = [...catalog.all()].map((collection) => ({
    namespace: collection.namespace,
    description: encodeDocument(collection.description),
    entries: [...collection.entries.values()],
  }));
  return encodeLater(collections);
}

function* encodeLater(
  collections: { namespace: string; description: Uint8Array; entries: Entry[] }[],
): Generator<Change> {
  for (const { namespace, description, entries } of collections) {
    yield { key: collectionKey(namespace), value: description };
    for (const entry of entries) yield { key: documentKey(namespace, entry.id), value: entry.encode() };
  }
}
