import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { supported } from '../src/index.js';
import { indexOptionWords, operatorWords, sourceFiles, variableWords } from './support/source-words.js';

const appSource = fileURLToPath(new URL('../../../src', import.meta.url));
const has = (list: readonly string[]) => new Set(list);
const operators = has([
  ...supported.queryOperators,
  ...supported.updateOperators,
  ...supported.updateModifiers,
  ...supported.projectionOperators,
  ...supported.stages,
  ...supported.accumulators,
  ...supported.expressions,
]);
const variables = has(supported.systemVariables);
const indexOptions = has(supported.indexOptions);

/** Words of JSON Schema, which look like operators. */
const schemaWords = has(['$ref', '$schema', '$defs', '$id']);

/** What a source uses and the embedded database does not have. */
const lacking = (text: string) => [
  ...operatorWords(text).filter((word) => !operators.has(word) && !schemaWords.has(word)),
  ...variableWords(text).filter((word) => !variables.has(word)),
  ...indexOptionWords(text).filter((word) => !indexOptions.has(word)),
];

describe('the words of a source', () => {
  it('are found as keys, quoted or not, and as variables', () => {
    const source = `
      await Job.updateOne({ n: { $gte: 1, '$lt': 5 }, $or: [{ a: '$notAnOperator' }] }, [
        { $set: { at: '$$NOW', all: { $map: { input: '$list', as: 'one', in: '$$one.x' } } } },
      ]);
      const message = \`costs \${amount} $ per: item\`;`;
    expect(operatorWords(source)).toEqual(['$gte', '$lt', '$or', '$set', '$map']);
    expect(variableWords(source)).toEqual(['NOW']);
  });

  it('are found as options of indexes', () => {
    const source = `
      schema.index({ a: 1, b: -1 }, { unique: true, partialFilterExpression: { a: { $exists: true }, b: 1 } });
      schema.index({ c: 1 });
      await collection.createIndex({ d: 1 }, { 'expireAfterSeconds': 0, name: \`d\` });`;
    expect(indexOptionWords(source)).toEqual([
      'unique',
      'partialFilterExpression',
      'expireAfterSeconds',
      'name',
    ]);
  });

  it('are told apart from what the embedded database has', () => {
    const source =
      "find({ a: { $near: [1] } }); aggregate([{ $graphLookup: {}, $x: '$$USER_ROLES' }]); schema.index({ a: 1 }, { wildcardProjection: {} });";
    expect(lacking(source)).toEqual(['$near', '$graphLookup', '$x', 'USER_ROLES', 'wildcardProjection']);
    expect(
      lacking(
        "find({ a: { $gte: 1 } }); update([{ $set: { at: '$$NOW' } }]); schema.index({ a: 1 }, { unique: true })",
      ),
    ).toEqual([]);
  });
});

const walk = existsSync(appSource) ? it : it.skip;
walk(
  `everything that the app asks of its database is there${existsSync(appSource) ? '' : ' (skipped: the app is not beside the package)'}`,
  () => {
    const files = sourceFiles(appSource);
    const uses = files.flatMap(({ text }) => operatorWords(text));
    const found = files.flatMap(({ path, text }) =>
      lacking(text).map((word) => `${path.slice(appSource.length + 1)}: ${word}`),
    );
    expect(uses).toContain('$set');
    expect(found).toEqual([]);
  },
);
