import { dateWords } from './dates.js';

/** A piece of text as Slack shows it. */
export type Segment =
  | { kind: 'text'; text: string }
  | { kind: 'user'; id: string; label?: string }
  | { kind: 'channel'; id: string; label?: string }
  | { kind: 'usergroup'; id: string; label?: string }
  | { kind: 'broadcast'; range: 'here' | 'channel' | 'everyone' }
  | { kind: 'link'; url: string; label?: string };

/** How text is read. */
export interface MrkdwnOptions {
  /** Web addresses in the text become links by themselves; default true. Bare domains are not looked for. */
  autoLink?: boolean;
  /** `parse: full`: @here, @channel, @everyone count as mentions. */
  parseNames?: boolean;
  /** *bold*, _italic_, `code` and > quotes lose their marks, as they do on the screen; default true. */
  formatting?: boolean;
  /** Whoever reads it, for dates; without one they are as their fallback says. */
  timeZone?: string | undefined;
}

const CONTROL = /<([^<>\n]+)>/g;
const WEB_ADDRESS = /https?:\/\/[^\s<>|\uFDD0\uFDD1]+[^\s<>|.,;:!?)\]'"\uFDD0\uFDD1]/gi;

/**
 * Takes mrkdwn apart as Slack does: `<…>` are mentions and links, `&amp; &lt; &gt;` are characters.
 * https://docs.slack.dev/messaging/formatting-message-text
 */
export function parseMrkdwn(source: string, options: MrkdwnOptions = {}): Segment[] {
  // The <…> sequences are put aside while marks are removed, so that no mark is looked for inside them.
  // Their places are held by noncharacters of Unicode, which text does not contain.
  const controls: Segment[] = [];
  const kept = source.replace(/[\uFDD0\uFDD1]/g, '').replace(CONTROL, (whole, inner: string) => {
    const control = readControl(inner, options.timeZone);
    if (!control) return whole;
    controls.push(control);
    return `\uFDD0${controls.length - 1}\uFDD1`;
  });
  const shown = options.formatting === false ? kept : removeMarks(kept);
  return shown.split(/(\uFDD0\d+\uFDD1)/).flatMap((part): Segment[] => {
    const control = /^\uFDD0(\d+)\uFDD1$/.exec(part);
    if (control) return controls.slice(Number(control[1]), Number(control[1]) + 1);
    return part === '' ? [] : readPlain(part, options);
  });
}

/** The characters that `&amp; &lt; &gt;` stand for. */
export function unescapeEntities(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** Text with `&amp; &lt; &gt;`, as Slack wants it in mrkdwn, and sends what people typed. */
export function escapeEntities(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function readControl(inner: string, timeZone: string | undefined): Segment | undefined {
  const bar = inner.indexOf('|');
  const target = bar < 0 ? inner : inner.slice(0, bar);
  const label = bar < 0 ? {} : { label: unescapeEntities(inner.slice(bar + 1)) };
  const user = /^@([UW][A-Z0-9]+)$/.exec(target)?.[1];
  if (user) return { kind: 'user', id: user, ...label };
  const channel = /^#([CGD][A-Z0-9]+)$/.exec(target)?.[1];
  if (channel) return { kind: 'channel', id: channel, ...label };
  const usergroup = /^!subteam\^(S[A-Z0-9]+)$/.exec(target)?.[1];
  if (usergroup) return { kind: 'usergroup', id: usergroup, ...label };
  if (target === '!here' || target === '!group') return { kind: 'broadcast', range: 'here' };
  if (target === '!channel') return { kind: 'broadcast', range: 'channel' };
  if (target === '!everyone') return { kind: 'broadcast', range: 'everyone' };
  if (target.startsWith('!date^')) return readDate(target, label.label, timeZone);
  if (/^(https?:\/\/|mailto:|tel:|slack:|ftp:\/\/)/i.test(target)) {
    return { kind: 'link', url: unescapeEntities(target), ...label };
  }
  return undefined;
}

function readDate(target: string, fallback: string | undefined, timeZone: string | undefined): Segment {
  const [, seconds = '', format = '', link] = target.split('^');
  const shown = timeZone && /^\d+$/.test(seconds) && format;
  const words = shown ? dateWords(Number(seconds), shown, timeZone) : (fallback ?? target);
  return link ? { kind: 'link', url: link, label: words } : { kind: 'text', text: words };
}

function readPlain(text: string, options: MrkdwnOptions): Segment[] {
  const parts: Segment[] = [];
  let at = 0;
  const finder = options.autoLink === false ? undefined : WEB_ADDRESS;
  for (const found of finder ? text.matchAll(finder) : []) {
    parts.push(...readNames(text.slice(at, found.index), options));
    parts.push({ kind: 'link', url: unescapeEntities(found[0]) });
    at = found.index + found[0].length;
  }
  parts.push(...readNames(text.slice(at), options));
  return parts;
}

function readNames(text: string, options: MrkdwnOptions): Segment[] {
  if (text === '') return [];
  if (!options.parseNames) return [{ kind: 'text', text: unescapeEntities(text) }];
  return text.split(/(@(?:here|channel|everyone)\b)/).flatMap((part): Segment[] => {
    if (part === '@here') return [{ kind: 'broadcast', range: 'here' }];
    if (part === '@channel') return [{ kind: 'broadcast', range: 'channel' }];
    if (part === '@everyone') return [{ kind: 'broadcast', range: 'everyone' }];
    return part === '' ? [] : [{ kind: 'text', text: unescapeEntities(part) }];
  });
}

const BEFORE = String.raw`(^|[\s([{"'\-–—.,:;!?*_~\uFDD1]|&gt;)`;
const AFTER = String.raw`(?=$|[\s)\]}"'\-–—.,:;!?*_~\uFDD0])`;
const PAIRS = ['*', '_', '~'].map(
  (mark) =>
    new RegExp(`${BEFORE}[${mark}]([^\\s${mark}](?:[^\\n${mark}]*[^\\s${mark}])?)[${mark}]${AFTER}`, 'gm'),
);

/** Removes the marks of formatting where Slack would take them for such. */
function removeMarks(text: string): string {
  const unquoted = text
    .replace(/^(?:&gt;|>){1,3} ?/gm, '')
    .replace(/```([\s\S]+?)```/g, '$1')
    .replace(/`([^`\n]+)`/g, '$1');
  return PAIRS.reduce((shown, pair) => shown.replace(pair, '$1$2'), unquoted);
}
