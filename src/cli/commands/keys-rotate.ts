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
      'seal every stored token and secret with the first key of ENCRYPTION_KEY; may be stopped and run again',
    )
    .action(async () => {
      const { encryptionKeys } = readConfig(terminal.environment);
      if (encryptionKeys.length === 0) {
        throw new CommandError(
          'no_key',
          'ENCRYPTION_KEY is not set, so there is nothing to seal tokens with.',
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
  const lines = [`${resealed} sealed with the first key now, ${current} were already.`];
  if (unreadable.length > 0) {
    lines.push(
      `${unreadable.length} cannot be opened by any key of ENCRYPTION_KEY: ${unreadable.join(', ')}. Add the key that they were sealed with, or have the app installed there anew.`,
    );
  } else if (keys > 1) {
    lines.push(
      'The other keys open nothing any more: take them out of ENCRYPTION_KEY once every process has been restarted with the new list. Backups made before still need them.',
    );
  }
  return lines.join('\n');
}
