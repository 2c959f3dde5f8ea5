import { SMTPServer } from 'smtp-server';

export interface MailServer {
  url: string;
  /** Every mail that came, as it came. */
  mails: Array<{ to: string[]; raw: string }>;
  /** What the next mails are answered with; then they are taken. */
  refuse(...responses: Array<{ responseCode: number } | 'lose'>): void;
  stop(): Promise<void>;
}

/** A mail server on this machine. */
export async function startMailServer(): Promise<MailServer> {
  const mails: MailServer['mails'] = [];
  let refusals: Array<{ responseCode: number } | 'lose'> = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const refusal = refusals.shift();
        if (refusal && refusal !== 'lose') return done(Object.assign(new Error('not now'), refusal));
        mails.push({
          to: session.envelope.rcptTo.map(({ address }) => address),
          raw: Buffer.concat(chunks).toString(),
        });
        // Taken, and the line breaks before it is said.
        if (refusal === 'lose') for (const { _socket } of server.connections) _socket.destroy();
        else done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.server.address();
  if (typeof address !== 'object' || !address) throw new Error('the mail server does not listen');
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    mails,
    refuse(...responses) {
      refusals = responses;
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
