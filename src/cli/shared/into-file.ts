import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { CommandError } from './terminal.js';

/** Writes lines to a new file. Nobody else of this machine may read it. @throws CommandError where the file is there already, or cannot be written */
export async function intoFile(path: string, lines: AsyncIterable<string>): Promise<void> {
  const file = createWriteStream(path, { flags: 'wx', mode: 0o600 });
  try {
    await once(file, 'open');
    for await (const line of lines) if (!file.write(line)) await once(file, 'drain');
    file.end();
    await finished(file);
  } catch (error) {
    file.destroy();
    if (typeof error !== 'object' || error === null || !('code' in error && 'syscall' in error)) throw error;
    throw new CommandError('file', `Can't write ${path} (${String(error.code)}).`);
  }
}
