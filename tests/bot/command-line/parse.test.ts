import { escapeEntities } from '@infograph/slack-stand-in';
import { describe, expect, it } from '@jest/globals';
import { type Command, parseCommand } from '../../../src/bot/command-line/parse.js';
import { catalogue } from '../../support/catalogue.js';
import { fc } from '../../support/fast-check.js';

const parse = (text: string): Command => parseCommand(text, catalogue);

const asked = (over: Partial<Extract<Command, { kind: 'request' }>> = {}): Command => ({
  kind: 'request',
  prompt: 'The water cycle',
  count: 1,
  ...over,
});

describe('a command without options', () => {
  it('is the prompt as it was typed, once, and leaves the rest to the defaults', () => {
    expect(parse('The water cycle')).toEqual(asked());
  });

  it.each(['', '   ', '\n\t '])('is empty when nothing was typed: %j', (text) => {
    expect(parse(text)).toEqual({ kind: 'empty' });
  });

  it('keeps inner spaces and line breaks', () => {
    const prompt = 'Title: Coffee\n\n1. Grow   it\n2. Roast it';
    expect(parse(`  ${prompt}\n`)).toEqual(asked({ prompt }));
  });

  it('sheds the quotation marks that enclose it as a whole, and no others', () => {
    expect(parse('"The water cycle"')).toEqual(asked());
    expect(parse('“The water cycle”')).toEqual(asked());
    expect(parse('The "great" cycle')).toEqual(asked({ prompt: 'The "great" cycle' }));
    expect(parse('"One" and "two"')).toEqual(asked({ prompt: '"One" and "two"' }));
  });

  it.each([
    "It's 5 o'clock",
    'A 24" screen explained',
    'Up—or down – a history',
    'x - y and 5-6',
    '-5 degrees',
    'a -- b',
  ])('does not take %j for options or open quotes', (prompt) =>
    expect(parse(prompt)).toEqual(asked({ prompt })),
  );

  it('gives back what Slack encoded: entities, references, links', () => {
    expect(parse('R&amp;D: a &lt; b &gt; c')).toEqual(asked({ prompt: 'R&D: a < b > c' }));
    expect(parse('Ask <@U012AB3CD|mia> in <#C012AB3CD|general>')).toEqual(
      asked({ prompt: 'Ask @mia in #general' }),
    );
    expect(parse('See <https://example.com/a|example.com/a> now')).toMatchObject({
      kind: 'article',
      url: 'https://example.com/a',
    });
    expect(parse('&amp;lt;b&amp;gt;')).toEqual(asked({ prompt: '&lt;b&gt;' }));
  });

  it('gives back any text that was typed, however Slack encodes it', () => {
    const typed = fc
      .string({ unit: 'grapheme', minLength: 3, maxLength: 80 })
      .map((text) => `About ${text.replace(/["“„«\s–—-]/g, '')}`);
    fc.assert(
      fc.property(typed, (text) => {
        fc.pre(text.trim().length >= 8);
        expect(parse(escapeEntities(text))).toEqual(asked({ prompt: text.trim() }));
      }),
    );
  });
});

