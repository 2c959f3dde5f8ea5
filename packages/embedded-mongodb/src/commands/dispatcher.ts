import { keyOf } from '../bson/keys.js';
import { type Doc, isDoc, isNumeric, toNumber } from '../bson/types.js';
import { CloseConnection, lacks, MongoError, notImplemented, numbered } from '../errors.js';
import { evaluatorWith } from '../expressions/expressions.js';
import { Slices } from '../query/slices.js';
import { ClientTable } from '../transactions/clients.js';
import { recordOf, type Session } from '../transactions/sessions.js';
import {
  type Command,
  type Connection,
  checkFields,
  docField,
  type Request,
  type Services,
} from './command.js';
import type { FailPoint } from './fail-point.js';
import { variablesOf } from './read.js';
import { commands } from './registry.js';
import { errorReply, LogicalClock, unsatisfiedConcern } from './replies.js';
import { abort, abortTransaction, commit, runInTransaction } from './transaction-runner.js';

/** A client whose connections are all closed may come back on a new one within this time, as when it retries a commit. */
const RETURN_MS = 2_000;

/** Runs commands: finds them, puts them into their session and transaction, waits until they are durable, and answers. */
export class Dispatcher {
  private readonly clients = new ClientTable();
  private readonly clock = new LogicalClock();

  constructor(
    private readonly services: Services,
    /** Only where tests may make commands fail. */
    private readonly failPoint: FailPoint | undefined,
    private readonly transactionLimitMs: number,
  ) {}

  /** Answers a command; throws CloseConnection where the connection is to be ended instead. */
  async run(command: Doc, connection: Connection): Promise<Doc> {
    const { failPoint } = this;
    if (!failPoint) return this.answer(command, connection);
    if (command.configureFailPoint === undefined)
      return this.clock.stamp(
        await failPoint.guard(command, connection, () => this.answer(command, connection)),
      );
    try {
      return this.clock.stamp(failPoint.configure(command));
    } catch (error) {
      return this.clock.stamp(errorReply(error, command));
    }
  }

  /** Aborts the transactions of a client that is gone. */
  connectionClosed(connection: Connection): void {
    const left = this.clients.closed(connection.id);
    if (left.length === 0) return;
    setTimeout(() => {
      for (const id of left) {
        const session = this.services.sessions.find(id);
        if (session?.transaction && !this.clients.isConnected(id)) abortTransaction(this.services, session);
      }
    }, RETURN_MS).unref();
  }

  /** Aborts transactions that are open for too long; to be called each second. */
  endLongTransactions(): void {
    const limit = performance.now() - this.transactionLimitMs;
    for (const session of this.services.sessions.all())
      if (session.transaction && session.transaction.startedAt < limit)
        abortTransaction(this.services, session);
  }

  /** Aborts every transaction, which also ends the waiting for their locks. */
  endAllTransactions(): void {
    for (const session of this.services.sessions.all()) abortTransaction(this.services, session);
  }

  forgetOldSessions(): void {
    for (const id of this.services.sessions.forgetOld()) this.clients.forget(id);
  }

  private async answer(command: Doc, connection: Connection): Promise<Doc> {
    let request: Request | undefined;
    try {
      const [name = ''] = Object.keys(command);
      const definition = Object.hasOwn(commands, name) ? commands[name] : undefined;
      if (!definition)
        throw new MongoError(
          59,
          'CommandNotFound',
          `no such command: '${name}': ${lacks(`the command ${name}`)}`,
        );
      request = this.requestFor(command, name, connection, definition);
      const reply = await this.runInSession(request, definition);
      return this.clock.stamp({ ...reply, ok: 1, ...unsatisfiedConcern(command) });
    } catch (error) {
      if (error instanceof CloseConnection) throw error;
      // What an unfinished command has written stays, and is durable before anybody hears of the error.
      await Promise.allSettled(request?.durable ?? []);
      return this.clock.stamp(errorReply(error, command));
    }
  }

  private requestFor(command: Doc, name: string, connection: Connection, definition: Command): Request {
    if (typeof command.$db !== 'string') throw numbered(40571, 'OP_MSG requests require a $db argument');
    checkFields(command, name, definition.fields);
    const readConcern = docField(command, 'readConcern');
    if (readConcern.level === 'snapshot' && command.autocommit !== false)
      throw notImplemented('snapshot reads outside of transactions');
    const request: Request = {
      ...this.services,
      command,
      name,
      database: command.$db,
      connection,
      transaction: undefined,
      mayWait: false,
      durable: new Set(),
      retriedIn: undefined,
      slices: new Slices(toNumber(command.maxTimeMS ?? 0)),
      evaluator: evaluatorWith(),
      now: new Date(),
    };
    if (command.let !== undefined) request.evaluator = evaluatorWith(variablesOf(request));
    return request;
  }

