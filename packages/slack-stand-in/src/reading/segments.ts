import { isJsonObject, type JsonObject, objectAt, objectsAt, stringAt } from '../json.js';
import type { Ephemeral, Message } from '../types.js';
import { parseMrkdwn, type Segment, unescapeEntities } from './mrkdwn.js';

/** What people see of a message, line by line: its text, then its blocks. */
export function linesOf(message: Message | Ephemeral): Segment[][] {
  const parse = 'parse' in message ? message.parse : undefined;
  const text = parseMrkdwn(message.text, {
    autoLink: parse !== 'none',
    parseNames: parse === 'full',
    formatting: !('mrkdwn' in message) || message.mrkdwn,
  });
  return [...(message.text === '' ? [] : [text]), ...message.blocks.flatMap(linesOfBlock)];
}

export function linesOfBlock(block: JsonObject): Segment[][] {
  switch (block.type) {
    case 'section':
      return [
        ...textLine(objectAt(block, 'text')),
        ...objectsAt(block, 'fields').flatMap(textLine),
        ...linesOfElements(block),
      ];
    case 'header':
    case 'alert':
      return textLine(objectAt(block, 'text'));
    case 'context':
    case 'actions':
    case 'input':
      return [
        ...textLine(objectAt(block, 'label')),
        ...textLine(objectAt(block, 'hint')),
        ...linesOfElements(block),
      ];
    case 'image':
      return [...textLine(objectAt(block, 'title')), plain(stringAt(block, 'alt_text'))];
    case 'rich_text':
      return objectsAt(block, 'elements').flatMap(linesOfRichText);
    case 'markdown':
      return [parseMarkdown(stringAt(block, 'text') ?? '')];
    case 'table':
      return tableLines(block);
    default:
      return [];
  }
}

function linesOfElements(block: JsonObject): Segment[][] {
  const single = [objectAt(block, 'accessory'), objectAt(block, 'element')].filter(isJsonObject);
  return [...objectsAt(block, 'elements'), ...single].flatMap((element) => {
    if (element.type === 'mrkdwn' || element.type === 'plain_text') return textLine(element);
    if (element.type === 'image') return [plain(stringAt(element, 'alt_text'))];
    return [
      ...textLine(objectAt(element, 'text')),
      ...textLine(objectAt(element, 'placeholder')),
      ...objectsAt(element, 'options').flatMap((option) => textLine(objectAt(option, 'text'))),
    ];
  });
}

function textLine(text: JsonObject | undefined): Segment[][] {
  const source = stringAt(text, 'text');
  if (!text || source === undefined) return [];
  // In plain_text nothing is a mention or a link, but Slack shows its three entities as characters.
  if (text.type === 'plain_text') return [plain(source)];
  return [parseMrkdwn(source, { autoLink: text.verbatim !== true })];
}

function plain(text: string | undefined): Segment[] {
  return text ? [{ kind: 'text', text: unescapeEntities(text) }] : [];
}

function linesOfRichText(element: JsonObject): Segment[][] {
  if (element.type === 'rich_text_list') return objectsAt(element, 'elements').flatMap(linesOfRichText);
  return [objectsAt(element, 'elements').flatMap(richTextSegment)];
}

function richTextSegment(element: JsonObject): Segment[] {
  const text = stringAt(element, 'text');
  switch (element.type) {
    case 'text':
      return text ? [{ kind: 'text', text }] : [];
    case 'link': {
      const url = stringAt(element, 'url') ?? '';
      return [text ? { kind: 'link', url, label: text } : { kind: 'link', url }];
    }
    case 'user':
      return [{ kind: 'user', id: stringAt(element, 'user_id') ?? '' }];
    case 'channel':
      return [{ kind: 'channel', id: stringAt(element, 'channel_id') ?? '' }];
    case 'usergroup':
      return [{ kind: 'usergroup', id: stringAt(element, 'usergroup_id') ?? '' }];
    case 'broadcast':
      return [{ kind: 'broadcast', range: broadcastRange(stringAt(element, 'range')) }];
    case 'emoji':
      return [{ kind: 'text', text: `:${stringAt(element, 'name') ?? ''}:` }];
    case 'date':
      return plain(stringAt(element, 'fallback') ?? stringAt(element, 'format'));
    default:
      return plain(stringAt(element, 'value'));
  }
}

function broadcastRange(range: string | undefined): 'here' | 'channel' | 'everyone' {
  return range === 'here' || range === 'everyone' ? range : 'channel';
}

function tableLines(block: JsonObject): Segment[][] {
  const rows = Array.isArray(block.rows) ? block.rows : [];
  return rows.map((row) =>
    (Array.isArray(row) ? row.filter(isJsonObject) : []).flatMap((cell): Segment[] => [
      ...(cell.type === 'rich_text' ? linesOfBlock(cell).flat() : plain(stringAt(cell, 'text'))),
      { kind: 'text', text: ' ' },
    ]),
  );
}

/** Markdown blocks: `[label](url)` links beside what mrkdwn knows of mentions and addresses. */
function parseMarkdown(source: string): Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  for (const found of source.matchAll(/!?\[([^\]]*)\]\(([^()\s]+)\)/g)) {
    segments.push(...parseMrkdwn(source.slice(at, found.index)));
    segments.push({ kind: 'link', url: found[2] ?? '', label: found[1] ?? '' });
    at = found.index + found[0].length;
  }
  return [...segments, ...parseMrkdwn(source.slice(at))];
}
