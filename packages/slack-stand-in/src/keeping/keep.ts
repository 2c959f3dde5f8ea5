import {
  closeSync,
  copyFileSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { RESPONSE_URL_LIFE_MS } from '../limits.js';
import type { Earlier } from '../options.js';
import type { State } from '../state.js';
import type { Change, Ephemeral, Message, SlackFile } from '../types.js';
import { type Line, VERSION } from './lines.js';
import { bytesIn, linesIn, type Read, readKept } from './read.js';

/** Keeps in a folder what people see, so that the next stand-in goes on from there. */
export interface Keeper {
  /** What was kept before. */
  earlier: Earlier;
  /** Keeps what there is now, and each change before anybody is told of it. */
  begin(state: State): void;
  stop(): void;
}

/** Beyond this, what is not so any more is left out of the file. */
const MOST_BYTES = 32 * 1024 * 1024;

/** Takes up what was kept. What cannot be read is put aside, and told by the page. */
export function createKeeper(folder: string): Keeper {
  mkdirSync(dirname(bytesIn(folder, 'any')), { recursive: true, mode: 0o700 });
  const { earlier, unreadable, aside } = takeUp(folder);
  let file: LinesFile | undefined;
  let leave = () => {};
  const stop = () => {
    leave();
    file?.close();
    file = undefined;
  };
  return {
    earlier,
    begin(state) {
      if (unreadable !== 0) {
        const which = unreadable === 'all' ? 'Messages' : 'Some messages';
        state.notices.push(`${which} from before couldn't be read. What there was is in ${aside}`);
      }
      const keep = (work: () => void) => {
        try {
          work();
        } catch (fault) {
          const reason = fault instanceof Error ? fault.message : String(fault);
          state.notices.push(`From now on, messages aren't kept: ${reason}`);
          stop();
        }
      };
      leave = state.changes.on((change) => {
        keep(() => {
          if (change.type === 'file') keepBytes(folder, change.file);
          file?.write(state, change);
        });
      });
      keep(() => {
        file = openFile(linesIn(folder), state);
      });
    },
    stop,
  };
}

function takeUp(folder: string): Read & { aside: string } {
  const path = linesIn(folder);
  const aside = `${path}.unreadable`;
  let read: Read;
  try {
    read = readKept(folder);
  } catch {
    read = { earlier: { directMessages: [], messages: [], files: [], responseUrls: [] }, unreadable: 'all' };
  }
  if (read.unreadable === 'all') renameSync(path, aside);
  else if (read.unreadable > 0) copyFileSync(path, aside);
  return { ...read, aside };
}

interface LinesFile {
  write(state: State, change: Change): void;
  close(): void;
}

/** Writes what there is, and takes each change behind it. */
function openFile(path: string, first: State): LinesFile {
  let noted = createNoted();
  let bytes = 0;
  let descriptor = begin(first);

  function begin(state: State): number {
    noted = createNoted();
    bytes = 0;
    writeWhole(path, textOf([{ kind: 'messages', version: VERSION }, ...noted.all(state)]));
    return openSync(path, 'a', 0o600);
  }
  return {
    write(state, change) {
      const lines = [...noted.fresh(state), ...linesOf(state, change)];
      if (lines.length > 0) bytes += writeSync(descriptor, textOf(lines));
      if (bytes < MOST_BYTES) return;
      closeSync(descriptor);
      descriptor = begin(state);
    },
    close: () => closeSync(descriptor),
  };
}

/** Of what no change tells, what is new: direct messages that were opened, and addresses to answer at. */
function createNoted() {
  const known = new Set<string>();
  const fresh = (state: State): Line[] => {
    const lines: Line[] = [];
    for (const { id, kind, members } of state.channels.values()) {
      if (kind !== 'dm' || known.has(id) || !members.has(state.bot.userId)) continue;
      known.add(id);
      const user = [...members].find((one) => one !== state.bot.userId);
      if (user !== undefined) lines.push({ kind: 'direct-message', id, user });
    }
    for (const [path, { user, channel, at, original }] of state.responseUrls) {
      if (known.has(path) || state.now() - at > RESPONSE_URL_LIFE_MS) continue;
      known.add(path);
      const about = { user, channel, at, ...(original ? { original } : {}) };
      lines.push({ kind: 'response-url', url: state.url + path, ...about });
    }
    return lines;
  };
  return {
    fresh,
    /** What there is, to begin with. */
    all(state: State): Line[] {
      const messages = [...state.channels.values()].flatMap((channel) => [...channel.messages.values()]);
      return [
        ...fresh(state),
        ...[...state.files.values()].filter(({ completed }) => completed).map(lineOfFile),
        ...messages.map((message): Line => ({ kind: 'message', message })),
        ...state.ephemerals.map((ephemeral): Line => ({ kind: 'ephemeral', ephemeral })),
        ...[...state.homes.values()].flatMap(lineOfView),
      ];
    },
  };
}

function linesOf(state: State, change: Change): Line[] {
  switch (change.type) {
    case 'message':
    case 'update':
    case 'delete':
      return linesOfMessage(state, change.message);
    case 'ephemeral':
      return [lineOfEphemeral(state, change.ephemeral)];
    case 'file':
      return [lineOfFile(change.file)];
    case 'view':
      return lineOfView(change.view);
    default:
      return [];
  }
}

/** With its files: where they were shared is known only now. */
function linesOfMessage(state: State, message: Message): Line[] {
  const { channel, ts } = message;
  if (!state.channels.get(channel)?.messages.has(ts)) return [{ kind: 'message-gone', channel, ts }];
  const files = message.files.map((id) => state.files.get(id)).filter((file) => file !== undefined);
  return [...files.map(lineOfFile), { kind: 'message', message }];
}

function lineOfEphemeral(state: State, ephemeral: Ephemeral): Line {
  return state.ephemerals.includes(ephemeral)
    ? { kind: 'ephemeral', ephemeral }
    : { kind: 'ephemeral-gone', ts: ephemeral.ts };
}

function lineOfFile({ bytes: _bytes, ...file }: SlackFile): Line {
  return { kind: 'file', file };
}

function lineOfView({ type, ...view }: Extract<Change, { type: 'view' }>['view']): Line[] {
  return type === 'home' ? [{ kind: 'home', home: { ...view, type } }] : [];
}

function keepBytes(folder: string, { id, bytes, deleted }: SlackFile): void {
  if (deleted) rmSync(bytesIn(folder, id), { force: true });
  else writeWhole(bytesIn(folder, id), bytes);
}

function textOf(lines: readonly Line[]): string {
  return lines.map((one) => `${JSON.stringify(one)}\n`).join('');
}

/** Whole or not at all. */
function writeWhole(path: string, content: string | Buffer): void {
  writeFileSync(`${path}.new`, content, { mode: 0o600 });
  renameSync(`${path}.new`, path);
}
