import ipaddr from 'ipaddr.js';
import { z } from 'zod';
import { list, perMinute, webUrlOrNone } from './fields.js';

/** https://expressjs.com/en/guide/behind-proxies.html, but for `true`. */
const trustedProxies = z
  .string()
  .default('0')
  .refine((text) => text !== 'true', {
    message:
      'may not be "true": then everybody could name the address that they are taken for. Set how many proxies there are, such as 1',
    abort: true,
  })
  .transform((text): number | string[] =>
    /^\d{1,2}$/.test(text) ? Number(text) : text.split(/[\s,]+/).filter(Boolean),
  )
  .refine(
    (trusted) => typeof trusted === 'number' || trusted.every(isNetwork),
    'must be how many proxies there are (0 to 99), or their addresses: IPs, networks like 10.0.0.0/8, loopback, linklocal, uniquelocal',
  );

function isNetwork(text: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true;
  return text.includes('/') ? ipaddr.isValidCIDR(text) : ipaddr.isValid(text);
}

const origins = () =>
  list().refine(
    (all) =>
      all.every((text) => URL.canParse(text) && new URL(text).origin === text && /^https?:/.test(text)),
    'must be origins, separated by commas: scheme, host and port alone, like "https://app.example.com"',
  );

export const serverSettings = z.object({
  PUBLIC_URL: webUrlOrNone(),
  PORT: z.coerce
    .number('must be a port number')
    .int('must be a port number')
    .min(0, 'must be a port number')
    .max(65_535, 'must be a port number')
    .default(3000),
  HOST: z.string().optional(),
  MAX_CONNECTIONS: z.coerce
    .number('must be a number of connections')
    .int('must be a whole number of connections')
    .min(10, 'must be at least 10 connections')
    .max(100_000, 'must be at most 100000 connections')
    .default(2_000),
  LOG_LEVEL: z
    .enum(
      ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'],
      'must be one of trace, debug, info, warn, error, fatal, silent',
    )
    .default('info'),
  LOG_FORMAT: z.enum(['json', 'pretty'], 'must be json or pretty').optional(),
  TRUST_PROXY: trustedProxies,
  API_CORS_ORIGINS: origins(),
  METRICS_TOKEN: z
    .string()
    .regex(/^[!-~]{16,500}$/, 'must be 16 to 500 letters, digits and signs, without a space')
    .optional(),
  IP_RATE_PER_MINUTE: perMinute(600),
  API_RATE_PER_MINUTE: perMinute(1_200),
  API_WORKSPACE_RATE_PER_MINUTE: perMinute(6_000),
});

type Values = z.output<typeof serverSettings>;

export interface ServerConfig {
  /** Without a slash at the end; undefined only with Socket Mode, and then fal is asked instead of calling back. */
  readonly publicUrl: string | undefined;
  readonly port: number;
  /** Where it is listened; unless said, this machine alone with Socket Mode, because nobody has to reach the app there. */
  readonly host: string;
  /** Whether /metrics is served: with Socket Mode, where HOST or METRICS_TOKEN says that somebody is to read it. */
  readonly metricsServed: boolean;
  /** Of all clients together. */
  readonly maxConnections: number;
  readonly logLevel: Values['LOG_LEVEL'];
  /** Undefined: pretty where a person reads it in a terminal, else JSON. */
  readonly logFormat: Values['LOG_FORMAT'];
  /** What express calls "trust proxy": how many proxies, or which. */
  readonly trustProxy: number | readonly string[];
  /** Web pages of other origins that may call the API from a browser. */
  readonly corsOrigins: readonly string[];
  /** What opens `/metrics` from elsewhere. */
  readonly metricsToken: string | undefined;
  /** Requests a minute. */
  readonly limits: {
    /** Of one address, where nobody has to prove who they are, or did not succeed in it. */
    readonly addressPerMinute: number;
    readonly tokenPerMinute: number;
    readonly workspacePerMinute: number;
  };
}

/** @param socketMode nobody has to reach the app then, so that it listens to this machine alone unless told otherwise */
export function toServer(values: Values, socketMode: boolean): ServerConfig {
  return {
    publicUrl: values.PUBLIC_URL,
    port: values.PORT,
    host: values.HOST ?? (socketMode ? '127.0.0.1' : '0.0.0.0'),
    metricsServed: !socketMode || values.HOST !== undefined || values.METRICS_TOKEN !== undefined,
    maxConnections: values.MAX_CONNECTIONS,
    logLevel: values.LOG_LEVEL,
    logFormat: values.LOG_FORMAT,
    trustProxy: values.TRUST_PROXY,
    corsOrigins: values.API_CORS_ORIGINS,
    metricsToken: values.METRICS_TOKEN,
    limits: {
      addressPerMinute: values.IP_RATE_PER_MINUTE,
      tokenPerMinute: values.API_RATE_PER_MINUTE,
      workspacePerMinute: values.API_WORKSPACE_RATE_PER_MINUTE,
    },
  };
}
