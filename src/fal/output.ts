import { z } from 'zod';
import { type JobFailure, readSaidFailure } from './errors.js';

/** What a finished job gave. */
export type Output =
  /** Its images' addresses; one of them is enough. */
  | { kind: 'image'; urls: [string, ...string[]] }
  /** It says that there is none, and at best why. */
  | { kind: 'failed'; failure: JobFailure }
  /** Nothing that can be read: asking again may tell. */
  | { kind: 'unreadable' };

/** Ours ask for one image each. */
const MOST_URLS = 4;
const LONGEST_URL = 10_000;

const object = z.record(z.string(), z.unknown());

/** A model that declines in its own words, where an image should be. */
const decliningWords =
  /\b(?:can(?:no|')t|could(?:n't| not)|unable to|not able to|won't|did(?:n't| not))\b[^.]{0,40}\b(?:create|generate|make|draw|produce|depict|help|assist|fulfill?|comply)/i;

/**
 * Reads the output of a model: `images` or `image`, of objects with a `url` or of bare addresses. An entry that is none
 * hides no other. Where there is no image, what is said in its place is read like an error.
 * @param beside what stands beside it in the same answer, such as a webhook's `error`
 */
export function readOutput(given: unknown, beside?: unknown): Output {
  const payload = asJson(given);
  const output = object.safeParse(payload).data ?? {};
  const [url, ...more] = urlsOf([output.images, output.image]);
  if (url) return { kind: 'image', urls: [url, ...more] };
  const said = readSaidFailure([payload, beside]);
  if (said) return { kind: 'failed', failure: said };
  if (isFlagged(output.has_nsfw_concepts)) {
    return { kind: 'failed', failure: { code: 'content_refused', detail: 'fal: nsfw', transient: false } };
  }
  const isEmpty = Array.isArray(output.images) && output.images.length === 0;
  const words = [payload, output.description, output.message, output.text];
  const declines = words.some((text) => typeof text === 'string' && decliningWords.test(text));
  if (isEmpty || declines) return { kind: 'failed', failure: withoutImage };
  return { kind: 'unreadable' };
}

export const withoutImage: JobFailure = {
  code: 'no_image',
  detail: 'fal: finished without an image',
  transient: false,
};

/** fal's client gives JSON that is called something else as a text. */
export function asJson(given: unknown): unknown {
  if (typeof given !== 'string' || !/^\s*[[{]/.test(given)) return given;
  try {
    return JSON.parse(given);
  } catch {
    return given;
  }
}

function urlsOf(given: readonly unknown[]): string[] {
  const found = given.flat().flatMap((item) => {
    const isBare = typeof item === 'string';
    const url = isBare ? item : object.safeParse(item).data?.url;
    if (typeof url !== 'string' || url.length === 0 || url.length > LONGEST_URL) return [];
    // A bare text may be words as well.
    return isBare && !/^(?:https?|data):/i.test(url) ? [] : [url];
  });
  return [...new Set(found)].slice(0, MOST_URLS);
}

function isFlagged(flags: unknown): boolean {
  return flags === true || (Array.isArray(flags) && flags.includes(true));
}
