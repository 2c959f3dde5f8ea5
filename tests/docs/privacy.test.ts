import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import mongoose from 'mongoose';
import { createModels } from '../../src/models/index.js';
import { type CollectionName, dataPolicies } from '../../src/workspaces/offboarding/data-policy.js';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const models = createModels(mongoose.createConnection());
const collections = (Object.keys(models) as CollectionName[]).map((name) => ({
  name,
  collection: models[name].collection.collectionName,
}));
/** Of the limits of requests, which have no model. */
const LIMITS = 'limits';

const rowsOf = (page: string) =>
  new Map(
    [...page.matchAll(/^\| `(\w+)` +\|(.*)\|(.*)\|$/gm)].map(([, name = '', what = '', long = '']) => [
      name,
      { what, long },
    ]),
  );

describe('docs/privacy.md', () => {
  const rows = rowsOf(read('docs/privacy.md'));

  it('tells of every collection, and of no other', () => {
    const names = [...collections.map(({ collection }) => collection), LIMITS];
    expect([...rows.keys()].sort()).toEqual(names.sort());
  });

  it.each(collections)(
    'says of $collection what becomes of it when the workspace leaves',
    ({ name, collection }) => {
      const { action } = dataPolicies[name];
      const { what = '', long = '' } = rows.get(collection) ?? {};
      const expected = {
        delete_on_uninstall: /until the workspace leaves/,
        delete_first: /_left_|7 days/,
        delete: /_left_|until that is done|until the workspace leaves/,
        anonymise: /for good; from _left_ on without names/,
        keep: /for good/,
        global: /for good|10 minutes/,
      }[action];
      expect(long).toMatch(expected);
      if (action === 'global') expect(what).toMatch(/nobody's data|random bits/);
    },
  );
});

describe('docs/how-it-works.md', () => {
  it('lists every collection that has something of workspaces', () => {
    const told = [...read('docs/how-it-works.md').matchAll(/^\| `([a-z]+)` +\|/gm)].map(([, name]) => name);
    expect(collections.map(({ collection }) => collection).filter((name) => !told.includes(name))).toEqual(
      [],
    );
  });
});
