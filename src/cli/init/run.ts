import { ConfigError, type Environment, readConfig } from '../../config/index.js';
import type { Finding } from '../doctor/finding.js';
import { CommandError, type GuardedTerminal, type Printer, type Prompt } from '../shared/terminal.js';
import { createCheck } from './check.js';
import { exampleText, readEnvFile, writeEnvFile } from './env-file.js';
import { valuesIn, withValues } from './env-text.js';
import { askForAll, type Gathered, takeAll, yes } from './gather.js';
import { readLines, type ValueName, type Way } from './values.js';
import * as words from './words.js';

export interface InitOptions {
  path: string;
  /** Undefined: as the values that are known let it be, else as is answered. */
  way: Way | undefined;
  publicUrl: string | undefined;
  /** Whether what the file has may be replaced, where nobody can be asked. */
  replace: boolean;
  check: boolean;
}

export interface Initialized {
  written: ValueName[];
  /** What the file had already. */
  kept: ValueName[];
  findings: Finding[];
  /** Why the app would not start with the file as it is now, or not with what was written. */
  faults: string[];
}

/**
 * Gathers the values, tries them, and writes them into the file.
 * @throws CommandError with a code where nothing was written
 */
export async function initialize(
  { path, way: chosen, publicUrl, replace, check: isChecked }: InitOptions,
  { environment, prompt: ask, piped }: GuardedTerminal,
  { json, remark }: Printer,
): Promise<Initialized> {
  const file = await readEnvFile(path);
  const stored = valuesIn(file.text ?? '');
  if (environment.SLACK_CLIENT_ID?.trim() || stored.get('SLACK_CLIENT_ID')) {
    throw new CommandError('many_workspaces', words.manyWorkspaces);
  }
  const check = createCheck(environment);
  const prompt = json ? undefined : ask?.();
  const given = prompt ? new Map<ValueName, string>() : readGiven((await piped?.()) ?? '');
  if (publicUrl) given.set('PUBLIC_URL', publicUrl);
  const known = (name: ValueName) => given.get(name) ?? (environment[name]?.trim() || stored.get(name)) ?? '';
  let gathered: Gathered;
  try {
    if (prompt) remark(words.greeting(path));
    const way = chosen ?? wayOf(known) ?? (await askWay(prompt, remark));
    const common = { known, stored, path };
    gathered = prompt
      ? await askForAll(way, { ...common, prompt, check, say: remark })
      : await takeAll(way, { ...common, check: isChecked ? check : undefined, replace });
  } finally {
    prompt?.close();
  }
  const changed = new Map([...gathered.values].filter(([name, text]) => stored.get(name) !== text));
  const after = withValues(file.text ?? (await exampleText()), changed);
  if (after === undefined) throw new CommandError('not_written', words.openQuote(path));
  if (changed.size > 0) await writeEnvFile(file, after);
  return {
    written: [...changed.keys()],
    kept: [...gathered.values.keys()].filter((name) => !changed.has(name)),
    findings: gathered.findings,
    faults: [
      ...faultsOf(gathered.values, valuesIn(after)),
      ...overruled(gathered.values, environment, stored),
    ],
  };
}

function readGiven(text: string): Map<ValueName, string> {
  const { values, unread } = readLines(text);
  if (unread.length > 0) throw new CommandError('unread', words.unread(unread));
  return values;
}

function wayOf(known: (name: ValueName) => string): Way | undefined {
  if (known('SLACK_APP_TOKEN')) return 'socket-mode';
  return known('SLACK_SIGNING_SECRET') || known('PUBLIC_URL') ? 'http' : undefined;
}

async function askWay(prompt: Prompt | undefined, say: (line: string) => void): Promise<Way> {
  if (!prompt) return 'socket-mode';
  say(words.ways);
  return (await yes(prompt, 'Will Slack call the app at a public address?', false)) ? 'http' : 'socket-mode';
}

function faultsOf(gathered: ReadonlyMap<ValueName, string>, values: ReadonlyMap<string, string>): string[] {
  try {
    readConfig(Object.fromEntries(values), ['slack', 'fal', 'public-url']);
    return gathered.has('SLACK_SIGNING_SECRET') && values.get('SLACK_APP_TOKEN') ? [words.socketMode] : [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return [...error.faults];
  }
}

/** What is set outside of the file wins over it. */
function overruled(
  values: ReadonlyMap<ValueName, string>,
  environment: Environment,
  stored: ReadonlyMap<string, string>,
): string[] {
  return [...values].flatMap(([name, text]) => {
    const set = environment[name]?.trim();
    return set && set !== text && set !== stored.get(name)
      ? [`${name} has another value in the environment, which wins over the file`]
      : [];
  });
}
