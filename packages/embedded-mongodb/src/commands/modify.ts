import { type Doc, isDoc, isTruthy } from '../bson/types.js';
import { failedToParse } from '../errors.js';
import { evaluatorWith } from '../expressions/expressions.js';
import { compileProjection } from '../query/projection.js';
import type { Outcome } from '../transactions/progress.js';
import { isReplacement } from '../update/compile.js';
import {
  type Command,
  checkFields,
  collectionName,
  collectionOf,
  docField,
  docListField,
  type Request,
} from './command.js';
import { variablesOf } from './read.js';
import { queryFor } from './select.js';
import { runStatements } from './statements.js';
import {
  applyUpdate,
  forEachMatch,
  insertDocument,
  insertUpsert,
  isMulti,
  isUnlimited,
  updateOf,
  whenFree,
  withId,
  withMatch,
} from './write.js';

/** https://www.mongodb.com/docs/manual/reference/command/insert/ */
const insert: Command = {
  fields: ['insert', 'documents', 'ordered', 'bypassDocumentValidation'],
  inTransaction: true,
  retryable: true,
  async run(request) {
    collectionName(request);
    const documents = docListField(request.command, 'documents');
    const { n, writeErrors } = await runStatements(request, documents, (doc) => {
      insertDocument(request, withId(doc));
      return { n: 1 };
    });
    return { n, ...listed({ writeErrors }) };
  },
};

/** The lists of a reply that hold anything. */
const listed = (lists: Record<string, Doc[]>): Doc =>
  Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0));

/** The statements of a command; all of them are checked before the first one runs. */
function statementsOf({ command, name }: Request, list: string, fields: string[]): Doc[] {
  const statements = docListField(command, list);
  for (const statement of statements) checkFields(statement, `${name}.${list}`, fields, new Set());
  return statements;
}

const updateFields = ['q', 'u', 'c', 'multi', 'upsert', 'arrayFilters', 'hint'];

/** https://www.mongodb.com/docs/manual/reference/command/update/ */
const update: Command = {
  fields: ['update', 'updates', 'ordered', 'bypassDocumentValidation', 'let'],
  inTransaction: true,
  retryable: true,
  async run(request) {
    const statements = statementsOf(request, 'updates', updateFields);
    const { n, nModified, upserted, writeErrors } = await runStatements(request, statements, (...one) =>
      updateOne(request, ...one),
    );
    return { n, nModified, ...listed({ upserted, writeErrors }) };
  },
};

async function updateOne(request: Request, statement: Doc, index: number): Promise<Partial<Outcome>> {
  const variables = isDoc(statement.c) ? { ...variablesOf(request), ...statement.c } : undefined;
  const here = variables ? { ...request, evaluator: evaluatorWith(variables) } : request;
  const filter = docField(statement, 'q');
  const apply = updateOf(here, filter, statement.u, statement.arrayFilters);
  const multi = isMulti(request, statement);
  if (multi && isReplacement(statement.u))
    throw failedToParse('multi update is not supported for replacement-style update');
  const query = queryFor(here, filter, { hint: statement.hint });
  const collection = collectionOf(request);
  if (multi && collection) {
    let nModified = 0;
    const n = await forEachMatch(request, collection, query, (hit) => {
      if (applyUpdate(request, collection, hit, apply) !== hit.doc) nModified++;
    });
    if (n > 0 || !isTruthy(statement.upsert)) return { n, nModified };
  }
  return withMatch(
    request,
    () => ({ collection: collectionOf(request), query }),
    (hit, within) => {
      if (hit && within)
        return { n: 1, nModified: applyUpdate(request, within, hit, apply) === hit.doc ? 0 : 1 };
      if (!isTruthy(statement.upsert)) return {};
      return { n: 1, upserted: [{ index, _id: insertUpsert(request, filter, statement.u, apply)._id }] };
    },
  );
}

/** https://www.mongodb.com/docs/manual/reference/command/delete/ */
const remove: Command = {
  fields: ['delete', 'deletes', 'ordered', 'let'],
  inTransaction: true,
  retryable: true,
  async run(request) {
    const statements = statementsOf(request, 'deletes', ['q', 'limit', 'hint']);
    const { n, writeErrors } = await runStatements(request, statements, (statement) =>
      deleteOne(request, statement),
    );
    return { n, ...listed({ writeErrors }) };
  },
};

async function deleteOne(request: Request, statement: Doc): Promise<Partial<Outcome>> {
  const query = queryFor(request, docField(statement, 'q'), { hint: statement.hint });
  const unlimited = isUnlimited(request, statement);
  const collection = collectionOf(request);
  if (!collection) return {};
  if (unlimited)
    return {
      n: await forEachMatch(request, collection, query, ({ id }) =>
        request.store.write(request, collection, id, null),
      ),
    };
  return withMatch(
    request,
    () => ({ collection: collectionOf(request), query }),
    (hit, within) => {
      if (!hit || !within) return {};
      request.store.write(request, within, hit.id, null);
      return { n: 1 };
    },
  );
}

const findAndModifyFields = [
  'query',
  'sort',
  'remove',
  'update',
  'new',
  'fields',
  'upsert',
  'arrayFilters',
  'hint',
  'let',
  'bypassDocumentValidation',
];

/** https://www.mongodb.com/docs/manual/reference/command/findAndModify/ */
const findAndModify: Command = {
  fields: ['findAndModify', 'findandmodify', ...findAndModifyFields],
  inTransaction: true,
  retryable: true,
  async run(request) {
    const { command, evaluator, store } = request;
    const filter = docField(command, 'query');
    const project = compileProjection(command.fields, { evaluator, filter }) ?? ((doc: Doc) => doc);
    const query = queryFor(request, filter, { sort: docField(command, 'sort'), hint: command.hint });
    const find = () => ({ collection: collectionOf(request), query });
    if (isTruthy(command.remove)) {
      if (command.update !== undefined || isTruthy(command.new))
        throw failedToParse('Cannot specify both an update and remove=true, nor new=true with it');
      return whenFree(request, () =>
        withMatch(request, find, (hit, collection) => {
          if (!hit || !collection) return { lastErrorObject: { n: 0 }, value: null };
          store.write(request, collection, hit.id, null);
          return { lastErrorObject: { n: 1 }, value: project(hit.doc) };
        }),
      );
    }
    const apply = updateOf(request, filter, command.update, command.arrayFilters);
    return whenFree(request, () =>
      withMatch(request, find, (hit, collection) => {
        if (hit && collection) {
          const next = applyUpdate(request, collection, hit, apply);
          const value = project(isTruthy(command.new) ? next : hit.doc);
          return { lastErrorObject: { n: 1, updatedExisting: true }, value };
        }
        if (!isTruthy(command.upsert))
          return { lastErrorObject: { n: 0, updatedExisting: false }, value: null };
        const doc = insertUpsert(request, filter, command.update, apply);
        return {
          lastErrorObject: { n: 1, updatedExisting: false, upserted: doc._id },
          value: isTruthy(command.new) ? project(doc) : null,
        };
      }),
    );
  },
};

export const modifyCommands: Record<string, Command> = {
  insert,
  update,
  delete: remove,
  findAndModify,
  findandmodify: findAndModify,
};
