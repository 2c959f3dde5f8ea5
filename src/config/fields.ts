import { z } from 'zod';

const loopbackHosts = new Set(['localhost', '127.0.0.1', '[::1]']);

/** A whole number of seconds, 1 to `maximum`. */
export const seconds = (fallback: number, maximum = 86_400) =>
  z.coerce
    .number('must be a number of seconds')
    .int('must be a whole number of seconds')
    .min(1, 'must be at least 1 second')
    .max(maximum, `must be at most ${maximum} seconds`)
    .default(fallback);

/** A whole number of days, 0 to `most`. @param zero what 0 says */
export const days = (fallback: number, most: number, zero: string) =>
  z.coerce
    .number('must be a whole number of days')
    .int('must be a whole number of days')
    .min(0, `must be 0 (${zero}) or more days`)
    .max(most, `must be at most ${most} days`)
    .default(fallback);

const webUrl = () =>
  z
    .string()
    .refine((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol), 'must be a URL')
    .refine(
      (text) => !URL.canParse(text) || new URL(text).protocol !== 'http:' || isLoopback(text),
      'must be https (plain http is accepted for this machine alone: localhost, 127.0.0.1)',
    );

const withoutEndingSlashes = (url: string) => url.replace(/(?<!\/)\/+$/, '');

/** Where a service is found, without a slash at the end. */
export const serviceUrl = (fallback: string) => webUrl().default(fallback).transform(withoutEndingSlashes);

export const webUrlOrNone = () => webUrl().transform(withoutEndingSlashes).optional();

/** Names, separated by commas or spaces. */
export const list = () =>
  z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,]+/).filter(Boolean));

/** `host` or `host:port` each. */
export const allowedHosts = () =>
  list().refine(
    (hosts) => hosts.every((host) => /^[^/\\@?#*]+$/.test(host) && URL.canParse(`http://${host}`)),
    'must be host names, each with a port or without, like "wiki.example.com:8080"',
  );

/** Requests a minute. */
export const perMinute = (fallback: number) =>
  z.coerce
    .number('must be a number of requests')
    .int('must be a whole number of requests')
    .min(1, 'must be at least 1 request a minute')
    .max(1_000_000, 'must be at most 1000000 requests a minute')
    .default(fallback);

/** Whether a URL points at this machine, where plain http leaks nothing. */
export function isLoopback(url: string): boolean {
  return URL.canParse(url) && loopbackHosts.has(new URL(url).hostname);
}

/** What is set, by name, without what is empty: to see what is missing, before anything is read. */
export type Given = Readonly<Record<string, string>>;

/** What a program is about to use; only that is demanded of the settings. */
export type Need = 'slack' | 'fal' | 'public-url';
