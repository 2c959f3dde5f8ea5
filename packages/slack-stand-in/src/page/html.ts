import { parseMrkdwn, type Segment } from '../reading/mrkdwn.js';
import type { State } from '../state.js';

/** Text for between tags or inside double quotes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** An attribute, escaped. */
export function attribute(name: string, value: string): string {
  return ` ${name}="${escapeHtml(value)}"`;
}

/** mrkdwn as HTML: mentions, links, and the marks that Slack knows. */
export function mrkdwnHtml(state: State, source: string, autoLink = true): string {
  const pieces = parseMrkdwn(source, { formatting: false, autoLink, timeZone: state.reader?.tz });
  // Marks may stand around a mention or a link (`*<@U1>*`), so those are put aside while marks are looked for.
  const aside: string[] = [];
  const text = pieces
    .map((piece) => {
      if (piece.kind === 'text') return withEmoji(piece.text.replace(/[\uFDD0\uFDD1]/g, ''));
      aside.push(segmentHtml(state, piece));
      return `\uFDD0${aside.length - 1}\uFDD1`;
    })
    .join('');
  return marksHtml(text).replace(/\uFDD0(\d+)\uFDD1/g, (_whole, index: string) => aside[Number(index)] ?? '');
}

/** A few; others stay as their names. */
const emoji: Readonly<Record<string, string>> = { warning: '⚠️', white_check_mark: '✅' };

function withEmoji(text: string): string {
  return text.replace(/:([a-z_]+):/g, (whole, name: string) => emoji[name] ?? whole);
}

export function segmentHtml(state: State, segment: Segment): string {
  const mention = (words: string) => `<span class="mention">${escapeHtml(words)}</span>`;
  switch (segment.kind) {
    case 'text':
      return escapeHtml(segment.text).replaceAll('\n', '<br>');
    case 'user':
      return mention(`@${state.users.get(segment.id)?.name ?? segment.label ?? segment.id}`);
    case 'channel':
      return mention(`#${state.channels.get(segment.id)?.name ?? segment.label ?? segment.id}`);
    case 'usergroup':
      return mention(`@${state.userGroups.get(segment.id)?.handle ?? segment.label ?? segment.id}`);
    case 'broadcast':
      return mention(`@${segment.range}`);
    case 'link':
      return linkHtml(segment.url, segment.label ?? segment.url);
  }
}

/** A link that opens elsewhere; anything but http and mail is shown as text. */
export function linkHtml(url: string, label: string, className = ''): string {
  if (!/^(https?:|mailto:)/i.test(url)) return escapeHtml(label);
  const classes = className === '' ? '' : attribute('class', className);
  return `<a${attribute('href', url)}${classes} target="_blank" rel="noopener noreferrer">${escapeHtml(label)}</a>`;
}

function marksHtml(text: string): string {
  const edge = String.raw`(^|[\s(\[{\-–—.,:;!?*_~>\uFDD1])`;
  const end = String.raw`(?=$|[\s)\]}\-–—.,:;!?*_~<\uFDD0])`;
  const pair = (mark: string, tag: string, html: string) =>
    html.replace(
      new RegExp(`${edge}[${mark}]([^\\s${mark}](?:[^\\n${mark}]*[^\\s${mark}])?)[${mark}]${end}`, 'gm'),
      `$1<${tag}>$2</${tag}>`,
    );
  const escaped = escapeHtml(text)
    .replace(/^&gt; ?(.*)\n?/gm, '<q>$1</q>')
    .replace(/```\n?([\s\S]+?)```/g, '<pre>$1</pre>')
    .replace(/`([^`\n]+)`/g, '<code>$1</code>');
  return pair('~', 's', pair('_', 'em', pair('*', 'strong', escaped))).replaceAll('\n', '<br>');
}
