/** Blocks at their limits, and blocks that Slack refuses. */

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Fields = { [key: string]: Json };

export const x = (length: number) => 'x'.repeat(length);
export const plain = (text: string): Fields => ({ type: 'plain_text', text });
export const mrkdwn = (text: string): Fields => ({ type: 'mrkdwn', text });
export const section = (extra: Fields = {}): Fields => ({ type: 'section', text: mrkdwn('hi'), ...extra });
export const button = (extra: Fields = {}): Fields => ({
  type: 'button',
  text: plain('Go'),
  action_id: 'go',
  ...extra,
});
export const actions = (...elements: Json[]): Fields => ({ type: 'actions', elements });
export const image = (extra: Fields = {}): Fields => ({
  type: 'image',
  alt_text: 'a',
  image_url: 'https://e.org/a.png',
  ...extra,
});
export const rich = (...elements: Json[]): Fields => ({ type: 'rich_text', elements });
export const line = (...elements: Json[]): Fields => ({ type: 'rich_text_section', elements });
export const option = (value: string): Fields => ({ text: plain(value), value });
export const select = (extra: Fields): Fields => ({ type: 'static_select', action_id: 's', ...extra });
export const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));

/** Each limit with something just within and something just beyond it. */
export const LIMITS: Array<[what: string, within: Json[], beyond: Json[], where: string]> = [
  ['50 blocks', times(50, () => ({ type: 'divider' })), times(51, () => ({ type: 'divider' })), '/blocks'],
  [
    '3,000 characters in a section',
    [section({ text: mrkdwn(x(3000)) })],
    [section({ text: mrkdwn(x(3001)) })],
    '/blocks/0/text/text',
  ],
  [
    'text that is not empty',
    [section({ text: mrkdwn('x') })],
    [section({ text: mrkdwn('') })],
    '/blocks/0/text/text',
  ],
  [
    '10 fields',
    [section({ fields: times(10, () => plain('x')) })],
    [section({ fields: times(11, () => plain('x')) })],
    '/blocks/0/fields',
  ],
  [
    '2,000 characters in a field',
    [section({ fields: [plain(x(2000))] })],
    [section({ fields: [plain(x(2001))] })],
    '/blocks/0/fields/0/text',
  ],
  [
    '150 characters in a header',
    [{ type: 'header', text: plain(x(150)) }],
    [{ type: 'header', text: plain(x(151)) }],
    '/blocks/0/text/text',
  ],
  [
    '10 elements in a context',
    [{ type: 'context', elements: times(10, () => plain('x')) }],
    [{ type: 'context', elements: times(11, () => plain('x')) }],
    '/blocks/0/elements',
  ],
  [
    '25 elements in actions',
    [actions(...times(25, (i) => button({ action_id: `b${i}` })))],
    [actions(...times(26, (i) => button({ action_id: `b${i}` })))],
    '/blocks/0/elements',
  ],
  [
    '75 characters on a button',
    [actions(button({ text: plain(x(75)) }))],
    [actions(button({ text: plain(x(76)) }))],
    '/blocks/0/elements/0/text/text',
  ],
  [
    '2,000 characters in a value',
    [actions(button({ value: x(2000) }))],
    [actions(button({ value: x(2001) }))],
    '/blocks/0/elements/0/value',
  ],
  [
    '255 characters in an action_id',
    [actions(button({ action_id: x(255) }))],
    [actions(button({ action_id: x(256) }))],
    '/blocks/0/elements/0/action_id',
  ],
  [
    '255 characters in a block_id',
    [section({ block_id: x(255) })],
    [section({ block_id: x(256) })],
    '/blocks/0/block_id',
  ],
  [
    '300 characters to confirm',
    [actions(button({ confirm: { text: plain(x(300)) } }))],
    [actions(button({ confirm: { text: plain(x(301)) } }))],
    '/blocks/0/elements/0/confirm/text/text',
  ],
  [
    '30 characters on its buttons',
    [actions(button({ confirm: { text: plain('?'), deny: plain(x(30)) } }))],
    [actions(button({ confirm: { text: plain('?'), deny: plain(x(31)) } }))],
    '/blocks/0/elements/0/confirm/deny/text',
  ],
  [
    '2,000 characters of alt text',
    [image({ alt_text: x(2000) })],
    [image({ alt_text: x(2001) })],
    '/blocks/0/alt_text',
  ],
  [
    '3,000 characters of an image_url',
    [image({ image_url: `https://e.org/${x(2986)}` })],
    [image({ image_url: `https://e.org/${x(2987)}` })],
    '/blocks/0/image_url',
  ],
  [
    '100 options',
    [section({ accessory: select({ options: times(100, (i) => option(`${i}`)) }) })],
    [section({ accessory: select({ options: times(101, (i) => option(`${i}`)) }) })],
    '/blocks/0/accessory/options',
  ],
  [
    '5 options of an overflow',
    [section({ accessory: { type: 'overflow', options: times(5, (i) => option(`${i}`)) } })],
    [section({ accessory: { type: 'overflow', options: times(6, (i) => option(`${i}`)) } })],
    '/blocks/0/accessory/options',
  ],
  [
    '12,000 characters of markdown',
    [{ type: 'markdown', text: x(12_000) }],
    [{ type: 'markdown', text: x(12_001) }],
    '/blocks/0/text',
  ],
  [
    'an indent of 8',
    [rich({ type: 'rich_text_list', style: 'bullet', indent: 8, elements: [line()] })],
    [rich({ type: 'rich_text_list', style: 'bullet', indent: 9, elements: [line()] })],
    '/blocks/0/elements/0/indent',
  ],
  [
    '20 columns of a table',
    [{ type: 'table', rows: [times(20, () => ({ type: 'raw_text', text: 'x' }))] }],
    [{ type: 'table', rows: [times(21, () => ({ type: 'raw_text', text: 'x' }))] }],
    '/blocks/0/rows/0',
  ],
];

