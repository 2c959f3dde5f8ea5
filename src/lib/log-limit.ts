import type { LogFn, Logger } from 'pino';

const WINDOW_MS = 60_000;
/** One a second. A fault that comes more often is told by its number. */
const LINES_A_MINUTE = 60;
/** Of different words in a minute; what comes after so many counts together. */
const MOST_KINDS = 500;
/** pino's number for "warn": questions that are asked at "info" and below are the operator's own. */
const WARN = 40;

interface Kind {
  lines: number;
  left: number;
}

/**
 * A hook of pino's that keeps whoever can cause a warning from filling the disk with it: in a minute, so many of the same
 * words are written, and then one line that says how many more there were.
 * @see https://github.com/pinojs/pino/blob/main/docs/api.md#hooks-object
 */
export function createLineLimit(
  linesAMinute = LINES_A_MINUTE,
): (this: Logger, args: Parameters<LogFn>, write: LogFn, level: number) => void {
  const kinds = new Map<string, Kind>();

  return function limited(args, write, level) {
    if (level < WARN) return write.apply(this, args);
    const name = nameOf(args);
    const kind =
      kinds.get(name) ?? begin(name, (left) => write.apply(this, [{ left }, `${name}: more like this`]));
    kind.lines++;
    if (kind.lines <= linesAMinute) write.apply(this, args);
    else kind.left++;
  };

  function begin(wanted: string, tell: (left: number) => void): Kind {
    const name = kinds.size < MOST_KINDS ? wanted : '';
    const known = kinds.get(name);
    if (known) return known;
    const kind = { lines: 0, left: 0 };
    kinds.set(name, kind);
    setTimeout(() => {
      kinds.delete(name);
      if (kind.left > 0) tell(kind.left);
    }, WINDOW_MS).unref();
    return kind;
  }
}

/** What a line is about: who passes another's words on, or the words themselves. */
function nameOf([fields, words]: Parameters<LogFn>): string {
  if (typeof fields === 'string') return fields;
  if (typeof fields === 'object' && fields !== null && 'from' in fields) return String(fields.from);
  return String(words);
}
