import { describe, expect, it } from '@jest/globals';
import { BSONRegExp, type Document } from 'mongodb';
import { rejection, useDatabase } from '../support/database.js';
import { matches } from '../support/tables.js';

const database = useDatabase();
const pcre = 'https://www.pcre.org/current/doc/html/pcre2pattern.html';

/** What is said, the pattern, its options, texts that match and texts that do not. */
type Row = [says: string, pattern: string, options: string, matching: string[], others: string[]];

const rows: Row[] = [
  ['\\A is the start', '\\Aabc', '', ['abc'], ['Aabc', 'x\nabc']],
  ['\\A is the start, of many lines too', '\\Aabc', 'm', ['abc'], ['x\nabc']],
  ['\\Z is the end, or a last line end', 'abc\\Z', '', ['abc', 'abc\n'], ['abcZ', 'abc\n\n', 'abc\nx']],
  ['\\z is the very end', 'abc\\z', '', ['abc'], ['abcz', 'abc\n']],
  ['$ is the end, or a last line end', 'abc$', '', ['abc', 'abc\n'], ['abc\n\n', 'abc\nx']],
  ['$ in branches and groups', '(?:^a$|(b|c$))', '', ['a', 'a\n', 'xbx', 'xc\n'], ['ax', 'cx']],
  ['^ is the start of the text alone', '^b', '', ['b'], ['a\nb']],
  ['^ and $ of many lines', '^b$', 'm', ['b', 'a\nb', 'b\nc', 'b\n'], ['ab', 'bc']],
  ['a dot is a character, not half of one', '^.$', '', ['😀', 'x'], ['', 'xy', '\n']],
  ['a dot is any character but a line feed', '^a.b$', '', ['a\rb', 'a\u2028b'], ['a\nb']],
  ['a dot with s is any character', '^a.b$', 's', ['a\nb'], ['ab']],
  ['POSIX classes', '^[[:digit:]]$', '', ['5'], [':]', 'd', '٣']],
  ['POSIX classes, turned round', '^[[:^alpha:]_]+$', '', ['5!_'], ['a']],
  ['\\d, \\w and \\b know ASCII', '^\\d\\w\\b', '', ['5a', '5_'], ['٣a', '5é']],
  ['\\s has the vertical tab', '^\\s+$', '', [' \t\n\v\f\r'], ['\u00a0', 'x']],
  ['\\S has not', '^\\S$', '', ['x', '\u00a0'], ['\v', ' ']],
  ['\\s and \\S in classes', '^[\\s_][\\S\\n]$', '', ['\vx', '_\n'], ['xx', ' \v']],
  ['a ] that is the first in a class', '^[]a]+$', '', [']a'], ['[']],
  ['a - behind a set', '^[\\w-x]+$', '', ['a-'], ['+']],
  ['characters that mean something elsewhere', '^[.*$[(]+$', '', ['.*$[('], ['a']],
  ['an escaped character is that character', '^a\\.b\\$\\-\\_\\/$', '', ['a.b$-_/'], ['axb$-_/']],
  ['\\Q and \\E', '^\\Qa.b*\\E+$', '', ['a.b**'], ['axb']],
  ['characters by number', '^\\x41\\x{1f600}A\\0$', '', ['A😀A\0'], ['A']],
  ['properties', '^\\p{Lu}\\PL$', '', ['É1'], ['é1', 'ÉÉ']],
  ['repetitions', '^a{2}b{1,2}c{2,}d?e*f+$', '', ['aabccf', 'aabbcccdeeff'], ['abccf', 'aabbbccf']],
  ['{ that repeats nothing', '^a{b}{$', '', ['a{b}{'], ['a']],
  ['lazy repetitions', '^a+?$', '', ['aa'], ['b']],
  ['case', '^straße k$', 'i', ['STRAßE K', 'straße \u212a'], ['strasse k']],
  ['case within', '^(?i)a(?-i)b(?s:.)$', '', ['Ab\n'], ['AB\n']],
  ['spaces and comments with x', '^ a [ ] # a comment (\n b $', 'x', ['a b'], ['ab', 'a  b']],
  ['u changes nothing', '^é$', 'u', ['é'], ['e']],
  ['nothing matches everything', '', '', ['', 'x'], []],
];

