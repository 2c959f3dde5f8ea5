// Durable key-value log under the engine. One batch = one atomic, durable commit; batches keep their order.
import {
  openSync,
  writeSync,
  fdatasync,
  readFileSync,
  existsSync,
  renameSync,
  closeSync,
  fsyncSync,
  writeFileSync,
  mkdirSync,
  ftruncateSync,
} from 'node:fs';
import { crc32 } from 'node:zlib';
import { join } from 'node:path';

export type Op = [key: string, value: Uint8Array | null]; // null deletes
export interface Storage {
  load(cb: (key: string, value: Uint8Array) => void): void;
  commit(ops: Op[]): Promise<void>;
  close(): Promise<void>;
}

/** Plain append-only log with group commit: no native code at all. Compacts at start when mostly garbage. */
export function openLog(dir: string, sync = true): Storage {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const path = join(dir, 'data.log');
  let fd = -1,
    queue: { buf: Buffer; done: () => void; fail: (e: Error) => void }[] = [],
    busy = false;
  const frame = (ops: Op[]) => {
    const parts: Buffer[] = [];
    for (const [k, v] of ops) {
      const kb = Buffer.from(k),
        h = Buffer.alloc(8);
      h.writeUInt32LE(kb.length, 0);
      h.writeInt32LE(v ? v.length : -1, 4);
      parts.push(h, kb);
      if (v) parts.push(Buffer.from(v.buffer, v.byteOffset, v.length));
    }
    const body = Buffer.concat(parts),
      h = Buffer.alloc(8);
    h.writeUInt32LE(body.length, 0);
    h.writeUInt32LE(crc(body), 4);
    return Buffer.concat([h, body]);
  };
  const flush = () => {
    if (busy || !queue.length) return;
    busy = true;
    const batch = queue;
    queue = [];
    const end = (e?: Error | null) => {
      busy = false;
      for (const b of batch) e ? b.fail(e) : b.done();
      flush();
    };
    try {
      writeAll(fd, Buffer.concat(batch.map((b) => b.buf)));
    } catch (e) {
      return end(e as Error);
    }
    sync ? fdatasync(fd, end) : end();
  };
  return {
    load(cb) {
      const live = new Map<string, Buffer>();
      let at = 0,
        total = 0;
      if (existsSync(path)) {
        const b = readFileSync(path);
        while (at + 8 <= b.length) {
          const n = b.readUInt32LE(at),
            sum = b.readUInt32LE(at + 4);
          if (at + 8 + n > b.length) break;
          const body = b.subarray(at + 8, at + 8 + n);
          if (crc(body) !== sum) break;
          for (let i = 0; i < n;) {
            const kl = body.readUInt32LE(i),
              vl = body.readInt32LE(i + 4),
              k = body.toString('utf8', i + 8, i + 8 + kl);
            i += 8 + kl;
            total++;
            if (vl < 0) live.delete(k);
            else {
              live.set(k, body.subarray(i, i + vl));
              i += vl;
            }
          }
          at += 8 + n;
        }
      }
      if (total > 2 * live.size + 1000) {
        const tmp = path + '.new',
          f = openSync(tmp, 'w');
        let ops: Op[] = [];
        for (const e of live) {
          ops.push(e);
          if (ops.length === 1000) {
            writeAll(f, frame(ops));
            ops = [];
          }
        }
        if (ops.length) writeAll(f, frame(ops));
        fsyncSync(f);
        closeSync(f);
        renameSync(tmp, path);
        const d = openSync(dir, 'r');
        fsyncSync(d);
        closeSync(d);
        fd = openSync(path, 'a');
      } else {
        if (!existsSync(path)) writeFileSync(path, '');
        fd = openSync(path, 'r+');
        ftruncateSync(fd, at);
        closeSync(fd);
        fd = openSync(path, 'a');
      } // drop a torn tail
      for (const [k, v] of live) cb(k, v);
    },
    commit(ops) {
      return ops.length
        ? new Promise((done, fail) => {
            queue.push({ buf: frame(ops), done, fail });
            setImmediate(flush);
          })
        : Promise.resolve();
    },
    async close() {
      while (busy || queue.length) await new Promise((r) => setTimeout(r, 5));
      fsyncSync(fd);
      closeSync(fd);
    },
  };
}
const writeAll = (fd: number, b: Buffer) => {
  for (let at = 0; at < b.length;) at += writeSync(fd, b, at);
};
const TABLE = Array.from({ length: 256 }, (_, n) => {
  for (let k = 0; k < 8; k++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
  return n >>> 0;
});
const crc = (b: Buffer): number => {
  if (crc32) return crc32(b);
  let c = 0xffffffff;
  for (let i = 0; i < b.length; i++) c = TABLE[(c ^ b[i]!) & 255]! ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
};
export function memory(): Storage {
  return { load() {}, async commit() {}, async close() {} };
}
