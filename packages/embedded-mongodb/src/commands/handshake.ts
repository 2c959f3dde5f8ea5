import { Long, ObjectId } from 'bson';
import { MAX_DOCUMENT_BYTES, MAX_MESSAGE_BYTES } from '../bson/codec.js';
import { type Doc, isDoc } from '../bson/types.js';
import { SESSION_MINUTES } from '../transactions/sessions.js';
import type { Command, Request } from './command.js';

/** The MongoDB whose behavior and protocol this database keeps to. */
const VERSION = '7.0.0';
const WIRE_VERSION = 21;
const REPLICA_SET = 'rs0';

/** Greets as the primary of a replica set of one. https://www.mongodb.com/docs/manual/reference/command/hello/ */
function hello({ command, connection }: Request): Doc {
  const application =
    isDoc(command.client) && isDoc(command.client.application) ? command.client.application : {};
  if (typeof application.name === 'string') connection.appName = application.name;
  return {
    helloOk: true,
    isWritablePrimary: true,
    ismaster: true,
    secondary: false,
    setName: REPLICA_SET,
    setVersion: 1,
    hosts: [connection.address],
    primary: connection.address,
    me: connection.address,
    electionId: new ObjectId('7fffffff0000000000000001'),
    // With it a driver listens for news of the server instead of asking, and so learns at once when it is gone.
    topologyVersion: { processId: connection.serverId, counter: Long.ZERO },
    maxBsonObjectSize: MAX_DOCUMENT_BYTES,
    maxMessageSizeBytes: MAX_MESSAGE_BYTES,
    maxWriteBatchSize: 100_000,
    localTime: new Date(),
    logicalSessionTimeoutMinutes: SESSION_MINUTES,
    connectionId: connection.id,
    minWireVersion: 0,
    maxWireVersion: WIRE_VERSION,
    readOnly: false,
  };
}

/** Drivers greet with more fields every year, and a server may leave unheeded what it does not know. */
const greeting: Command = { fields: 'any', run: hello };

const buildInfo = (name: string): Command => ({
  fields: [name],
  run: () => ({
    version: VERSION,
    versionArray: VERSION.split('.').map(Number).concat(0),
    gitVersion: 'embedded',
    modules: [],
    bits: 64,
    maxBsonObjectSize: MAX_DOCUMENT_BYTES,
    storageEngines: ['embedded'],
  }),
});

export const handshakeCommands: Record<string, Command> = {
  hello: greeting,
  isMaster: greeting,
  ismaster: greeting,
  ping: { fields: ['ping'], run: () => ({}) },
  buildInfo: buildInfo('buildInfo'),
  buildinfo: buildInfo('buildinfo'),
  connectionStatus: {
    fields: ['connectionStatus', 'showPrivileges'],
    run: () => ({ authInfo: { authenticatedUsers: [], authenticatedUserRoles: [] } }),
  },
  getParameter: {
    fields: ['getParameter', 'featureCompatibilityVersion', 'requireApiVersion'],
    run: () => ({ featureCompatibilityVersion: { version: '7.0' } }),
  },
  serverStatus: {
    fields: ['serverStatus'],
    run: () => ({
      version: VERSION,
      process: 'embedded',
      pid: process.pid,
      uptime: process.uptime(),
      storageEngine: { name: 'embedded', supportsCommittedReads: true },
      localTime: new Date(),
    }),
  },
};
