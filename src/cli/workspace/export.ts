import { printable } from '../../lib/text/printable.js';
import type { Models } from '../../models/index.js';
import {
  type CollectionName,
  dataPolicies,
  workspaceCollections,
} from '../../workspaces/offboarding/data-policy.js';
import { type AnyDocument, collectionOf, eachDocument } from '../../workspaces/offboarding/workspace-data.js';

/**
 * Everything that is stored of a workspace, but for secrets, a line of JSON for each document: `{"collection": …,
 * "document": …}`. A few hundred documents are in memory at once. @param counted is told of each line
 */
export async function* exportLines(
  models: Models,
  workspace: string,
  counted: (name: string) => void,
): AsyncGenerator<string> {
  for (const name of workspaceCollections) {
    const collection = collectionOf(models, name).collection.collectionName;
    for await (const document of eachDocument(models, name, workspace)) {
      counted(collection);
      yield `${printable(JSON.stringify({ collection, document: withoutSecrets(name, document) }))}\n`;
    }
  }
}

function withoutSecrets(name: CollectionName, document: AnyDocument): AnyDocument {
  const secrets = new Set(dataPolicies[name].secrets);
  return Object.fromEntries(Object.entries(document).filter(([field]) => !secrets.has(field)));
}