  private async runInSession(request: Request, definition: Command): Promise<Doc> {
    const { command, name } = request;
    this.endSessions(request);
    const lsid = isDoc(command.lsid) ? keyOf(command.lsid.id) : undefined;
    if (lsid !== undefined) this.clients.note(request.connection.id, lsid);
    if (lsid === undefined || command.txnNumber === undefined) {
      if (command.autocommit === false || name === 'commitTransaction' || name === 'abortTransaction')
        throw new MongoError(125, 'CommandFailed', 'commitTransaction must be run within a transaction');
      return durably(request, definition.run(request));
    }
    const session = this.sessionAt(request, lsid);
    if (command.autocommit === false) return this.runTransactional(request, session, definition);
    if (!definition.retryable)
      throw new MongoError(
        50768,
        'NotARetryableWriteCommand',
        `txnNumber may only be provided for multi-document transactions and retryable write commands. autocommit:false was not provided, and ${name} is not a retryable write command.`,
      );
    if (session.reply) return session.reply;
    if (session.running) return session.running;
    session.running = runRetryable(request, session, definition);
    return session.running;
  }

  /** The session, brought to the transaction number of the command. */
  private sessionAt({ command, sessions }: Request, id: string): Session {
    const session = sessions.use(id);
    const { txnNumber } = command;
    if (!isNumeric(txnNumber)) throw new MongoError(14, 'TypeMismatch', 'txnNumber must be a number');
    const number = toNumber(txnNumber);
    if (number < session.txnNumber)
      throw new MongoError(
        225,
        'TransactionTooOld',
        `Cannot start transaction ${number} on session because a newer transaction ${session.txnNumber} has already started.`,
      );
    if (number > session.txnNumber) {
      abortTransaction(this.services, session);
      session.txnNumber = number;
      session.state = 'none';
      session.reply = undefined;
      session.progress = undefined;
      session.running = undefined;
    }
    return session;
  }

  private async runTransactional(request: Request, session: Session, definition: Command): Promise<Doc> {
    if (request.name === 'abortTransaction') {
      abort(request, session);
      return {};
    }
    if (request.name !== 'commitTransaction') return runInTransaction(request, session, definition);
    // A commit that is tried again while the first one is on its way to the disk waits for that one.
    if (session.running) return session.running;
    commit(request, session);
    const running = durably(request, {}).then(
      (reply) => reply,
      (error: unknown) => {
        session.state = 'aborted';
        throw error;
      },
    );
    session.running = running;
    return running;
  }

  private endSessions({ command, name, sessions }: Request): void {
    const listed = name === 'endSessions' || name === 'killSessions' ? command[name] : [];
    const ended = Array.isArray(listed)
      ? listed.flatMap((lsid) => (isDoc(lsid) ? [keyOf(lsid.id)] : []))
      : [];
    const all = name === 'killAllSessions' ? [...sessions.all()].map(({ id }) => id) : ended;
    for (const id of all) {
      const session = sessions.find(id);
      if (session) abortTransaction(this.services, session);
      if (name === 'killAllSessions') continue;
      sessions.end(id);
      this.clients.forget(id);
    }
  }
}

async function durably(request: Request, reply: Doc | Promise<Doc>): Promise<Doc> {
  const result = reply instanceof Promise ? await reply : reply;
  if (request.durable.size > 0) await Promise.all(request.durable);
  return result;
}

/** Runs a retryable write and keeps its answer for a retry, in memory and with the write itself. */
async function runRetryable(request: Request, session: Session, definition: Command): Promise<Doc> {
  const { txnNumber } = session;
  request.retriedIn = session;
  try {
    const reply = await definition.run(request);
    const isCurrent = session.txnNumber === txnNumber;
    if (request.durable.size > 0 && isCurrent)
      request.store.recordSession(request, session.id, recordOf({ ...session, reply }));
    await Promise.all(request.durable);
    if (session.txnNumber === txnNumber) {
      session.reply = reply;
      session.progress = undefined;
    }
    return reply;
  } finally {
    if (session.txnNumber === txnNumber) session.running = undefined;
  }
}
