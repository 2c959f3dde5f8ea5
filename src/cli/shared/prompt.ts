import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { printable } from '../../lib/text/printable.js';
import { CommandError, type Prompt } from './terminal.js';

/** One reader for all questions, so that lines pasted at once answer them in turn. It keeps no history. */
export function createPrompt(input: NodeJS.ReadStream, output: NodeJS.WriteStream): Prompt {
  let hidden = false;
  const screen = new Writable({
    write(chunk: Buffer, _encoding, done) {
      if (hidden) done();
      else output.write(chunk, done);
    },
  });
  const reader = createInterface({ input, output: screen, terminal: true, historySize: 0 });
  const lines: string[] = [];
  let ended = false;
  let wake = () => {};
  reader.on('line', (line) => {
    lines.push(line);
    wake();
  });
  const end = () => {
    ended = true;
    wake();
  };
  reader.on('SIGINT', end).on('close', end);

  return {
    async ask(question, isHidden = false) {
      // What the reader writes would redraw the line with what was typed.
      hidden = isHidden;
      if (isHidden) output.write(printable(question));
      else reader.setPrompt(printable(question));
      reader.prompt();
      while (lines.length === 0 && !ended) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      const line = lines.shift();
      if (isHidden || line === undefined) output.write('\n');
      if (line === undefined) throw new CommandError('stopped', 'Stopped. Nothing was written.');
      return line.trim();
    },
    close: () => reader.close(),
  };
}

/**
 * All that is piped in; nothing where it does not begin within `withinMs`, as where a supervisor holds the pipe open.
 * @param most bytes that are read
 */
export async function readPiped(input: NodeJS.ReadStream, withinMs: number, most: number): Promise<string> {
  let text = '';
  const timer = setTimeout(() => input.destroy(), withinMs);
  try {
    for await (const chunk of input) {
      clearTimeout(timer);
      text += String(chunk);
      if (text.length > most) break;
    }
  } catch (error) {
    // Ended by the timer, or there is no input at all.
    if (text !== '') throw error;
  } finally {
    clearTimeout(timer);
  }
  return text;
}

/** What is piped in, until it ends: the first so many bytes, and somewhat more than that where there is more. */
export async function readPipedBytes(input: AsyncIterable<string | Buffer>, most: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of input) {
    const buffer = Buffer.from(chunk);
    chunks.push(buffer);
    bytes += buffer.length;
    if (bytes >= most) break;
  }
  return Buffer.concat(chunks);
}
