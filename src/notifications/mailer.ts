import type { Transporter } from 'nodemailer';
import { isLoopback } from '../config/index.js';

export interface Mail {
  to: string;
  subject: string;
  /** Plain text. */
  text: string;
  /** What makes it the same mail when it is sent again: mailboxes show one Message-ID once. Letters, digits, `_.-`. */
  id: string;
}

/** The mail server did not take it. `refused`: not at another time either. `wait`: it may, or its answer was lost. */
export class MailError extends Error {
  override name = 'MailError';
  constructor(
    readonly fault: 'wait' | 'refused',
    readonly code: string,
  ) {
    super(`mail: ${code}`);
  }
}

export interface Mailer {
  /** Hands one mail to the server, once. @throws MailError */
  send(mail: Mail): Promise<void>;
}

export interface MailSettings {
  /** `smtp://` (made secure by STARTTLS, except on this machine) or `smtps://`, with user and password in it. */
  url: string;
  /** Whom mails come from. */
  from: string;
}

const TIMEOUT_MS = 10_000;

/** A mailer that sends by SMTP, ten seconds for each part of the conversation. @see https://nodemailer.com/smtp/ */
export function createMailer({ url, from }: MailSettings): Mailer {
  let transport: Promise<Transporter> | undefined;
  // Loaded with the first mail: a start is sooner done without.
  const connect = async () =>
    (await import('nodemailer')).createTransport({
      url,
      requireTLS: !isLoopback(url.replace(/^smtps?:/, 'http:')) && url.startsWith('smtp:'),
      connectionTimeout: TIMEOUT_MS,
      greetingTimeout: TIMEOUT_MS,
      socketTimeout: TIMEOUT_MS,
      dnsTimeout: TIMEOUT_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  const domain = /@([^\s>@]+)>?$/.exec(from)?.[1] ?? 'localhost';
  return {
    async send({ to, subject, text, id }) {
      try {
        transport ??= connect();
        await (await transport).sendMail({
          from,
          to: { name: '', address: to },
          subject,
          text,
          messageId: `<${id}@${domain}>`,
          // Nobody's out-of-office note is wanted (RFC 3834).
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
      } catch (error) {
        throw toMailError(error);
      }
    },
  };
}

/** 5xx about the mail or its receiver is meant for good (RFC 5321, section 4.2.1); about our password it is mended. */
function toMailError(error: unknown): MailError {
  const code = property(error, 'code');
  const response = property(error, 'responseCode');
  const forGood = typeof response === 'number' && response >= 500 && code !== 'EAUTH';
  const name = [code, response].filter((part) => part !== undefined).join(' ');
  return new MailError(forGood ? 'refused' : 'wait', name || 'no answer');
}

function property(error: unknown, name: 'code' | 'responseCode'): unknown {
  if (typeof error !== 'object' || error === null || !Object.hasOwn(error, name)) return undefined;
  return Reflect.get(error, name);
}
