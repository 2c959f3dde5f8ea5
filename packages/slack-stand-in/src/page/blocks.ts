import { isJsonObject, type JsonObject, objectAt, objectsAt, stringAt } from '../json.js';
import { fileIdOf, isUsable } from '../reading/read.js';
import { linesOfBlock } from '../reading/segments.js';
import type { State } from '../state.js';
import { attribute, escapeHtml, linkHtml, mrkdwnHtml, segmentHtml } from './html.js';

/** What a pressed button has to tell beside its own action_id and value. */
export type ButtonContext = Record<string, string>;

/** A block as HTML. A block that is not drawn in any special way appears as its words. */
export function blockHtml(state: State, block: JsonObject, context: ButtonContext): string {
  switch (block.type) {
    case 'divider':
      return '<hr>';
    case 'header':
      return `<h3>${textHtml(state, objectAt(block, 'text'))}</h3>`;
    case 'section': {
      const fields = objectsAt(block, 'fields').map((field) => `<div>${textHtml(state, field)}</div>`);
      const accessory = objectAt(block, 'accessory');
      return `<div class="section"><div>${textHtml(state, objectAt(block, 'text'))}${
        fields.length > 0 ? `<div class="fields">${fields.join('')}</div>` : ''
      }</div>${accessory ? elementHtml(state, accessory, context) : ''}</div>`;
    }
    case 'context':
      return `<div class="context">${elementsHtml(state, block, context)}</div>`;
    case 'actions':
      return `<div class="actions">${elementsHtml(state, block, context)}</div>`;
    case 'image':
      return `<figure>${imageHtml(state, block)}<figcaption>${textHtml(state, objectAt(block, 'title'))}</figcaption></figure>`;
    case 'rich_text':
      return objectsAt(block, 'elements')
        .map((element) => richTextHtml(state, element))
        .join('');
    default:
      return paragraphsHtml(state, block, 'p');
  }
}

/** The parts of rich text: https://docs.slack.dev/reference/block-kit/blocks/rich-text-block */
function richTextHtml(state: State, element: JsonObject): string {
  const block = { type: 'rich_text', elements: [element] };
  switch (element.type) {
    case 'rich_text_quote':
      return paragraphsHtml(state, block, 'q');
    case 'rich_text_preformatted':
      return paragraphsHtml(state, block, 'pre');
    case 'rich_text_list':
      return `<ul>${paragraphsHtml(state, block, 'li')}</ul>`;
    default:
      return paragraphsHtml(state, block, 'p');
  }
}

function paragraphsHtml(state: State, block: JsonObject, tag: 'p' | 'q' | 'pre' | 'li'): string {
  return linesOfBlock(block)
    .map(
      (line) => `<${tag} dir="auto">${line.map((segment) => segmentHtml(state, segment)).join('')}</${tag}>`,
    )
    .join('');
}

export function textHtml(state: State, text: JsonObject | undefined): string {
  const source = stringAt(text, 'text') ?? '';
  if (text?.type === 'mrkdwn') return mrkdwnHtml(state, source, text.verbatim !== true);
  const [line = []] = text ? linesOfBlock({ type: 'header', text }) : [];
  return line.map((segment) => segmentHtml(state, segment)).join('');
}

function elementsHtml(state: State, block: JsonObject, context: ButtonContext): string {
  return objectsAt(block, 'elements')
    .map((element) => elementHtml(state, element, context))
    .join(' ');
}

function elementHtml(state: State, element: JsonObject, context: ButtonContext): string {
  switch (element.type) {
    case 'mrkdwn':
    case 'plain_text':
      return `<span>${textHtml(state, element)}</span>`;
    case 'image':
      return imageHtml(state, element);
    case 'button':
      return buttonHtml(element, context);
    case 'overflow':
      return overflowHtml(element, context);
    default:
      return menuHtml(element, context);
  }
}

