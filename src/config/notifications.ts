import { z } from 'zod';
import { allowedHosts, type Given } from './fields.js';

export const notificationSettings = z.object({
  CALLBACK_ALLOW_HOSTS: allowedHosts(),
  SMTP_URL: z
    .string()
    .refine(
      (text) => /^smtps?:\/\/[^/]/.test(text) && URL.canParse(text),
      'must be like "smtps://user:password@smtp.example.com"',
    )
    .optional(),
  SMTP_FROM: z
    .string()
    .regex(
      /^(?:[^<>@\r\n]{1,100} <)?[^\s<>@]+@[^\s<>@]+>?$/,
      'must be an address, like "Infograph <infograph@example.com>"',
    )
    .optional(),
});

type Values = z.output<typeof notificationSettings>;

export interface NotificationConfig {
  /** `host` or `host:port`, each a place that callbacks may go to although it is private or on a port of its own. */
  readonly callbackAllowHosts: readonly string[];
  /** The mail server, and whom mails come from; undefined: none are sent. */
  readonly mail: { readonly url: string; readonly from: string } | undefined;
}

export function missingOfMail(given: Given): string[] {
  return given.SMTP_URL && !given.SMTP_FROM ? ['SMTP_FROM is missing (whom the mails come from)'] : [];
}

export function toNotifications(values: Values): NotificationConfig {
  return {
    callbackAllowHosts: values.CALLBACK_ALLOW_HOSTS,
    mail: values.SMTP_URL && values.SMTP_FROM ? { url: values.SMTP_URL, from: values.SMTP_FROM } : undefined,
  };
}
