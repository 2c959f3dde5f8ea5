/** Connections that have used the same sessions: they belong to one client, which is gone when the last of them closes. */
interface Client {
  connections: Set<number>;
  sessions: Set<string>;
}

/**
 * Finds out which connections belong together. The protocol does not say it, but a driver's sessions travel over all
 * connections of its pool, and no other client knows them.
 */
export class ClientTable {
  private readonly byConnection = new Map<number, Client>();
  private readonly bySession = new Map<string, Client>();

  /** A command with this session came on this connection. */
  note(connection: number, session: string): void {
    const client = this.byConnection.get(connection);
    const other = this.bySession.get(session);
    if (client && client === other) return;
    const merged = client && other ? this.merge(client, other) : (client ?? other ?? newClient());
    merged.connections.add(connection);
    merged.sessions.add(session);
    this.byConnection.set(connection, merged);
    this.bySession.set(session, merged);
  }

  /** Returns the sessions of a client whose last connection this was. */
  closed(connection: number): string[] {
    const client = this.byConnection.get(connection);
    this.byConnection.delete(connection);
    client?.connections.delete(connection);
    if (!client || client.connections.size > 0) return [];
    for (const session of client.sessions) this.bySession.delete(session);
    return [...client.sessions];
  }

  /** Whether some open connection has used the session. */
  isConnected(session: string): boolean {
    return this.bySession.has(session);
  }

  forget(session: string): void {
    this.bySession.get(session)?.sessions.delete(session);
    this.bySession.delete(session);
  }

  private merge(a: Client, b: Client): Client {
    const [into, from] = a.sessions.size >= b.sessions.size ? [a, b] : [b, a];
    for (const connection of from.connections) {
      into.connections.add(connection);
      this.byConnection.set(connection, into);
    }
    for (const session of from.sessions) {
      into.sessions.add(session);
      this.bySession.set(session, into);
    }
    return into;
  }
}

const newClient = (): Client => ({ connections: new Set(), sessions: new Set() });
