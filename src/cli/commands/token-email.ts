import { Command, InvalidArgumentError } from 'commander';
import { z } from 'zod';
import { createEmailProofs, type EmailProofs } from '../../api/tokens/email.js';
import { type Environment, readConfig } from '../../config/index.js';
import { createMailer, MailError } from '../../notifications/mailer.js';
import { readToken } from '../shared/arguments.js';
import { type Books, withBooks } from '../shared/books.js';
import type { CommandContext } from '../shared/context.js';
import { CommandError } from '../shared/terminal.js';

/** `token email <id> <address>` */
export function tokenEmailCommand({ terminal, printer }: CommandContext): Command {
  return new Command('email')
    .description("email a code to a token's owner, to confirm the address for emails about finished jobs")
    .argument('<id>', 'from `token list`', readToken)
    .argument('<address>', 'like ada@example.com', readAddress)
    .action(async (id: string, address: string) => {
      await withBooks(terminal.environment, async (books) => {
        if (!(await sent(proofsOf(terminal.environment, books), id, address))) {
          throw new CommandError('no_token', `There's no token ${id}, or it's revoked.`);
        }
        printer.result(
          { id, address, sent: true },
          `A code is on its way to ${address}. It's good for 15 minutes: infograph token verify ${id} <code>`,
        );
      });
    });
}

/** `token verify <id> <code>` */
export function tokenVerifyCommand({ terminal, printer }: CommandContext): Command {
  return new Command('verify')
    .description('confirm the code from `token email`')
    .argument('<id>', 'from `token list`', readToken)
    .argument('<code>', 'eight digits')
    .action(async (id: string, code: string) => {
      await withBooks(terminal.environment, async (books) => {
        const address = await proofsOf(terminal.environment, books).finish(id, code);
        if (address === undefined) {
          throw new CommandError(
            'wrong_code',
            'That code is wrong or expired, or five wrong ones were tried. `token email` sends another.',
          );
        }
        printer.result({ id, address, verified: true }, `Emails about jobs of ${id} now go to ${address}.`);
      });
    });
}

function proofsOf(environment: Environment, { models, clock }: Books): EmailProofs {
  const { mail } = readConfig(environment);
  if (!mail) throw new CommandError('no_mail', 'No mail server is set: see SMTP_URL in .env.example.');
  return createEmailProofs(models.apiTokens, clock, createMailer(mail));
}

async function sent(proofs: EmailProofs, id: string, address: string): Promise<boolean> {
  try {
    return await proofs.begin(id, address);
  } catch (error) {
    if (!(error instanceof MailError)) throw error;
    throw new CommandError('not_sent', `The mail server didn't accept the email (${error.code}).`);
  }
}

function readAddress(given: string): string {
  const parsed = z.email().max(254).safeParse(given);
  if (parsed.success) return parsed.data;
  throw new InvalidArgumentError('It must be an email address, like ada@example.com.');
}
