import type { AddressInfo, Socket } from 'node:net';
import { createServer } from 'node:net';
import { mongo } from 'mongoose';

const OP_REPLY = 1;
const OP_QUERY = 2004;
const OP_MSG = 2013;

/** What a MongoDB server that is no replica set says of itself: no setName. */
const hello = {
  ok: 1,
  helloOk: true,
  ismaster: true,
  isWritablePrimary: true,
  maxBsonObjectSize: 16_777_216,
  maxMessageSizeBytes: 48_000_000,
  maxWriteBatchSize: 100_000,
  minWireVersion: 0,
  maxWireVersion: 25,
  readOnly: false,
};

/** A server that answers `hello` as a standalone MongoDB does, and every other command with ok. */
export async function startStandaloneMongo(): Promise<{ uri: string; stop(): Promise<void> }> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    let waiting = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (data) => {
      waiting = Buffer.concat([waiting, data]);
      while (waiting.length >= 16 && waiting.length >= waiting.readInt32LE(0)) {
        const message = waiting.subarray(0, waiting.readInt32LE(0));
        waiting = waiting.subarray(message.length);
        socket.write(answerTo(message));
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    uri: `mongodb://127.0.0.1:${(server.address() as AddressInfo).port}/infograph`,
    async stop() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** https://www.mongodb.com/docs/manual/reference/mongodb-wire-protocol/ */
function answerTo(message: Buffer): Buffer {
  const document = mongo.BSON.serialize({ ...hello, localTime: new Date() });
  const isQuery = message.readInt32LE(12) === OP_QUERY;
  const body = isQuery
    ? Buffer.concat([Buffer.alloc(16), int32(1), document])
    : Buffer.concat([int32(0), Buffer.alloc(1), document]);
  const requestId = message.readInt32LE(4);
  return Buffer.concat([
    int32(16 + body.length),
    int32(requestId + 1),
    int32(requestId),
    int32(isQuery ? OP_REPLY : OP_MSG),
    body,
  ]);
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32LE(value);
  return bytes;
}
