import { collectionCommands } from './collections.js';
import type { Command } from './command.js';
import { handshakeCommands } from './handshake.js';
import { modifyCommands } from './modify.js';
import { readCommands } from './read.js';

/** Commands about sessions; what they do to transactions is done by the dispatcher, which has the sessions. */
const sessionCommands: Record<string, Command> = {
  commitTransaction: { fields: ['commitTransaction', 'recoveryToken'], run: () => ({}) },
  abortTransaction: { fields: ['abortTransaction', 'recoveryToken'], run: () => ({}) },
  endSessions: { fields: ['endSessions'], run: () => ({}) },
  killSessions: { fields: ['killSessions'], run: () => ({}) },
  killAllSessions: { fields: ['killAllSessions'], run: () => ({}) },
  refreshSessions: { fields: ['refreshSessions'], run: () => ({}) },
};

export const commands: Record<string, Command> = {
  ...handshakeCommands,
  ...readCommands,
  ...modifyCommands,
  ...collectionCommands,
  ...sessionCommands,
};

/** Every command that exists here. https://www.mongodb.com/docs/manual/reference/command/ */
export const commandNames = [...Object.keys(commands), 'configureFailPoint'];
