// MongoDB wire protocol: OP_MSG both ways, and OP_QUERY for the first hello.
import net from 'node:net';
import { serialize, deserialize } from 'bson';
import { BSON_IN } from './engine.js';
import type { Doc } from './values.js';

const OP_REPLY = 1,
  OP_QUERY = 2004,
  OP_MSG = 2013;
export type Handler = (cmd: Doc, conn: { id: number; host: string }) => Promise<Doc>;

export function listen(
  handler: Handler,
  where: { port: number; host: string } | { path: string },
  closed: (connection: number) => void,
): Promise<net.Server> {
  let ids = 0,
    seq = 0;
  const server = net.createServer((sock) => {
    const conn = { id: ++ids, host: '' };
    let buf: Buffer = Buffer.alloc(0),
      chunks: Buffer[] = [],
      have = 0,
      chain: Promise<void> = Promise.resolve();
    sock.setNoDelay(true);
    sock.on('error', () => sock.destroy());
    sock.on('close', () => closed(conn.id));
    sock.on('data', (d) => {
      chunks.push(d);
      have += d.length;
      const need = buf.length >= 4 ? buf.readInt32LE(0) : 16;
      if (have + buf.length < need) return;
      buf = Buffer.concat([buf, ...chunks]);
      chunks = [];
      have = 0;
      while (buf.length >= 16) {
        const n = buf.readInt32LE(0);
        if (n < 16 || n > 48_000_000 + 16384) {
          sock.destroy();
          return;
        }
        if (buf.length < n) break;
        const msg = Buffer.from(buf.subarray(0, n));
        buf = buf.subarray(n);
        chain = chain
          .then(() => one(msg))
          .catch(() => {
            sock.destroy();
          });
      }
    });
    async function one(m: Buffer) {
      const id = m.readInt32LE(4),
        op = m.readInt32LE(12);
      conn.host = sock.localAddress ? `${sock.localAddress.replace(/^::ffff:/, '')}:${sock.localPort}` : 'localhost:27017';
      if (op === OP_QUERY) {
        const end = m.indexOf(0, 20),
          ns = m.toString('utf8', 20, end),
          cmd = deserialize(m.subarray(end + 9), BSON_IN);
        const body = serialize(await handler({ ...(cmd.$query ?? cmd), $db: ns.split('.')[0] }, conn)),
          h = Buffer.alloc(36);
        h.writeInt32LE(36 + body.length, 0);
        h.writeInt32LE(++seq, 4);
        h.writeInt32LE(id, 8);
        h.writeInt32LE(OP_REPLY, 12);
        h.writeInt32LE(8, 16);
        h.writeInt32LE(1, 32);
        sock.write(Buffer.concat([h, body]));
        return;
      }
      if (op !== OP_MSG) {
        sock.destroy();
        return;
      }
      const flags = m.readUInt32LE(16),
        stop = m.length - (flags & 1 ? 4 : 0);
      let cmd: Doc = {};
      const lists: Record<string, Doc[]> = {};
      for (let at = 20; at < stop;) {
        const kind = m[at++];
        const size = m.readInt32LE(at);
        if (kind === 0) cmd = deserialize(m.subarray(at, at + size), BSON_IN);
        else {
          let p = m.indexOf(0, at + 4) + 1;
          const l: Doc[] = (lists[m.toString('utf8', at + 4, p - 1)] = []);
          while (p < at + size) {
            const n = m.readInt32LE(p);
            l.push(deserialize(m.subarray(p, p + n), BSON_IN));
            p += n;
          }
        }
        at += size;
      }
      const reply = await handler(Object.assign(cmd, lists), conn);
      if (flags & 2) return; // moreToCome: the client wants no reply
      const body = serialize(reply, { ignoreUndefined: true, checkKeys: false }),
        h = Buffer.alloc(21);
      h.writeInt32LE(21 + body.length, 0);
      h.writeInt32LE(++seq, 4);
      h.writeInt32LE(id, 8);
      h.writeInt32LE(OP_MSG, 12);
      sock.write(Buffer.concat([h, body]));
    }
  });
  return new Promise((ok, no) => {
    server.once('error', no);
    server.listen(where, () => ok(server));
  });
}
