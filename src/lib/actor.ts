/** The operator, at the command line, as it is stored. */
export const OPERATOR = 'cli';
/** The app itself, as it is stored. */
export const APP = 'system';
/** All programs of a workspace together, as it is stored: one can make as many tokens as it likes. */
export const EVERY_PROGRAM = 'api:*';

const PROGRAM = 'api:';
/** A user's id in Slack. @see https://docs.slack.dev/reference/objects/user-object */
const PERSON = /^[UW][A-Z0-9]+$/;

/**
 * Who does something, told by how it is stored: `U…`, `api:<id of a token>`, `cli` or `system`. `nameless`: whoever
 * it was, their name was taken out when their workspace was deleted.
 */
export type Actor =
  | { kind: 'person'; user: string }
  | { kind: 'program'; token: string }
  | { kind: 'every_program' }
  | { kind: 'operator' }
  | { kind: 'app' }
  | { kind: 'nameless' };

/** Reads who it was from how it is stored. */
export function readActor(stored: string): Actor {
  if (stored === OPERATOR) return { kind: 'operator' };
  if (stored === APP) return { kind: 'app' };
  if (stored === EVERY_PROGRAM) return { kind: 'every_program' };
  if (stored.startsWith(PROGRAM)) return { kind: 'program', token: stored.slice(PROGRAM.length) };
  return PERSON.test(stored) ? { kind: 'person', user: stored } : { kind: 'nameless' };
}

/** The program that calls the API with this token, as it is stored. */
export function programActor(token: string): string {
  return `${PROGRAM}${token}`;
}

/** The ids of the tokens of those that are programs. */
export function tokensOf(stored: readonly string[]): string[] {
  return stored.map(readActor).flatMap((actor) => (actor.kind === 'program' ? [actor.token] : []));
}

/** A user of Slack; not a program, the operator or the app. */
export function isPerson(stored: string): boolean {
  return readActor(stored).kind === 'person';
}

/** A program that calls the API, or all of them together. */
export function isProgram(stored: string): boolean {
  const { kind } = readActor(stored);
  return kind === 'program' || kind === 'every_program';
}
