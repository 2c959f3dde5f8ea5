import { describe, expect, it } from '@jest/globals';
import { messageText } from '../../../../src/bot/features/shortcuts/message-text.js';

const rich = (...elements: object[]) => [{ type: 'rich_text', block_id: 'b', elements }];
const line = (...elements: object[]) => ({ type: 'rich_text_section', elements });

describe('the words of a message', () => {
  it.each([
    [
      'its text, as typed',
      { text: 'a &lt;b&gt; <https://x.example|x> <@U1|mia>' },
      'a <b> https://x.example @mia',
    ],
    ['a link alone by its address', { text: '<https://x.example/a>' }, 'https://x.example/a'],
    [
      'its rich text where there is no other',
      {
        text: '',
        blocks: rich(
          line({ type: 'text', text: 'Read ' }, { type: 'link', url: 'https://x.example', text: 'this' }),
          {
            type: 'rich_text_list',
            elements: [line({ type: 'text', text: 'one' }), line({ type: 'text', text: 'two' })],
          },
        ),
      },
      'Read https://x.example\none\ntwo',
    ],
    [
      'what is attached, a link by its address',
      { text: '', attachments: [{ from_url: 'https://x.example/a', text: 'A page' }, { fallback: 'Words' }] },
      'https://x.example/a\nWords',
    ],
    ['nothing, where it is a picture', { text: '', files: [{ id: 'F1' }] }, ''],
    [
      'nothing, where Slack sends nothing that is known',
      { blocks: [null, 1, { type: 'image' }], text: null },
      '',
    ],
    ['nothing of what is no message', undefined, ''],
  ])('are %s', (_what, sent, words) => {
    expect(messageText(sent)).toBe(words);
  });
});
