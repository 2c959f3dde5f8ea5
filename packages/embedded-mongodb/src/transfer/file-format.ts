import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { EJSON } from 'bson';
import { type Doc, isDoc } from '../bson/types.js';
import { messageOf } from '../errors.js';

/**
 * An export is a text file: a first line that names the format; for each collection a line with its name and indexes,
 * one line of extended JSON for each document, and a line with their number and hash; and a last line.
 */
const FORMAT = 'embedded-mongodb export';
const VERSION = 1;

export type Line =
  | { kind: 'format' }
  | { kind: 'collection'; database: string; name: string; indexes: Doc[] }
  | { kind: 'document'; text: string }
  | { kind: 'end'; count: number; hash: string }
  | { kind: 'complete'; collections: number };

export const formatLine = (): string => JSON.stringify({ format: FORMAT, version: VERSION });
export const collectionLine = (database: string, name: string, indexes: Doc[]): string =>
  `#${EJSON.stringify({ database, name, indexes }, { relaxed: true })}`;
export const endLine = (count: number, hash: string): string => `=${JSON.stringify({ count, hash })}`;
export const completeLine = (collections: number): string => `.${JSON.stringify({ collections })}`;

/** Reads an export line by line, each with the position of its first byte; throws where a line is none of an export's. */
export async function* readLines(file: string): AsyncGenerator<{ line: Line; at: number; bytes: number }> {
  let at = 0;
  let number = 0;
  for await (const text of createInterface({
    input: createReadStream(file),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    const bytes = Buffer.byteLength(text) + 1;
    number++;
    try {
      yield { line: parseLine(text, number), at, bytes };
    } catch (error) {
      throw new Error(`${file} is no whole export: line ${number}: ${messageOf(error)}`);
    }
    at += bytes;
  }
}

function parseLine(text: string, number: number): Line {
  if (number === 1) return parseFormat(text);
  if (text.startsWith('{')) return { kind: 'document', text };
  const value: unknown = EJSON.parse(text.slice(1));
  if (isDoc(value)) {
    const { database, name, indexes, count, hash, collections } = value;
    if (
      text.startsWith('#') &&
      typeof database === 'string' &&
      typeof name === 'string' &&
      Array.isArray(indexes)
    )
      return { kind: 'collection', database, name, indexes: indexes.filter(isDoc) };
    if (text.startsWith('=') && typeof count === 'number' && typeof hash === 'string')
      return { kind: 'end', count, hash };
    if (text.startsWith('.') && typeof collections === 'number') return { kind: 'complete', collections };
  }
  throw new Error('it cannot be understood');
}

function parseFormat(text: string): Line {
  const value: unknown = JSON.parse(text);
  if (!isDoc(value) || value.format !== FORMAT) throw new Error('it does not name the format');
  if (value.version !== VERSION)
    throw new Error(`version ${String(value.version)} of the format is not known`);
  return { kind: 'format' };
}
