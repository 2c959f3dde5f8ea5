import { lettersApart } from '../lib/text/letters-apart.js';
import { aliases, asksForTheRealThing, type Environment, isPlayground, settingNames } from './index.js';

/** Of tools that have many variables of their own; of theirs none is ever one of ours. */
const OTHERS = /^(npm|node|aws|next|vite|react_app|github|gitlab|ci|docker|compose)_/i;
/** In `.env` these are ours alone. */
const PREFIXES = /^(SLACK|FAL|S3|SMTP|MONGODB|ARTICLE|CALLBACK)_/i;
/** What stands before the = in a line that is none (a key, say) is not repeated. */
const NAME = /^[A-Za-z][\w.-]{1,39}$/;
/** So short a name of ours is a word of everybody's: PORT, HOST. */
const SHORT = 4;
const MOST_GUESSES = 3;

const known: ReadonlySet<string> = new Set([...settingNames, ...aliases.keys()]);

export function isSetting(name: string): boolean {
  return known.has(name);
}

/** Whether a name is no setting, but was probably meant to be one. */
export function isNearSetting(name: string): boolean {
  return guesses(name).length > 0;
}

/**
 * What is hardly meant among the names that are set: of `.env`, each that is like one of ours or begins like one; of the
 * real environment, which others write to as well, only what is like one of ours that is not set.
 * @param real what the process was started with
 * @param file names that `.env` sets
 */
export function remarksOnNames(real: Environment, file: readonly string[]): string[] {
  const isSet = (name: string) => Boolean(real[name]?.trim()) || file.includes(name);
  const ofFile = file.filter((name) => NAME.test(name) && !known.has(name)).flatMap(remarkOnOwn);
  const ofReal = Object.keys(real)
    .filter((name) => isSet(name) && !file.includes(name) && !known.has(name) && !OTHERS.test(name))
    .flatMap((name) => {
      const meant = guesses(name).filter((guess) => guess.length > SHORT);
      return meant.length > 0 && !meant.some(isSet) ? [misspelled(name, meant)] : [];
    });
  return [
    ...ofFile,
    ...ofReal,
    ...remarkOnMode({ ...real, ...Object.fromEntries(file.map((name) => [name, 'set'])) }),
  ];
}

function remarkOnOwn(name: string): string[] {
  const meant = guesses(name);
  if (meant.length > 0) return [misspelled(name, meant)];
  return PREFIXES.test(name) ? [`${name} is no setting`] : [];
}

function misspelled(name: string, meant: readonly string[]): string {
  return `${name} is no setting; did you mean ${meant.join(' or ')}?`;
}

/** A name that is no setting has asked for the real Slack and fal, or has failed to. */
function remarkOnMode(environment: Environment): string[] {
  const wanting = Object.keys(environment).filter((name) => environment[name]?.trim() && !known.has(name));
  if (isPlayground(environment)) {
    const missed = wanting.filter((name) => guesses(name).some(asksForTheRealThing));
    return missed.length > 0
      ? [
          `this is a playground because no setting of Slack, fal, or S3 is set: ${missed.join(', ')} is none of them`,
        ]
      : [];
  }
  const asking = Object.keys(environment).filter(
    (name) => environment[name]?.trim() && asksForTheRealThing(name),
  );
  if (environment.NODE_ENV === 'production' || asking.some((name) => known.has(name))) return [];
  return [
    `this is no playground because of ${asking.join(', ')}: names that begin with SLACK_, FAL_, or S3_ ask for the real thing. Without them, \`npm start\` gives you a playground`,
  ];
}

/** The settings that a name may have meant: what is written nearly so, else what has the same words and another one. */
function guesses(name: string): string[] {
  const near = [...known]
    .map((one) => ({ one, apart: apart(name, one) }))
    .filter(({ apart }) => apart < Number.POSITIVE_INFINITY);
  const least = near.reduce((best, { apart }) => Math.min(best, apart), Number.POSITIVE_INFINITY);
  const nearest = near.filter(({ apart }) => apart === least).map(({ one }) => one);
  const alike =
    nearest.length > 0
      ? nearest
      : PREFIXES.test(name)
        ? settingNames.filter((one) => sharesWords(name, one))
        : [];
  return [...new Set(alike.map((one) => aliases.get(one) ?? one))].slice(0, MOST_GUESSES);
}

function apart(name: string, setting: string): number {
  const [one, other] = [plain(name), plain(setting)];
  const most = other.length <= SHORT ? 0 : other.length < 10 ? 1 : 2;
  const letters = lettersApart(one, other, most);
  return letters <= most ? letters : Number.POSITIVE_INFINITY;
}

function sharesWords(name: string, setting: string): boolean {
  const [one, other] = [wordsOf(name), wordsOf(setting)];
  const [fewer, more] = one.length < other.length ? [one, other] : [other, one];
  return fewer.length > 1 && fewer.every((word) => more.includes(word));
}

function wordsOf(name: string): string[] {
  return name.toUpperCase().split(/[^A-Z0-9]+/);
}

function plain(name: string): string {
  return name.toUpperCase().replace(/[^A-Z0-9]/g, '');
}
