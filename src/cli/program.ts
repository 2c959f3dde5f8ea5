import { Command } from 'commander';
import { auditLogCommand } from './commands/audit-log.js';
import { briefCommand } from './commands/brief.js';
import { auditCommand } from './commands/credits-audit.js';
import { balanceCommand } from './commands/credits-balance.js';
import { grantCommand } from './commands/credits-grant.js';
import { historyCommand } from './commands/credits-history.js';
import { refundCommand } from './commands/credits-refund.js';
import { requestsCommand } from './commands/credits-requests.js';
import { dbCommand } from './commands/db.js';
import { doctorCommand } from './commands/doctor.js';
import { drawCommand } from './commands/draw.js';
import { fontsAddCommand } from './commands/fonts-add.js';
import { fontsListCommand } from './commands/fonts-list.js';
import { fontsRemoveCommand } from './commands/fonts-remove.js';
import { generateCommand } from './commands/generate.js';
import { initCommand } from './commands/init.js';
import { keysRotateCommand } from './commands/keys-rotate.js';
import { manifestCommand } from './commands/manifest.js';
import { reportCommand } from './commands/report.js';
import { resultCommand } from './commands/result.js';
import { statementCommand } from './commands/statement.js';
import { tokenCreateCommand } from './commands/token-create.js';
import { tokenEmailCommand, tokenVerifyCommand } from './commands/token-email.js';
import { tokenListCommand } from './commands/token-list.js';
import { tokenRevokeCommand } from './commands/token-revoke.js';
import { traceCommand } from './commands/trace.js';
import { tryCommand } from './commands/try.js';
import { workspaceDeleteCommand } from './commands/workspace-delete.js';
import { workspaceExportCommand } from './commands/workspace-export.js';
import { workspaceListCommand } from './commands/workspace-list.js';
import type { CommandContext } from './shared/context.js';
import { createPrinter, type GuardedTerminal } from './shared/terminal.js';

type MakeCommand = (context: CommandContext) => Command;

/** The commands that have a word before them, in the order of `--help`. */
const groups: ReadonlyArray<{ name: string; description: string; commands: readonly MakeCommand[] }> = [
  {
    name: 'credits',
    description: "add credits, and read a workspace's ledger",
    commands: [balanceCommand, grantCommand, refundCommand, requestsCommand, historyCommand, auditCommand],
  },
  {
    name: 'token',
    description: 'create and revoke API tokens',
    commands: [
      tokenCreateCommand,
      tokenListCommand,
      tokenRevokeCommand,
      tokenEmailCommand,
      tokenVerifyCommand,
    ],
  },
  {
    name: 'keys',
    description: 'the keys that stored tokens are encrypted with',
    commands: [keysRotateCommand],
  },
  {
    name: 'workspace',
    description: 'list workspaces, export their data, delete it',
    commands: [workspaceListCommand, workspaceExportCommand, workspaceDeleteCommand],
  },
  {
    name: 'fonts',
    description: 'the fonts that infographics are drawn with: list, add, remove',
    commands: [fontsListCommand, fontsAddCommand, fontsRemoveCommand],
  },
];

const ungrouped: readonly MakeCommand[] = [
  initCommand,
  doctorCommand,
  manifestCommand,
  dbCommand,
  reportCommand,
  statementCommand,
  auditLogCommand,
  traceCommand,
  tryCommand,
  briefCommand,
  drawCommand,
  generateCommand,
  resultCommand,
];

/** The whole command line: each command is one file. */
export function createProgram(
  terminal: GuardedTerminal,
  json: boolean,
  outcome: { exitCode: number },
): Command {
  const context: CommandContext = {
    terminal,
    printer: createPrinter(terminal, json),
    fail: () => {
      outcome.exitCode = 1;
    },
  };
  const program = new Command('infograph')
    .description('Manages an installation of Infograph: its credits, settings, and database.')
    .helpCommand(false)
    .addHelpText('after', help);
  for (const { name, description, commands } of groups) {
    const group = new Command(name).description(description).helpCommand(false);
    for (const command of commands) group.addCommand(command(context));
    program.addCommand(group);
  }
  for (const command of ungrouped) program.addCommand(command(context));
  for (const command of withSubcommands(program)) {
    command
      .option('--json', 'print one JSON value and nothing else')
      .exitOverride()
      .showHelpAfterError('(--help shows how it is used)')
      .configureOutput({
        writeOut: (text) => terminal.out(text),
        writeErr: (text) => {
          if (!json) terminal.err(text);
        },
      });
  }
  return program;
}

function withSubcommands(command: Command): Command[] {
  return [command, ...command.commands.flatMap(withSubcommands)];
}

const help = `
Examples:
  npm run -s infograph -- try "How a bill becomes law"        see it work, with no account anywhere
  npm run -s infograph -- manifest --link                     the address that creates the Slack app
  npm run -s infograph -- init                                ask for the values of Slack and fal, and write .env
  npm run -s infograph -- doctor                              check the settings, and how to fix what's wrong
  npm run -s infograph -- generate "How a bill becomes law"   one image directly from fal, to try your key and a model
  npm run -s infograph -- brief https://example.com/article   what an infographic of it would say, and why
  npm run -s infograph -- draw --brief brief.json             a brief as a picture, drawn by code, with no account anywhere
  npm run -s infograph -- credits grant 100                   add 100 credits (with one workspace, its id is optional)
  npm run -s infograph -- credits balance T0123ABCD
  npm run -s infograph -- token create --name Website         create an API token for other software
  npm run -s infograph -- trace ig_0123456789abcdef0123       what happened to one infographic, and when

Settings come from the environment and from .env in this folder. .env.example explains each one.
While the app runs on its embedded database, these commands connect to it.
Exit codes: 0 done, 1 not done or something is wrong, 2 invalid command line.`;