function buttonHtml(element: JsonObject, context: ButtonContext): string {
  const words = stringAt(objectAt(element, 'text'), 'text') ?? '';
  const url = stringAt(element, 'url');
  if (url !== undefined) return linkHtml(url, words, 'button');
  const value = stringAt(element, 'value');
  const fields = hidden({
    ...context,
    actionId: stringAt(element, 'action_id') ?? '',
    ...(value === undefined ? {} : { value }),
  });
  const style = attribute('class', stringAt(element, 'style') ?? 'plain');
  return `<form method="post" action="/page/click"${confirmAttribute(element)}>${fields}<button${style}>${escapeHtml(words)}</button></form>`;
}

/** A menu behind three dots, whose entries are pressed at once. */
function overflowHtml(element: JsonObject, context: ButtonContext): string {
  const entries = objectsAt(element, 'options').map((option) => {
    const fields = hidden({
      ...context,
      actionId: stringAt(element, 'action_id') ?? '',
      value: stringAt(option, 'value') ?? '',
    });
    const description = stringAt(objectAt(option, 'description'), 'text');
    const more = description === undefined ? '' : `<small>${escapeHtml(description)}</small>`;
    const words = escapeHtml(stringAt(objectAt(option, 'text'), 'text') ?? '');
    return `<form method="post" action="/page/click"${confirmAttribute(element)}>${fields}<button class="plain">${words}${more}</button></form>`;
  });
  return menuOf('More actions', 'overflow', entries.join(''));
}

/** What opens behind three dots. */
export function menuOf(title: string, className: string, entries: string): string {
  const name = `${attribute('title', title)}${attribute('aria-label', title)}`;
  return `<details${attribute('class', className)}><summary${name}>⋯</summary><div>${entries}</div></details>`;
}

function menuHtml(element: JsonObject, context: ButtonContext): string {
  const groups = objectsAt(element, 'option_groups').flatMap((group) => objectsAt(group, 'options'));
  const options = [...objectsAt(element, 'options'), ...groups].map(
    (option) =>
      `<option${attribute('value', stringAt(option, 'value') ?? '')}>${escapeHtml(stringAt(objectAt(option, 'text'), 'text') ?? '')}</option>`,
  );
  if (options.length === 0) return `<em>(${escapeHtml(String(element.type))})</em>`;
  const fields = hidden({ ...context, actionId: stringAt(element, 'action_id') ?? '' });
  return `<form method="post" action="/page/click"${confirmAttribute(element)}>${fields}<select name="value"${attribute('aria-label', menuName(element))}>${options.join('')}</select><button class="plain">Choose</button></form>`;
}

function menuName(element: JsonObject): string {
  return stringAt(objectAt(element, 'placeholder'), 'text') ?? 'Choose one';
}

/** The question that comes before; its answers are Slack's where the app names none. */
function confirmAttribute(element: JsonObject): string {
  const confirm = objectAt(element, 'confirm');
  if (!confirm) return '';
  const answer = (key: string, without: string) => stringAt(objectAt(confirm, key), 'text') ?? without;
  const words = [objectAt(confirm, 'title'), objectAt(confirm, 'text')]
    .filter(isJsonObject)
    .map((text) => stringAt(text, 'text') ?? '');
  const answers = `${attribute('data-yes', answer('confirm', 'Yes'))}${attribute('data-no', answer('deny', 'Cancel'))}`;
  return attribute('data-confirm', words.join('\n\n')) + answers;
}

function imageHtml(state: State, image: JsonObject): string {
  const alt = stringAt(image, 'alt_text') ?? '';
  const file = objectAt(image, 'slack_file');
  const fileId = file && fileIdOf(state, file);
  if (fileId !== undefined && !isUsable(state, fileId)) {
    return `<div class="notice">This image is not there (any more): ${escapeHtml(alt)}</div>`;
  }
  const source = fileId === undefined ? (stringAt(image, 'image_url') ?? '') : `/page/files/${fileId}`;
  return `<a${attribute('href', source)} target="_blank" rel="noopener noreferrer"><img${attribute('src', source)}${attribute('alt', alt)} loading="lazy"></a>`;
}

export function hidden(fields: Record<string, string>): string {
  return Object.entries(fields)
    .map(([name, value]) => `<input type="hidden"${attribute('name', name)}${attribute('value', value)}>`)
    .join('');
}
