import type { GuardedTerminal, Printer } from './terminal.js';

const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const REDRAW_EVERY_MS = 80;

/** Says what a step is at just now, such as "drawing". */
export type Tell = (note: string) => void;

/** Shows the steps of a command on standard error, each with the time it takes. Not with `--json`. */
export interface Steps {
  run<T>(words: string, work: (tell: Tell) => Promise<T>): Promise<T>;
}

/** A spinner where a person watches; plain lines, one for each thing that happens, where the output goes elsewhere. */
export function createSteps({ err, interactive, redraw }: GuardedTerminal, { json }: Printer): Steps {
  if (json) return { run: (_words, work) => work(() => undefined) };
  return { run: interactive ? spinning(redraw) : inLines(err) };
}

function inLines(err: GuardedTerminal['err']): Steps['run'] {
  return async (words, work) => {
    const startedAt = performance.now();
    let last = '';
    const end = (how: string) => err(`${words}: ${how} (${elapsed(startedAt)})\n`);
    err(`${words} ...\n`);
    try {
      const result = await work((note) => {
        if (note !== last) err(`  ${note} (${elapsed(startedAt)})\n`);
        last = note;
      });
      end('done');
      return result;
    } catch (error) {
      end(isStop(error) ? 'stopped' : 'failed');
      throw error;
    }
  };
}

function spinning(redraw: GuardedTerminal['redraw']): Steps['run'] {
  return async (words, work) => {
    const startedAt = performance.now();
    let frame = 0;
    let note = '';
    const line = (sign: string) => `${sign} ${words}${note ? `: ${note}` : ''} (${elapsed(startedAt)})`;
    const draw = () => redraw(line(FRAMES[frame++ % FRAMES.length] ?? ''));
    const timer = setInterval(draw, REDRAW_EVERY_MS);
    draw();
    try {
      const result = await work((said) => {
        note = said;
      });
      note = '';
      redraw(`${line('✔')}\n`);
      return result;
    } catch (error) {
      redraw(`${line('✖')}\n`);
      throw error;
    } finally {
      clearInterval(timer);
    }
  };
}

/** The user wants the command to end: nothing went wrong. */
function isStop(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'name' in error && error.name === 'AbortError';
}

function elapsed(startedAt: number): string {
  return `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
}
