import { describe, expect, it } from '@jest/globals';
import { type Command, parseCommand } from '../../../src/bot/command-line/parse.js';
import { gptImage2 } from '../../../src/fal/models/gpt-image-2.js';
import { nanoBanana2 } from '../../../src/fal/models/nano-banana-2.js';
import { nanoBananaPro } from '../../../src/fal/models/nano-banana-pro.js';
import { recraftV4Vector } from '../../../src/fal/models/recraft-v4-vector.js';
import { catalogue } from '../../support/catalogue.js';

const parse = (text: string): Command => parseCommand(text, catalogue);
const asked = (model: string, over: object = {}) => ({
  kind: 'request',
  prompt: 'The water cycle',
  count: 1,
  model,
  ...over,
});

describe('--model', () => {
  it.each([
    ['The water cycle --model gpt-image-2', gptImage2],
    ['--model=GPT-Image-2 The water cycle', gptImage2],
    ['The water cycle —model openai/gpt-image-2', gptImage2],
    ['The water cycle --model "Nano Banana Pro"', nanoBananaPro],
    ['The water --model Nano Banana Pro cycle', nanoBananaPro],
    ['The water cycle --model nano banana 2.1', nanoBanana2],
    ['The water cycle --model nano-banana-2', nanoBanana2],
    ['The water cycle –model recraft-vector', recraftV4Vector],
  ])('in "%s" is understood', (text, { id }) => {
    expect(parse(text)).toEqual(asked(id));
  });

  it('goes with what the model draws', () => {
    expect(parse('The water cycle --model recraft-vector --ratio 3:4 --res 4K -n 2 --draw art')).toEqual(
      asked(recraftV4Vector.id, { ratio: '3:4', resolution: '4K', count: 2, draw: 'art' }),
    );
  });

  it.each(['The Ford Model – model T', 'A role -model for us', 'Model 3 and model Y'])(
    'is no option in "%s"',
    (prompt) => expect(parse(prompt)).toEqual({ kind: 'request', prompt, count: 1 }),
  );

  it.each<[string, string, object[]]>([
    ['--model gpt', "I don't know the model gpt. There are nano-banana-pro,", [{ model: gptImage2.id }]],
    ['--model recraft-vectro', "I don't know the model", [{ model: recraftV4Vector.id }]],
    ['--model nano', "I don't know the model", [{ model: nanoBananaPro.id }, { model: nanoBanana2.id }]],
    ['--model midjourney', "I don't know the model midjourney.", [{}]],
    ['--modle gpt-image-2', 'Did you mean --model?', [{ model: gptImage2.id }]],
    ['--engine gpt-image-2', 'Did you mean --model?', [{ model: gptImage2.id }]],
    ['--model', 'The option --model needs a value', [{}]],
    ['--draw exact --model gpt-image-2', 'Use one of them', [{ draw: 'model' }, { draw: 'exact' }]],
    ['--theme paper --model gpt-image-2', 'with --draw art', [{ draw: 'art' }, { draw: 'exact' }]],
    [
      '--model recraft-vector --ratio 21:9',
      "Recraft V4 vector doesn't draw 21:9. It draws 16:9, 4:3, 1:1, 3:4 and 9:16.",
      [{ ratio: '16:9' }, { ratio: '4:3' }],
    ],
    [
      '--model gpt-image-2 --model nano-banana-pro',
      'given twice',
      [{ model: gptImage2.id }, { model: nanoBananaPro.id }],
    ],
  ])('%s is told, with what would work', (options, words, fixes) => {
    const read = parse(`The water cycle ${options}`);
    if (read.kind !== 'problem') throw new Error(`it was read as ${read.kind}`);
    expect(read.problems.join(' ')).toContain(words);
    expect(read.fixes).toEqual(fixes);
    // What was no model's name is no part of the prompt either.
    expect(read.typed?.text).toBe('The water cycle');
  });
});