describe('options', () => {
  it.each([
    ['--ratio 9:16 --res 4k -n 3', { ratio: '9:16', resolution: '4K', count: 3 }],
    ['--ratio 9/16', { ratio: '9:16' }],
    ['--ratio 9x16', { ratio: '9:16' }],
    ['--ratio=1:1', { ratio: '1:1' }],
    ['--resolution 1K', { resolution: '1K' }],
    ['-n4', { count: 4 }],
    ['-n=2', { count: 2 }],
    ['—ratio 4:3', { ratio: '4:3' }],
    ['–n 2', { count: 2 }],
    ['--RATIO 4:3', { ratio: '4:3' }],
    ['--private', { onlyMe: true }],
    ['--no-check', { unchecked: true }],
    ['—no-check', { unchecked: true }],
  ] as const)('%s is understood, before and behind the prompt', (options, over) => {
    expect(parse(`The water cycle ${options}`)).toEqual(asked(over));
    expect(parse(`${options} The water cycle`)).toEqual(asked(over));
    expect(parse(`${options} "The water cycle"`)).toEqual(asked(over));
  });

  it('are words of the prompt inside quotation marks', () => {
    expect(parse('"What --force does" --ratio 1:1')).toEqual(
      asked({ prompt: 'What --force does', ratio: '1:1' }),
    );
  });

  it.each([
    ['--ration 16:9', "I don't know the option --ration"],
    ['-x', "I don't know the option -x"],
    ['--ratio 16:10', "I don't know the ratio 16:10"],
    ['--res 8K', "I don't know the size 8K"],
    ['-n 0', '-n takes a whole number from 1 to 4, not 0'],
    ['-n 5', 'not 5'],
    ['-n 2.5', 'not 2.5'],
    ['-n', 'The option -n needs a value'],
    ['--ratio --res 2K', 'The option --ratio needs a value'],
    ['--ratio 1:1 --ratio 4:3', 'The option --ratio was given twice'],
    ['--style Bold', "--style isn't available yet"],
    ['--private=yes', 'The option --private takes no value'],
    ['--no-check=yes', 'The option --no-check takes no value'],
    ['--lang', 'The option --lang needs a value'],
    ['--lang Elvish', "I don't know the language Elvish"],
    ['--lang xx', "I don't know the language xx"],
    ['--lang de --lang fr', 'The option --lang was given twice'],
    ['--now', 'The option --now is for links'],
    ['--now=yes', 'The option --now takes no value'],
    ['"unfinished --ratio 1:1', 'A quotation mark is opened but never closed'],
  ])('%s is told, never taken as part of the prompt', (options, words) => {
    const command = parse(`The water cycle ${options}`);
    expect(command).toMatchObject({ kind: 'problem' });
    expect(command.kind === 'problem' && command.problems.join(' ')).toContain(words);
  });

  it.each(['--res=', '—ratio:', '--', '-n 1 --style='])(
    '%s with a value too long for any is one, too',
    (option) => {
      expect(parse(`The water cycle ${option}${'x'.repeat(300)}`)).toMatchObject({
        kind: 'problem',
        typed: { text: 'The water cycle' },
      });
    },
  );

  it('all that is wrong is told at once', () => {
    const command = parse('The water cycle --ratio 7:7 -n 9 --what');
    expect(command.kind === 'problem' && command.problems).toHaveLength(3);
  });
});

describe('lengths', () => {
  it.each(['ab', '"a"', '--ratio 1:1 ab'])('%j is too short for a prompt', (text) => {
    expect(parse(text)).toMatchObject({
      kind: 'problem',
      problems: ['A prompt needs at least 3 characters.'],
    });
  });

  it.each([
    ['zero-width characters', '\u200b\u200b\u200b\u200b'],
    ['marks of direction', '\u202e\u200f\u2066\u2069'],
    ['control characters', '\u0000\u0001\u0002\u0003'],
  ])('%s alone are no prompt: nobody could read them', (_what, text) => {
    expect(parse(text)).toMatchObject({
      kind: 'problem',
      problems: ['A prompt needs at least 3 characters.'],
    });
  });

  it('4,000 characters are a prompt and 4,001 are not; an emoji is one character', () => {
    expect(parse('a'.repeat(4_000)).kind).toBe('request');
    expect(parse('🌊'.repeat(4_000)).kind).toBe('request');
    expect(parse('あ'.repeat(4_001))).toEqual({
      kind: 'problem',
      problems: ['A prompt can have 4,000 characters; this one has 4,001.'],
      typed: { text: 'あ'.repeat(4_000) },
      fixes: [],
    });
  });

  it.each([
    ['spaces', ' '.repeat(100_000)],
    ['dashes', '-'.repeat(100_000)],
    ['options', '--ratio '.repeat(12_500)],
    ['quotes', '"'.repeat(100_001)],
    ['open brackets', '<https://'.repeat(11_000)],
    ['links without an end', '<https://a|'.repeat(9_000)],
    ['people without an end', '<@U1|'.repeat(20_000)],
    ['groups without an end', '<!here|'.repeat(14_000)],
    ['hosts in one', 'a.'.repeat(50_000)],
    ['hosts', ' example.com/a'.repeat(7_000)],
    ['links', ' https://a.example/b'.repeat(5_000)],
    ['links in one', 'https://a.example,'.repeat(5_500)],
    ['brackets', '('.repeat(100_000)],
    ['brackets before a link', `${'['.repeat(100_000)}](https://a.example)`],
    ['joiners', `${'\u200d'.repeat(100_000)}a`],
    ['spaces without a width', ' a\u200b'.repeat(33_000)],
    ['long dashes', '—'.repeat(100_000)],
    ['short options', ' —n'.repeat(33_000)],
  ])('100,000 %s are read without an end', (_what, text) => {
    expect(['problem', 'request', 'empty', 'article']).toContain(parse(`x${text}`).kind);
  });
});

