import { describe, expect, it } from '@jest/globals';
import { missingWords } from '../../../src/drawing/fonts/missing-words.js';

describe('what is said where no font has a character', () => {
  it.each([
    [
      ['한', '국'],
      'en',
      'No font here has these characters: 한 국. Whoever runs this app can install a font for Korean: `infograph fonts list` tells how.',
    ],
    [
      ['说'],
      'zh',
      'No font here has this character: 说. Whoever runs this app can install a font for Chinese (simplified): `infograph fonts list` tells how.',
    ],
    [
      ['說'],
      'zh-TW',
      'No font here has this character: 說. Whoever runs this app can install a font for Chinese (traditional): `infograph fonts list` tells how.',
    ],
    [
      ['ก', 'অ'],
      'en',
      'No font here has these characters: ก অ. Whoever runs this app can install a font for Thai and Bengali: `infograph fonts list` tells how.',
    ],
    [
      ['ཀ'],
      'bo',
      'No font here has this character: ཀ. Whoever runs this app can install a font with it: `infograph fonts list` tells how.',
    ],
    [
      ['👩‍👩‍👧', '🇩🇪'],
      'en',
      'No font here has these characters: 👩‍👩‍👧 🇩🇪. Take them out: few emoji can be drawn.',
    ],
  ])('names %j and what helps', (characters, language, words) => {
    expect(missingWords(characters, language)).toBe(words);
  });

  it('shows a mark on a circle, names what cannot be shown, and stops after some', () => {
    expect(missingWords(['\u0f71', '\ud800', '\ue000'], 'en')).toContain(': ◌\u0f71 U+D800 U+E000. ');
    expect(missingWords([...'가나다라마바사아자차카타파하'], 'ko')).toContain(
      '가 나 다 라 마 바 사 아 자 차 카 타 … Whoever',
    );
  });
});
