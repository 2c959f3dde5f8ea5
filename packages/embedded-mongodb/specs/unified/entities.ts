import {
  BSON,
  ClientSession,
  Collection,
  type CommandFailedEvent,
  type CommandStartedEvent,
  type CommandSucceededEvent,
  Db,
  type Document,
  MongoClient,
} from 'mongodb';

type CommandEvent = CommandStartedEvent | CommandSucceededEvent | CommandFailedEvent;

/** An event as it was when it came: the driver goes on to change the commands that it has sent. */
export interface ObservedEvent {
  kind: string;
  commandName: string;
  event: Document;
}

/** Commands of the driver's own housekeeping, which no spec expects. */
const unobserved = new Set([
  'hello',
  'ismaster',
  'isMaster',
  'endSessions',
  'killCursors',
  'configureFailPoint',
]);

/** The clients, databases, collections, sessions and saved results of one test, by the names the spec gives them. */
export class Entities {
  private readonly byName = new Map<string, unknown>();
  private readonly observed = new Map<string, ObservedEvent[]>();
  constructor(private readonly uri: string) {}

  async create(descriptions: Record<string, Document>[]): Promise<void> {
    for (const description of descriptions)
      for (const [kind, value] of Object.entries(description)) await this.createOne(kind, value);
  }

  private async createOne(kind: string, value: Document): Promise<void> {
    switch (kind) {
      case 'client':
        this.byName.set(value.id, await this.connect(value));
        return;
      case 'database':
        this.byName.set(value.id, this.client(value.client).db(value.databaseName, value.databaseOptions));
        return;
      case 'collection':
        this.byName.set(
          value.id,
          this.database(value.database).collection(value.collectionName, value.collectionOptions),
        );
        return;
      case 'session':
        this.byName.set(value.id, this.client(value.client).startSession(value.sessionOptions));
        return;
    }
    throw new Error(`the runner makes no entity of the kind ${kind}`);
  }

  private async connect({
    id,
    uriOptions,
    observeEvents = [],
    ignoreCommandMonitoringEvents = [],
  }: Document): Promise<MongoClient> {
    const client = new MongoClient(this.uri, { monitorCommands: true, ...uriOptions });
    const events: ObservedEvent[] = [];
    this.observed.set(id, events);
    const observe = (kind: string) => (event: CommandEvent) => {
      if (unobserved.has(event.commandName) || ignoreCommandMonitoringEvents.includes(event.commandName))
        return;
      if (observeEvents.includes(kind))
        events.push({ kind, commandName: event.commandName, event: copyOf(event) });
    };
    client.on('commandStarted', observe('commandStartedEvent'));
    client.on('commandSucceeded', observe('commandSucceededEvent'));
    client.on('commandFailed', observe('commandFailedEvent'));
    return client.connect();
  }

  save(name: string, result: unknown): void {
    this.byName.set(name, result);
  }

  get(name: string): unknown {
    if (!this.byName.has(name)) throw new Error(`there is no entity ${name}`);
    return this.byName.get(name);
  }

  events(client: string): ObservedEvent[] {
    return this.observed.get(client) ?? [];
  }

  client(name: string): MongoClient {
    const entity = this.get(name);
    if (entity instanceof MongoClient) return entity;
    throw new Error(`${name} is no client`);
  }

  database(name: string): Db {
    const entity = this.get(name);
    if (entity instanceof Db) return entity;
    throw new Error(`${name} is no database`);
  }

  collection(name: string): Collection {
    const entity = this.get(name);
    if (entity instanceof Collection) return entity;
    throw new Error(`${name} is no collection`);
  }

  session(name: string): ClientSession {
    const entity = this.get(name);
    if (entity instanceof ClientSession) return entity;
    throw new Error(`${name} is no session`);
  }

  /** Ends every session and closes every client. */
  async close(): Promise<void> {
    const entities = [...this.byName.values()];
    for (const entity of entities) if (entity instanceof ClientSession) await entity.endSession();
    for (const entity of entities) if (entity instanceof MongoClient) await entity.close();
  }
}

function copyOf(event: CommandEvent): Document {
  const copied =
    'command' in event ? { command: event.command } : 'reply' in event ? { reply: event.reply } : {};
  const databaseName = 'databaseName' in event ? { databaseName: event.databaseName } : {};
  const bytes = BSON.serialize(copied, { ignoreUndefined: true });
  return {
    commandName: event.commandName,
    ...databaseName,
    ...BSON.deserialize(bytes, { promoteLongs: false }),
  };
}
