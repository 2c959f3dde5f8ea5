import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';
import { type Collection, type Document, MongoClient, type MongoClientOptions } from 'mongodb';
import { startEmbeddedMongo } from '../../src/index.js';

type Options = Omit<Parameters<typeof startEmbeddedMongo>[0], 'dir'>;
/** A document of a test: any fields, and an `_id` of any type but an array. */
export interface AnyDocument extends Document {
  _id?: string | number | boolean | Date | Document;
}

/** A directory of its own under the system's temporary folder. */
export const temporaryDirectory = () => mkdtemp(join(tmpdir(), 'embedded-mongodb-'));

export class TestDatabase {
  private collections = 0;
  private clients: MongoClient[] = [];
  private constructor(
    readonly dir: string,
    private server: Awaited<ReturnType<typeof startEmbeddedMongo>>,
    private readonly options: Options,
  ) {}

  static async start(options: Options = {}, dir?: string): Promise<TestDatabase> {
    const folder = dir ?? (await temporaryDirectory());
    return new TestDatabase(folder, await startEmbeddedMongo({ ...options, dir: folder }), options);
  }

  get uri(): string {
    return this.server.uri;
  }

  /** A connected client; `stop` closes it. */
  async connect(options: MongoClientOptions = {}): Promise<MongoClient> {
    const client = await MongoClient.connect(this.server.uri, options);
    this.clients.push(client);
    return client;
  }

  /** The first client, shared by tests that need nothing of it but its connection. */
  get client(): MongoClient {
    const first = this.clients[0];
    if (!first) throw new Error('connect first');
    return first;
  }

  /** A collection that nobody else uses. */
  collection(client: MongoClient = this.client): Collection<AnyDocument> {
    this.collections += 1;
    return client.db('test').collection<AnyDocument>(`c${this.collections}`);
  }

  /** Stops the server and starts it again on the same directory; clients have to connect anew. */
  async restart(): Promise<void> {
    await this.closeClients();
    await this.server.stop();
    this.server = await startEmbeddedMongo({ ...this.options, dir: this.dir });
    await this.connect();
  }

  /** Stops the server; its directory stays. */
  async leave(): Promise<void> {
    await this.closeClients();
    await this.server.stop();
  }

  async stop(): Promise<void> {
    await this.leave();
    await rm(this.dir, { recursive: true, force: true });
  }

  private async closeClients(): Promise<void> {
    await Promise.all(this.clients.map((client) => client.close()));
    this.clients = [];
  }
}

/** One database for a test file: started before its tests, stopped after them. */
export function useDatabase(options: Options = {}): () => TestDatabase {
  let database: TestDatabase | undefined;
  beforeAll(async () => {
    database = await TestDatabase.start(options);
    await database.connect();
  });
  afterAll(() => database?.stop());
  return () => {
    if (!database) throw new Error('the database starts in beforeAll');
    return database;
  };
}

/** What a promise was rejected with. */
export async function rejection(promise: Promise<unknown>): Promise<Error & Record<string, unknown>> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof Error) return Object.assign(error);
    throw error;
  }
  throw new Error('expected a rejection, and it was fulfilled');
}

/** Why the embedded database refuses to start; one that starts all the same is stopped, so that it holds up no test. */
export async function refusalToStart(options: Parameters<typeof startEmbeddedMongo>[0]): Promise<Error> {
  const { server, refusal } = await startEmbeddedMongo(options).then(
    (started) => ({ server: started, refusal: undefined }),
    (error: Error) => ({ server: undefined, refusal: error }),
  );
  if (refusal) return refusal;
  await server.stop();
  throw new Error('expected a refusal to start, and it started');
}
