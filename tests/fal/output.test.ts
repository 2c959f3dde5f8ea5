import { describe, expect, it } from '@jest/globals';
import { readOutput } from '../../src/fal/output.js';

const A = 'https://v3.fal.media/a.png';
const B = 'https://v3.fal.media/b.png';

describe('what a model gives', () => {
  it.each<[string, unknown, string[]]>([
    ['a list of objects', { images: [{ url: A, width: null }, { url: B }] }, [A, B]],
    ['an image beside null', { images: [null, { url: A }] }, [A]],
    [
      'an image among what is none',
      { images: ['filtered', 7, {}, { url: '' }, { url: null }, [], { url: A }] },
      [A],
    ],
    ['a list of addresses', { images: [A, B] }, [A, B]],
    ['one image', { image: { url: A } }, [A]],
    ['one address', { image: A }, [A]],
    ['one image, and an empty list', { images: [], image: { url: A } }, [A]],
    ['JSON in a text', JSON.stringify({ images: [{ url: A }] }), [A]],
    ['an image, whatever is said of it', { images: [{ url: A }], description: 'On content policy' }, [A]],
  ])('is found in %s', (_what, payload, urls) => {
    expect(readOutput(payload)).toEqual({ kind: 'image', urls });
  });

  it.each<[string, unknown, string]>([
    ['an empty list', { images: [] }, 'no_image'],
    [
      'a refusal beside an empty list',
      { images: [], description: 'Blocked: violates our usage policies' },
      'content_refused',
    ],
    ['a refusal in place of a list', { error: { type: 'content_policy_violation' } }, 'content_refused'],
    ['a refusal in a text', 'The prompt was rejected because of our safety rules.', 'content_refused'],
    ['a flag', { images: [null], has_nsfw_concepts: [true] }, 'content_refused'],
    ['its own words', { description: "I can't create that picture, sorry." }, 'no_image'],
  ])('is none, and is told so by %s', (_what, payload, code) => {
    expect(readOutput(payload)).toMatchObject({ kind: 'failed', failure: { code, transient: false } });
  });

  it('is none by what is said beside it', () => {
    expect(readOutput(null, { error: 'NSFW content detected' })).toMatchObject({
      failure: { code: 'content_refused' },
    });
  });

  it.each([
    null,
    undefined,
    '',
    'one moment',
    [],
    [{ url: A }],
    {},
    { images: null },
    { images: [null] },
    { description: 'x' },
  ])('cannot be told by %j', (payload) => {
    expect(readOutput(payload)).toEqual({ kind: 'unreadable' });
  });
});
