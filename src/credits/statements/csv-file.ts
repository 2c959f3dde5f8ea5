import { open } from 'node:fs/promises';
import type { Money } from '../../lib/money.js';
import { csvHead, csvLines } from './csv.js';
import type { KnownEntry } from './read.js';

/** Writes entries to a file as they are read. @returns its length in bytes */
export async function writeCsv(
  path: string,
  entries: AsyncIterable<readonly KnownEntry[]>,
  price: Money | undefined,
): Promise<number> {
  const file = await open(path, 'wx');
  try {
    let bytes = (await file.write(csvHead())).bytesWritten;
    for await (const some of entries) {
      if (some.length > 0) bytes += (await file.write(csvLines(some, price))).bytesWritten;
    }
    return bytes;
  } finally {
    await file.close();
  }
}
