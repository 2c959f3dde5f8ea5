import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { credits, infographics } from '../../src/lib/words/quantities.js';
import { textsIn, textsOfSource } from '../patterns/source.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');

interface Said {
  place: string;
  text: string;
}

/** Ways of saying it that are not ours, each with what is said instead. Names of files and stored words have no spaces. */
const everywhere: ReadonlyArray<[RegExp, string]> = [
  [/\borganisation(?!s\.test)/i, 'organization'],
  [/\bcolour/i, 'color'],
  [/\bbehaviour/i, 'behavior'],
  [/\bfavourite|\bfavour\b/i, 'favor'],
  [/\bcancell(ed|ing)\b/i, 'canceled'],
  [/\blicence(?!s\.m)/i, 'license'],
  [/\bcentre\b/i, 'center'],
  [/\b(author|recogn|normal|synchron|minim|optim|summar|custom|real|oxid)is(e|es|ed|ing|ation)\b/i, '-ize'],
  [/\banaly(se|sed|ses)\b/i, 'analyze'],
  [/\blabelled\b/i, 'labeled'],
  [/\blearnt\b/i, 'learned'],
  [/\bjudgement\b/i, 'judgment'],
  [/\backnowledgement\b/i, 'acknowledgment'],
  [/\bgrey\b/i, 'gray'],
  [/\be-mail/i, 'email'],
  [/\banew\b/i, 'again'],
  [/\d %/, 'no space before a percent sign'],
];

/** The same for what people in Slack read. */
const inSlack: ReadonlyArray<[RegExp, string]> = [
  [/\bdatabase\b/i, "something's slow on our end"],
  [/\b(cannot|(do|does|did|is|are|was|were|has|have|had|could|would|should|will) not)\b/i, 'a contraction'],
  [/\b(I am|I have not|I will|(?<!who )you are|you will|it is not|that is a)\b/, 'a contraction'],
  [/\b(is|are) told\b/i, "I'll let them know"],
  [/\bnever mind\b/i, 'Cancel'],
  [/^make it$/i, 'Create'],
  [/\bmay not\b(?! have)/i, "can't"],
  [/\byou pay\b|\bpays?\b/i, 'credits are used, or charged'],
  [/\b(other )?programs?\b/i, 'API token'],
  [/\bconversations?\b/i, 'channel'],
  [/\b(every|some|any|no)body\b/i, 'everyone'],
  [/\bunder way\b/i, 'in progress'],
  [/\bany more\b(?= *[.!?]|$)/i, 'anymore'],
  [/\bour side\b/i, 'our end'],
  [/\bwhoever runs\b/i, 'the operator of this app'],
  [/’/, 'a straight apostrophe, as it is typed'],
  [/[a-z,.;] {2,}[A-Za-z]/, 'one space'],
  [/\b1 (credits|infographics|requests|images|seconds|words)\b/, 'a singular'],
  [/\b\d{4,} (credits|infographics|characters)\b/, 'a comma in a large number'],
];

/** Words that articles are looked through for, in whatever English they were written. */
const lists =
  /^src\/(articles\/extract\/furniture|briefs\/.*(lexicon|words|data)\/|drawing\/(icons|marks)\/words\/)/;

const texts = textsOfSource().filter(({ file }) => !lists.test(file));
const wordsOf = (files: RegExp) => texts.filter(({ file }) => files.test(file));

/** Files with nothing but sentences for people in Slack, and the pages that the app shows in a browser. */
const forPeople =
  /^src\/(bot\/.*words(\/[^/]*)?\.ts|credits\/.*words\.ts|workspaces\/.*words\.ts|notifications\/.*words\.ts|api\/tokens\/words\.ts|lib\/words\/.*\.ts)$/;

function faults(said: readonly Said[], rules: typeof everywhere): string[] {
  return said.flatMap(({ place, text }) =>
    rules
      .filter(([pattern]) => pattern.test(text))
      .map(
        ([pattern, instead]) => `${place}: ${pattern.exec(text)?.[0]} (${instead}): ${text.slice(0, 120)}`,
      ),
  );
}

const documents = [
  'README.md',
  'SECURITY.md',
  'CONTRIBUTING.md',
  'manifest.yml',
  '.env.example',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md') && name !== 'licences.md')
    .map((name) => `docs/${name}`),
];

describe('the English of the app', () => {
  it('is American, in all that the code says', () => {
    expect(texts.length).toBeGreaterThan(3_000);
    expect(faults(texts, everywhere)).toEqual([]);
  });

  it('is what people say to each other, in all that is said in Slack', () => {
    const said = wordsOf(forPeople);
    expect(new Set(said.map(({ file }) => file)).size).toBeGreaterThan(20);
    expect(said.length).toBeGreaterThan(500);
    expect(faults(said, inSlack)).toEqual([]);
  });

  it('is the same in why an infographic failed', () => {
    const said = wordsOf(/^src\/lib\/errors\.ts$/).filter(({ text }) => /^[A-Z].*\.$/.test(text));
    expect(said.length).toBeGreaterThan(15);
    expect(faults(said, inSlack)).toEqual([]);
  });

  it.each(documents)('is American in %s', (path) => {
    const lines = read(path)
      .split('\n')
      .map((text, at) => ({ place: `${path}:${at + 1}`, text }));
    expect(faults(lines, everywhere)).toEqual([]);
  });

  it('counts one of a thing, and thousands with a comma', () => {
    expect([credits(1), credits(0), credits(12_500), infographics(1), infographics(1_000)]).toEqual([
      ...['1 credit', '0 credits', '12,500 credits'],
      ...['1 infographic', '1,000 infographics'],
    ]);
  });

  it('is found where it is not ours, in strings and in templates', () => {
    const sample = 'export const say = { a: "Never mind, the colour", b: `it is under way` };';
    const said = textsIn('sample.ts', Buffer.from(sample));
    expect(faults(said, [...everywhere, ...inSlack])).toHaveLength(3);
  });
});
