import { printable } from '../../lib/text/printable.js';
import type { Models } from '../../models/index.js';
import { type AnyDocument, collectionOf, eachHeld } from '../../workspaces/offboarding/held.js';
import { type HeldName, heldNames, holdings } from '../../workspaces/offboarding/holdings.js';

/**
 * Everything that is stored of a workspace, but for secrets, a line of JSON for each document: `{"collection": …,
 * "document": …}`. A few hundred documents are in memory at once. @param counted is told of each line
 */
export async function* exportLines(
  models: Models,
  workspace: string,
  counted: (name: string) => void,
): AsyncGenerator<string> {
  for (const name of heldNames) {
    const collection = collectionOf(models, name).collection.collectionName;
    for await (const document of eachHeld(models, name, workspace)) {
      counted(collection);
      yield `${printable(JSON.stringify({ collection, document: withoutSecrets(name, document) }))}\n`;
    }
  }
}

function withoutSecrets(name: HeldName, document: AnyDocument): AnyDocument {
  const secrets = new Set(holdings[name].secrets);
  return Object.fromEntries(Object.entries(document).filter(([field]) => !secrets.has(field)));
}
