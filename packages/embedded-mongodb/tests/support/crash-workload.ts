import { setTimeout as sleep } from 'node:timers/promises';
import { type Collection, MongoClient } from 'mongodb';

export interface Row {
  _id: string;
  pad?: string;
}
export interface Account {
  _id: number;
  balance: number;
}
export const accountCount = 10;
export const startBalance = 1000;
const workers = 30;
/** From the end of the server to when no client can have an answer any more, however busy the machine is. */
const lastAnswersMs = 15_000;
/** A living server that answers nothing for so long hangs. */
export const answersWithinMs = 60_000;

/** What the clients know when the server dies: what was answered, and what was sent and had no answer. */
export class Knowledge {
  readonly written = new Set<string>();
  readonly removed = new Set<string>();
  readonly unanswered = new Set<string>();
  /** Both rows of a pair are written in one transaction. */
  readonly pairs: [string, string][] = [];
}

export async function openAccounts(uri: string): Promise<void> {
  const client = await MongoClient.connect(uri);
  const accounts = client.db('crash').collection<Account>('accounts');
  await accounts.insertMany(
    Array.from({ length: accountCount }, (_, _id) => ({ _id, balance: startBalance })),
  );
  await client.db('crash').collection<Row>('rows').createIndex({ pad: 1 });
  await client.close();
}

/**
 * Writes from many clients until the server is dead; calls `kill` after a number of acknowledged writes, once.
 * A write that hears nothing after that is given up as unanswered: the driver (7.8) can wait for ever for a socket to
 * drain that was destroyed just before it wrote, whatever its time limits are.
 */
export async function writeUntilDead(
  uri: string,
  round: number,
  target: number,
  known: Knowledge,
  kill: () => Promise<void>,
): Promise<void> {
  let reached = () => {};
  const killed = new Promise<void>((resolve) => {
    reached = resolve;
  }).then(kill);
  const client = await MongoClient.connect(uri, {
    retryWrites: false,
    serverSelectionTimeoutMS: 1000,
    socketTimeoutMS: answersWithinMs,
    maxPoolSize: workers,
  });
  const writer = new Writer(client, known);
  let written = 0;
  let dead = false;
  let first: unknown;
  const work = async (worker: number) => {
    for (let count = 0; !dead; count++) {
      try {
        await writer.write(`${round}/${worker}`, worker, count);
      } catch (error) {
        first ??= error;
        dead = true;
        return;
      }
      written += 1;
      if (written === target) reached();
    }
  };
  const stopped = Promise.all(Array.from({ length: workers }, (_, worker) => work(worker)));
  await Promise.race([stopped, killed.then(() => sleep(lastAnswersMs, undefined, { ref: false }))]);
  await client.close();
  if (written < target)
    throw new Error(`the server answered ${written} of ${target} writes and was not killed`, {
      cause: first,
    });
}

class Writer {
  private readonly rows: Collection<Row>;
  private readonly accounts: Collection<Account>;

  constructor(
    private readonly client: MongoClient,
    private readonly known: Knowledge,
  ) {
    this.rows = client.db('crash').collection<Row>('rows');
    this.accounts = client.db('crash').collection<Account>('accounts');
  }

  /** One write of a kind that depends on the count: most are single rows. */
  write(prefix: string, worker: number, count: number): Promise<void> {
    if (count % 5 === 4) return this.insertPair(`${prefix}/${count}`);
    if (count % 7 === 6)
      return this.transfer((worker + count) % accountCount, (worker * 3 + count * 7 + 1) % accountCount);
    if (count % 11 === 10) return this.remove(`${prefix}/${count - 10}`);
    return this.insert(`${prefix}/${count}`);
  }

  private async insert(_id: string): Promise<void> {
    this.known.unanswered.add(_id);
    await this.rows.insertOne({ _id, pad: 'x'.repeat(300) });
    this.answered(_id);
  }

  private async insertPair(_id: string): Promise<void> {
    const other = `${_id}/other`;
    this.known.pairs.push([_id, other]);
    for (const id of [_id, other]) this.known.unanswered.add(id);
    await this.client.withSession((session) =>
      session.withTransaction(async () => {
        await this.rows.insertOne({ _id }, { session });
        await this.rows.insertOne({ _id: other }, { session });
      }),
    );
    for (const id of [_id, other]) this.answered(id);
  }

  private async remove(_id: string): Promise<void> {
    if (!this.known.written.delete(_id)) return;
    this.known.unanswered.add(_id);
    await this.rows.deleteOne({ _id });
    this.known.unanswered.delete(_id);
    this.known.removed.add(_id);
  }

  private async transfer(from: number, to: number): Promise<void> {
    await this.client.withSession((session) =>
      session.withTransaction(async () => {
        await this.accounts.updateOne({ _id: from }, { $inc: { balance: -1 } }, { session });
        await this.accounts.updateOne({ _id: to }, { $inc: { balance: 1 } }, { session });
      }),
    );
  }

  private answered(id: string): void {
    this.known.unanswered.delete(id);
    this.known.written.add(id);
  }
}
