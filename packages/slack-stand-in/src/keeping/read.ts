import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseJson } from '../json.js';
import type { Earlier } from '../options.js';
import type { Ephemeral, Message, SlackFile, View } from '../types.js';
import { type KeptFile, type Line, line } from './lines.js';

/** Where a folder's lines are, and the bytes of its files. */
export const linesIn = (folder: string) => join(folder, 'messages.jsonl');
export const bytesIn = (folder: string, id: string) => join(folder, 'files', id);

export interface Read {
  earlier: Earlier;
  /** How many lines could not be read; `all` where what they are is not known. */
  unreadable: number | 'all';
}

/** What was kept in a folder; nothing where there was nothing. */
export function readKept(folder: string): Read {
  const text = existsSync(linesIn(folder)) ? readFileSync(linesIn(folder), 'utf8') : '';
  const [first, ...rest] = text.split('\n').filter(Boolean);
  if (first === undefined) return { earlier: earlierOf([], folder), unreadable: 0 };
  if (parsed(first)?.kind !== 'messages') return { earlier: earlierOf([], folder), unreadable: 'all' };
  const lines = rest.map(parsed).filter((one) => one !== undefined);
  return { earlier: earlierOf(lines, folder), unreadable: rest.length - lines.length };
}

function parsed(text: string): Line | undefined {
  return line.safeParse(parseJson(text)).data;
}

function earlierOf(lines: readonly Line[], folder: string): Required<Earlier> {
  const messages = new Map<string, Message>();
  const ephemerals = new Map<string, Ephemeral>();
  const files = new Map<string, SlackFile>();
  const homes = new Map<string, View>();
  const directMessages = new Map<string, Earlier['directMessages'][number]>();
  const responseUrls = new Map<string, Earlier['responseUrls'][number]>();
  for (const one of lines) {
    switch (one.kind) {
      case 'message':
        messages.set(`${one.message.channel}:${one.message.ts}`, one.message);
        break;
      case 'message-gone':
        messages.delete(`${one.channel}:${one.ts}`);
        break;
      case 'ephemeral':
        ephemerals.set(one.ephemeral.ts, one.ephemeral);
        break;
      case 'ephemeral-gone':
        ephemerals.delete(one.ts);
        break;
      case 'file':
        files.set(one.file.id, withBytes(one.file, folder));
        break;
      case 'home':
        homes.set(one.home.user, one.home);
        break;
      case 'direct-message':
        directMessages.set(one.id, one);
        break;
      case 'response-url':
        responseUrls.set(one.url, one);
        break;
    }
  }
  return {
    messages: [...messages.values()],
    ephemerals: [...ephemerals.values()],
    files: [...files.values()],
    homes: [...homes.values()],
    directMessages: [...directMessages.values()],
    responseUrls: [...responseUrls.values()],
  };
}

/** Its bytes are read when they are looked at: there may be hundreds of pictures. */
function withBytes(file: KeptFile, folder: string): SlackFile {
  const path = bytesIn(folder, file.id);
  return {
    ...file,
    deleted: file.deleted || !existsSync(path),
    get bytes() {
      return existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
    },
  };
}
