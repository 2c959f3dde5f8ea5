import { expect, it } from '@jest/globals';
import { checkStatements } from '../../../credits/statements/against-ledger.js';

it('is the ledger in a thousand histories, in five time zones', async () => {
  await expect(checkStatements(1_000)).resolves.toBeUndefined();
});