describe(`a pattern means what PCRE2 means (${pcre})`, () => {
  it.each(rows)('%s', async (_says, $regex, $options, matching, others) => {
    const collection = database().collection();
    await collection.insertMany([...matching, ...others].map((s) => ({ s })));
    const found = await collection.find({ s: { $regex, $options } }).toArray();
    expect(found.map(({ s }) => s)).toEqual(matching);
    expect(await collection.countDocuments({ s: new BSONRegExp($regex, $options) })).toBe(matching.length);
  });
});

describe('a pattern is refused in words', () => {
  it.each([
    'a(?=b)',
    'a(?!b)',
    '(?<=a)b',
    '(?<!a)b',
    '(a)\\1',
    '(?<n>a)\\k<n>',
    '(a)\\g1',
    '(?>a+)b',
    'a++',
    'a*+',
    'a{2}+',
    '(?|a|b)',
    '(?#words)a',
    '(?x) a',
    '(?m)^a',
    '(?R)',
    '(*UCP)\\w',
    '\\Ka',
    '\\Ga',
    '\\R',
    '\\X',
    '\\h',
    '\\v',
    '\\N',
    '\\cA',
    '\\e',
    '\\12',
    'a{,3}',
    'a$b',
    'a$\\n',
    'a\\Z.',
    '(a$)b',
    '^*a',
    '[a-\\d]',
    '[[.a.]]',
    '[[:letter:]]',
    '(a{1000}){1000}',
    'a{100000}',
  ])('%s, which the linear engine does not have', async ($regex) => {
    const error = await rejection(database().collection().find({ s: { $regex } }).toArray());
    expect(error).toMatchObject({ code: 51091 });
    expect(error.message).toContain('Regular expression is invalid: ');
  });

  it.each<[string, Document, number]>([
    ['that is not closed', { $regex: '(' }, 51091],
    ['that is closed too often', { $regex: 'a)' }, 51091],
    ['with a class that is not closed', { $regex: '[a' }, 51091],
    ['that ends with a backslash', { $regex: 'a\\' }, 51091],
    ['that repeats nothing', { $regex: '*a' }, 51091],
    ['of more than 32,764 characters', { $regex: 'a'.repeat(32_765) }, 51091],
    ['with NUL in it', { $regex: 'a\0' }, 51109],
    ['with an unknown option', { $regex: 'a', $options: 'g' }, 51108],
    ['with options twice', { $regex: new BSONRegExp('a', 'i'), $options: 's' }, 51075],
    ['with ^ of many lines before nothing', { $regex: '^$', $options: 'm' }, 51091],
    ['with a property and i', { $regex: '\\p{Lu}', $options: 'i' }, 51091],
  ])('%s', async (_says, condition, code) => {
    const error = await rejection(database().collection().find({ s: condition }).toArray());
    expect(error).toMatchObject({ code });
  });
});

it.each([
  ['^(a+)+$', 'a'.repeat(100_000)],
  ['(a|a)*b', 'a'.repeat(100_000)],
  ['(.*)*=(.*)*=x', '='.repeat(100_000)],
  ['([a-z]+)*[A-Z]', 'abc'.repeat(30_000)],
])('%s takes no longer on a text that nearly matches', async ($regex, text) => {
  const collection = database().collection();
  await collection.insertOne({ s: `${text}!` });
  const started = performance.now();
  expect(await collection.find({ s: { $regex } }, { maxTimeMS: 30_000 }).toArray()).toEqual([]);
  expect(performance.now() - started).toBeLessThan(10_000);
});

matches(database, 'a stored pattern', 'https://www.mongodb.com/docs/manual/reference/operator/query/regex/', [
  ['is found by itself', [{ s: new BSONRegExp('a', 'i') }], { s: new BSONRegExp('a', 'i') }, [0]],
  ['is told from another', [{ s: new BSONRegExp('a', 'i') }, { s: 'xay' }], { s: /a/ }, [1]],
  ['is told by $eq as well', [{ s: /a/ }, { s: /b/ }, { s: 'a' }], { s: { $eq: /a/ } }, [0]],
]);

it('a pattern is stored as it is, whatever JavaScript makes of it', async () => {
  const collection = database().collection();
  const pattern = new BSONRegExp('(?i)\\Aa++', 'sx');
  await collection.insertOne({ _id: 1, pattern });
  const [stored] = await collection.find({}, { bsonRegExp: true }).toArray();
  expect(stored?.pattern).toEqual(pattern);
});
