import type { Finding } from '../doctor/finding.js';
import { CommandError, type Prompt } from '../shared/terminal.js';
import type { Check } from './check.js';
import { faultOf, type Value, type ValueName, valuesFor, type Way } from './values.js';
import { createApp } from './words.js';

export interface Gathered {
  /** Of every value that is needed. */
  values: ReadonlyMap<ValueName, string>;
  findings: Finding[];
}

/** What a value is by now: in the environment or in `.env`; empty: nothing. */
type Known = (name: ValueName) => string;

interface Asking {
  prompt: Prompt;
  check: Check;
  known: Known;
  /** Of `.env`. */
  stored: ReadonlyMap<string, string>;
  say(line: string): void;
}

/** Asks for one value after the other, and tries each at once. @throws CommandError where whoever is asked ends it */
export async function askForAll(way: Way, asking: Asking): Promise<Gathered> {
  const values = new Map<ValueName, string>();
  const findings: Finding[] = [];
  let isIntroduced = false;
  for (const value of valuesFor(way)) {
    if (value.name !== 'PUBLIC_URL' && !isIntroduced) {
      asking.say(createApp(way, values.get('PUBLIC_URL')));
      isIntroduced = true;
    }
    asking.say(`\n${value.name}: ${value.what}\n  ${value.where}`);
    const { text, found } = await askFor(value, asking);
    values.set(value.name, text);
    for (const one of found) findings.push(one);
  }
  return { values, findings };
}

async function askFor(value: Value, asking: Asking): Promise<{ text: string; found: Finding[] }> {
  const { prompt, check, known, say } = asking;
  const before = known(value.name);
  const question = before ? '  Paste it, or press Enter to keep the one that is set: ' : '  Paste it: ';
  for (;;) {
    const text = (await prompt.ask(question, value.secret)) || before;
    const fault = text === '' ? 'It is needed.' : faultOf(value, text);
    if (fault) {
      say(`  ${fault}`);
      continue;
    }
    if (!(await mayReplace(value, text, asking))) return { text: before, found: [] };
    const found = await check(value.name, text);
    for (const one of found) say(`  ${one.state}: ${one.message}${one.mend ? `\n  -> ${one.mend}` : ''}`);
    const bad = found.find(refuses);
    if (!bad) return { text, found };
    const isUsed = await yes(prompt, '  Use it all the same?', bad.unsure === true);
    if (isUsed) return { text, found };
  }
}

async function mayReplace({ name }: Value, text: string, { prompt, stored }: Asking): Promise<boolean> {
  const before = stored.get(name) ?? '';
  return (
    before === '' || before === text || (await yes(prompt, `  Replace the ${name} that .env has?`, false))
  );
}

/** @param otherwise what Enter alone says */
export async function yes(prompt: Prompt, question: string, otherwise: boolean): Promise<boolean> {
  const answer = await prompt.ask(`${question} [${otherwise ? 'Y/n' : 'y/N'}] `);
  return answer === '' ? otherwise : /^y(es)?$/i.test(answer);
}

/** What is wrong with the value itself; scopes can be added to it. */
function refuses({ check, state }: Finding): boolean {
  return state === 'problem' && check !== 'slack scopes';
}

interface Taking {
  known: Known;
  stored: ReadonlyMap<string, string>;
  path: string;
  /** Undefined: they are taken as they are. */
  check: Check | undefined;
  /** Whether what `.env` has may be replaced. */
  replace: boolean;
}

/** The same where nobody is there to ask. @throws CommandError with what keeps it from being whole and right */
export async function takeAll(way: Way, { known, stored, path, check, replace }: Taking): Promise<Gathered> {
  const needed = valuesFor(way).map((value) => ({ value, text: known(value.name) }));
  const missing = needed.filter(({ text }) => text === '').map(({ value }) => value.name);
  if (missing.length > 0) {
    throw new CommandError(
      'no_terminal',
      `There's no terminal to ask at, and ${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing. Set ${missing.length === 1 ? 'it' : 'them'} in the environment, or pipe in lines like ${missing[0]}=…. Nothing was written.`,
    );
  }
  const faults = needed.flatMap(({ value, text }) => faultOf(value, text) ?? []);
  if (faults.length > 0) throw new CommandError('invalid', `${faults.join(' ')} Nothing was written.`);
  const others = needed.filter(({ value: { name }, text }) => stored.get(name) && stored.get(name) !== text);
  if (others.length > 0 && !replace) {
    const names = others.map(({ value }) => value.name).join(', ');
    throw new CommandError(
      'already_set',
      `${path} has another value for ${names}. With --yes it's replaced. Nothing was written.`,
    );
  }
  const checked = check ? await Promise.all(needed.map(({ value, text }) => check(value.name, text))) : [];
  const findings = checked.flat();
  const bad = findings.filter(refuses);
  if (bad.length > 0) {
    const isUnsure = bad.every(({ unsure }) => unsure);
    throw new CommandError(
      isUnsure ? 'unreachable' : 'refused',
      `${bad.map(({ message, mend = '' }) => `${message}. ${mend}`).join(' ')}${isUnsure ? ' With --no-check the values are written untried.' : ''} Nothing was written.`,
    );
  }
  return { values: new Map(needed.map(({ value, text }) => [value.name, text])), findings };
}