describe('words with a meaning of their own', () => {
  it.each(['help', 'credits', 'history', 'settings', 'status'] as const)('%s as the whole text', (word) => {
    expect(parse(word)).toEqual({ kind: 'word', word });
    expect(parse(` ${word.toUpperCase()} `)).toEqual({ kind: 'word', word });
    expect(parse(`${word} of Rome`)).toEqual(asked({ prompt: `${word} of Rome` }));
  });

  it('topup as the first word, whatever follows', () => {
    expect(parse('topup 100 for November')).toEqual({ kind: 'topup', rest: '100 for November' });
    expect(parse('TOPUP')).toEqual({ kind: 'topup', rest: '' });
    expect(parse('topups of mountains')).toEqual(asked({ prompt: 'topups of mountains' }));
  });

  it.each([
    ['https://example.com/post', 'https://example.com/post', ''],
    ['<https://example.com/post>', 'https://example.com/post', ''],
    ['<https://example.com|example.com> and more', 'https://example.com', 'and more'],
    ['HTTP://EXAMPLE.COM', 'HTTP://EXAMPLE.COM', ''],
    ['--res 4K https://example.com/a?b=1&amp;c=2', 'https://example.com/a?b=1&c=2', ''],
  ])('%s begins with a link, so it is an article', (text, url, focus) =>
    expect(parse(text)).toMatchObject({ kind: 'article', url, focus, now: false }),
  );

  it('takes options for an article as for a prompt, and what is left over as its focus', () => {
    const text = '<https://example.com/post> only --now the costs --ratio 1:1 --lang German -n 2';
    expect(parse(text)).toEqual({
      kind: 'article',
      url: 'https://example.com/post',
      focus: 'only the costs',
      now: true,
      ratio: '1:1',
      count: 2,
      language: 'de',
    });
  });

  it('takes a link further in for an article as well', () => {
    expect(parse('About https://example.com')).toMatchObject({
      kind: 'article',
      url: 'https://example.com',
      focus: 'About',
    });
  });

  it.each([
    ['de', 'de'],
    ['pt_br', 'pt-BR'],
    ['Japanese', 'ja'],
    ['français', 'fr'],
  ])('knows the language %s', (typed, language) =>
    expect(parse(`The water cycle --lang ${typed}`)).toEqual(asked({ language })),
  );
});

describe('a statement', () => {
  it('is asked for by its word alone, or with a month', () => {
    expect(parse('statement')).toEqual({ kind: 'statement' });
    expect(parse(' Statement  2026-10 ')).toEqual({ kind: 'statement', month: '2026-10' });
    expect(parse('statement 2026-13').kind).toBe('problem');
    expect(parse('statement 2026-1').kind).toBe('problem');
  });

  it.each(['statement of income', 'statement 2026', 'statement 2026-10 of income', 'A statement'])(
    'is not meant by %j',
    (prompt) => expect(parse(prompt)).toEqual(asked({ prompt })),
  );
});