export const REFUSED: Array<[what: string, blocks: Json[], reason: string]> = [
  [
    'an unknown type',
    [{ type: 'nonsense' }],
    '[ERROR] unsupported type: "nonsense" [json-pointer:/blocks/0/type]',
  ],
  ['no type', [{ text: 'x' }], '[ERROR] missing required field: type [json-pointer:/blocks/0/type]'],
  [
    'an unknown key',
    [section({ color: 'red' })],
    '[ERROR] invalid additional property: color [json-pointer:/blocks/0]',
  ],
  [
    'an unknown key of an element',
    [actions(button({ disabled: true }))],
    '[ERROR] invalid additional property: disabled [json-pointer:/blocks/0/elements/0]',
  ],
  [
    'a section with nothing in it',
    [{ type: 'section' }],
    '[ERROR] missing required field: text or fields [json-pointer:/blocks/0]',
  ],
  [
    'mrkdwn in a header',
    [{ type: 'header', text: mrkdwn('x') }],
    '[ERROR] must be one of: plain_text [json-pointer:/blocks/0/text/type]',
  ],
  [
    'a button in a context',
    [{ type: 'context', elements: [button()] }],
    '[ERROR] failed to match all allowed schemas [json-pointer:/blocks/0/elements/0]',
  ],
  [
    'an unknown style',
    [actions(button({ style: 'loud' }))],
    '[ERROR] must be one of: primary, danger [json-pointer:/blocks/0/elements/0/style]',
  ],
  [
    'no alt text',
    [{ type: 'image', image_url: 'https://e.org/a.png' }],
    '[ERROR] missing required field: alt_text [json-pointer:/blocks/0]',
  ],
  [
    'an image from two places',
    [image({ slack_file: { id: 'F1' } })],
    '[ERROR] must have either image_url or slack_file [json-pointer:/blocks/0]',
  ],
  [
    'an image from nowhere',
    [{ type: 'image', alt_text: 'a' }],
    '[ERROR] must have either image_url or slack_file [json-pointer:/blocks/0]',
  ],
  [
    'a file by id and url',
    [{ type: 'image', alt_text: 'a', slack_file: { id: 'F1', url: 'https://e.org/' } }],
    '[ERROR] must have either id or url [json-pointer:/blocks/0/slack_file]',
  ],
  [
    'a file that is not there',
    [section(), { type: 'image', alt_text: 'a', slack_file: { id: 'F1' } }],
    '[ERROR] invalid slack file [json-pointer:/blocks/1/slack_file]',
  ],
  [
    'an action_id twice in a block',
    [actions(button(), button())],
    '[ERROR] action_id "go" already exists [json-pointer:/blocks/0/elements]',
  ],
  [
    'a block_id twice',
    [section({ block_id: 'a' }), section({ block_id: 'a' })],
    '[ERROR] block_id "a" already exists [json-pointer:/blocks/1/block_id]',
  ],
  [
    'an empty text in rich text',
    [rich(line({ type: 'text', text: '' }))],
    '[ERROR] must be more than 0 characters [json-pointer:/blocks/0/elements/0/elements/0/text]',
  ],
  [
    'a mention in preformatted text',
    [rich({ type: 'rich_text_preformatted', elements: [{ type: 'user', user_id: 'U1' }] })],
    '[ERROR] unsupported type: "user" [json-pointer:/blocks/0/elements/0/elements/0/type]',
  ],
  [
    'an alert in a message',
    [{ type: 'alert', text: plain('x') }],
    '[ERROR] unsupported type: "alert" [json-pointer:/blocks/0/type]',
  ],
];
