import { createHash } from 'node:crypto';
import { isIP } from 'node:net';
import { languageOf } from '../articles/language.js';
import { BriefFault, readGivenBrief } from '../briefs/index.js';
import type { BatchRequest } from '../infographs/batch-request.js';
import { defined } from '../lib/defined.js';
import type { Resolution } from '../models/infograph.js';
import { AddressRefused } from '../net/address-refused.js';
import type { AllowList } from '../net/allow-list.js';
import { isPublicAddress } from '../net/public-address.js';
import { readTarget, type Target } from '../net/target.js';
import { CallbackRefused, readCallbackUrl } from '../notifications/index.js';
import { Problem } from './problem.js';
import { type CreateBody, completeBody, createBody, wordsOf } from './schemas.js';
import { api as words } from './words.js';

const MIN_PROMPT = 3;
/** A character that leaves something on the screen. */
const VISIBLE = /[^\p{Cc}\p{Z}\p{Default_Ignorable_Code_Point}]/u;

/** The hosts that the operator opens, for articles and for callbacks. */
export interface OpenHosts {
  articles: AllowList;
  callbacks: AllowList;
}

/** What a program asks for, checked. */
export interface Wanted
  extends Pick<BatchRequest, 'prompt' | 'article' | 'brief' | 'draw' | 'ratio' | 'count' | 'theme'> {
  /** Whether its picture is read. Absent: it was not said, and is the workspace's to say. */
  check?: boolean;
  /** As it was typed. Absent: it was not said, and is the workspace's to say. */
  model?: string;
  /** Absent: it was not said, and is the workspace's to say. */
  resolution?: Resolution;
  /** BCP 47. Absent: it was not said, and is the workspace's to say. */
  language?: string;
  channel?: string;
  notifyUser?: string;
  /** Whether the token's owner gets a mail. */
  email?: true;
  callbackUrl?: string;
  /** The same for the same request, however its JSON is spelt. */
  fingerprint: string;
}

/** @throws Problem `invalid_request`, naming the field */
export function readCreateBody(body: unknown, hosts: OpenHosts): Wanted {
  if (body === undefined) throw invalid(words.notJson);
  const parsed = createBody.safeParse(body);
  if (!parsed.success) throw invalid(wordsOf(parsed.error));
  const { data } = parsed;
  const language = readLanguage(data.language);
  const { channel, notify_user: notifyUser } = data;
  const callbackUrl = readCallback(data.callback_url, hosts);
  return {
    ...readSubject(data, hosts),
    ...readDrawing(data),
    ratio: data.aspect_ratio.replace('/', ':'),
    count: data.number_of_infographs,
    ...defined({
      check: data.check ?? undefined,
      resolution: data.resolution,
      language,
      channel: channel || undefined,
      notifyUser: notifyUser || undefined,
      email: data.notify_email ? (true as const) : undefined,
      callbackUrl,
    }),
    fingerprint: createHash('sha256')
      .update(JSON.stringify(completeBody.parse(body)))
      .digest('hex'),
  };
}

function readDrawing({ draw, model, theme }: CreateBody): Pick<Wanted, 'draw' | 'model' | 'theme'> {
  const way = draw === 'model' ? undefined : (draw ?? undefined);
  if (theme && !way) throw invalid(words.field.themeOfModel);
  const named = model?.trim() || undefined;
  if (named && way === 'exact') throw invalid(words.field.modelOfExact);
  return {
    ...(way ? { draw: way, ...defined({ theme: theme ?? undefined }) } : {}),
    ...defined({ model: named }),
  };
}

function readSubject(
  { prompt, blog_url, brief }: CreateBody,
  hosts: OpenHosts,
): Pick<Wanted, 'prompt' | 'article' | 'brief'> {
  const asked = prompt?.trim() ?? '';
  const url = blog_url?.trim();
  if (brief) {
    if (asked || url) throw invalid(words.field.briefAlone);
    return readBrief(brief);
  }
  if (url) {
    const target = judged(() => readTarget(url, hosts.articles));
    if (!target || isPrivate(target)) throw invalid(words.field.blogUrl);
    return {
      prompt: asked ? `${url} ${asked}` : url,
      article: {
        from: { url },
        pauses: false,
        ...defined({ focus: asked || undefined }),
      },
    };
  }
  if (asked === '') throw invalid(words.field.nothingAsked);
  if ([...asked].length < MIN_PROMPT || !VISIBLE.test(asked)) throw invalid(words.field.promptTooShort);
  return { prompt: asked };
}

/** What people see of the request is its title. */
function readBrief(given: CreateBody['brief']): Pick<Wanted, 'prompt' | 'brief'> {
  try {
    const { facts, source = {} } = readGivenBrief(given);
    const { title = '', ...others } = source;
    const isNamed = Object.keys(source).length > 0;
    const brief = { facts, ...(isNamed ? { source: { title, ...others } } : {}) };
    return { prompt: facts.title, brief };
  } catch (error) {
    if (!(error instanceof BriefFault)) throw error;
    throw invalid(words.field.brief(error.where, error.message));
  }
}

function readLanguage(typed: string | null | undefined): string | undefined {
  if (!typed?.trim()) return undefined;
  const language = languageOf(typed);
  if (!language) throw invalid(words.field.language);
  return language;
}

/** Names are looked up, and judged, when the callback is sent. */
function readCallback(typed: string | null | undefined, { callbacks }: OpenHosts): string | undefined {
  const text = typed?.trim();
  if (!text) return undefined;
  try {
    const target = readCallbackUrl(text, callbacks);
    if (isPrivate(target)) throw new CallbackRefused(words.field.callbackPrivate);
    return target.url.href;
  } catch (error) {
    if (error instanceof CallbackRefused) throw invalid(words.field.callbackUrl(error.message));
    throw error;
  }
}

function judged(read: () => Target): Target | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof AddressRefused) return undefined;
    throw error;
  }
}

function isPrivate({ hostname, named }: Target): boolean {
  return (
    !named && ((isIP(hostname) !== 0 && !isPublicAddress(hostname)) || /(^|\.)localhost$/i.test(hostname))
  );
}

function invalid(message: string): Problem {
  return new Problem('invalid_request', message);
}
