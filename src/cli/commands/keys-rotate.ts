import { Command } from 'commander';
import { readConfig } from '../../config/index.js';
import { type ReencryptionResult, reencryptAll } from '../../database/reencrypt.js';
import { createFieldEncryption } from '../../lib/encryption/index.js';
import { encryptedSecretFields } from '../../notifications/index.js';
import { encryptedTokenFields } from '../../workspaces/installations/index.js';
import { withBooks } from '../shared/books.js';
import type { CommandContext } from '../shared/context.js';
import { CommandError } from '../shared/terminal.js';

/** `keys rotate` */
export function keysRotateCommand({ terminal, printer, fail }: CommandContext): Command {
  return new Command('rotate')
    .description(
      'encrypt every stored token and secret with the first key of ENCRYPTION_KEY; can be stopped and run again',
    )
    .action(async () => {
      const { encryptionKeys } = readConfig(terminal.environment);
      if (encryptionKeys.length === 0) {
        throw new CommandError(
          'no_key',
          "ENCRYPTION_KEY isn't set, so there's nothing to encrypt tokens with.",
        );
      }
      await withBooks(terminal.environment, async ({ models }) => {
        const done = await reencryptAll(
          [encryptedTokenFields(models), encryptedSecretFields(models)],
          createFieldEncryption(encryptionKeys),
        );
        if (done.unreadable.length > 0) fail();
        printer.result(done, told(done, encryptionKeys.length));
      });
    });
}

function told({ resealed, current, unreadable }: ReencryptionResult, keys: number): string {
  const lines = [`${resealed} now encrypted with the first key; ${current} already were.`];
  if (unreadable.length > 0) {
    lines.push(
      `${unreadable.length} can't be decrypted with any key of ENCRYPTION_KEY: ${unreadable.join(', ')}. Add the key they were encrypted with, or have the app installed there again.`,
    );
  } else if (keys > 1) {
    lines.push(
      "The other keys aren't needed anymore: remove them from ENCRYPTION_KEY once every process has been restarted with the new list. Older backups still need them.",
    );
  }
  return lines.join('\n');
}
