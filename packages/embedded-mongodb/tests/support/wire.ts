import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import net from 'node:net';
import { Binary, BSON, type Document } from 'mongodb';

const OP_MSG = 2013;

/** One OP_MSG with a body section: https://www.mongodb.com/docs/manual/reference/mongodb-wire-protocol/#op_msg */
export function message(command: Document, requestId = 1): Buffer {
  const body = BSON.serialize(command);
  const header = Buffer.alloc(21);
  header.writeInt32LE(21 + body.length, 0);
  header.writeInt32LE(requestId, 4);
  header.writeInt32LE(OP_MSG, 12);
  return Buffer.concat([header, body]);
}

/** What of a mongodb:// address `net.connect` takes: a socket's path or a port. */
export function endpoint(uri: string): net.NetConnectOpts {
  const { host } = new URL(uri);
  const path = decodeURIComponent(host);
  if (path.startsWith('/')) return { path };
  const [address, port] = host.split(':');
  return { host: address ?? '127.0.0.1', port: Number(port) };
}

/** A connection without a driver: for what no driver does. */
export class RawConnection {
  private received = Buffer.alloc(0);
  private constructor(readonly socket: net.Socket) {
    socket.on('error', () => {});
    socket.on('data', (chunk) => {
      this.received = Buffer.concat([this.received, chunk]);
    });
  }

  static async open(uri: string): Promise<RawConnection> {
    const socket = net.connect(endpoint(uri));
    await once(socket, 'connect');
    return new RawConnection(socket);
  }

  /** Sends a command (with its `$db`) and returns the reply, also one with `ok: 0`. */
  async command(command: Document): Promise<Document> {
    this.socket.write(message(command));
    return this.reply();
  }

  async reply(): Promise<Document> {
    while (this.received.length < 4 || this.received.length < this.received.readInt32LE(0)) {
      if (this.socket.closed || this.socket.destroyed) throw new Error('the connection is closed');
      await Promise.race([once(this.socket, 'data'), once(this.socket, 'close')]);
    }
    const length = this.received.readInt32LE(0);
    const reply = BSON.deserialize(this.received.subarray(21, length));
    this.received = this.received.subarray(length);
    return reply;
  }

  /** Settles when the server has closed the connection. */
  async closed(): Promise<void> {
    if (!this.socket.closed) await once(this.socket, 'close');
  }

  destroy(): void {
    this.socket.destroy();
  }
}

/** The id of a session, as drivers make it. */
export const sessionId = () => ({ id: new Binary(Buffer.from(randomUUID().replaceAll('-', ''), 'hex'), 4) });
