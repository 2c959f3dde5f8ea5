import { type JsonObject, objectAt, objectsAt, stringAt } from '../json.js';
import type { State } from '../state.js';
import type { Block, User, View } from '../types.js';
import { blockHtml, hidden, textHtml } from './blocks.js';
import { attribute, escapeHtml } from './html.js';

/** The app's Home tab as this person sees it. */
export function homeHtml(state: State, user: User): string {
  const home = state.homes.get(user.id);
  const open = `<form method="post" action="/page/home">${hidden({ user: user.id })}<button class="plain">Open the Home tab anew</button></form>`;
  if (!home) return `<p class="empty">The app has not published a Home tab for you yet.</p>${open}`;
  return (
    home.blocks.map((block) => blockHtml(state, block, { user: user.id, viewId: home.id })).join('') + open
  );
}

/** The modal on top that is open for this person; nothing where there is none. */
export function modalHtml(state: State, user: User): string {
  const view = [...state.views.values()]
    .filter((candidate) => candidate.type === 'modal' && candidate.user === user.id && !candidate.closed)
    .at(-1);
  if (!view) return '';
  // Buttons are forms of their own, and forms do not nest: inputs belong to the submission by its id.
  const blocks = view.blocks.map((block) =>
    block.type === 'input'
      ? inputHtml(state, view, block)
      : blockHtml(state, block, { user: user.id, viewId: view.id }),
  );
  const submit = buttonWords(view.raw, 'submit');
  return `<div class="modal"><div><h3>${escapeHtml(view.title)}</h3>${blocks.join('')}
<p class="actions"><form method="post" action="/page/close">${hidden({ viewId: view.id })}<button class="plain">${escapeHtml(buttonWords(view.raw, 'close') ?? 'Cancel')}</button></form>
<form method="post" action="/page/submit" id="fill">${hidden({ viewId: view.id })}${submit === undefined ? '' : `<button class="primary">${escapeHtml(submit)}</button>`}</form></p></div></div>`;
}

function buttonWords(view: JsonObject, key: string): string | undefined {
  return stringAt(objectAt(view, key), 'text');
}

function inputHtml(state: State, view: View, block: Block): string {
  const element = objectAt(block, 'element') ?? {};
  const error = view.errors[block.block_id];
  const optional = block.optional === true ? ' <small>(optional)</small>' : '';
  const hint = objectAt(block, 'hint');
  return `<label>${textHtml(state, objectAt(block, 'label'))}${optional}${controlHtml(state, element, block)}</label>${
    hint ? `<small>${textHtml(state, hint)}</small>` : ''
  }${error === undefined ? '' : `<div class="notice">${escapeHtml(error)}</div>`}`;
}

function controlHtml(state: State, element: JsonObject, block: Block): string {
  const name = `${attribute('name', `value:${block.block_id}`)} form="fill"${block.optional === true ? '' : ' required'}`;
  const initial = stringAt(element, 'initial_value') ?? stringAt(element, 'initial_date') ?? '';
  const several = element.type === 'checkboxes' || String(element.type).startsWith('multi_');
  const options = optionsOf(state, element);
  if (options.length > 0) {
    const chosen = new Set(
      [objectAt(element, 'initial_option'), ...objectsAt(element, 'initial_options')].map((option) =>
        stringAt(option, 'value'),
      ),
    );
    const list = options.map(
      ([value, words]) =>
        `<option${attribute('value', value)}${chosen.has(value) ? ' selected' : ''}>${escapeHtml(words)}</option>`,
    );
    return `<select${name}${several ? ' multiple' : ''}>${several ? '' : '<option></option>'}${list.join('')}</select>`;
  }
  if (element.type === 'plain_text_input' && element.multiline === true) {
    return `<textarea${name} rows="4">${escapeHtml(initial)}</textarea>`;
  }
  const kind = element.type === 'datepicker' ? 'date' : 'text';
  return `<input type="${kind}"${name}${attribute('value', initial)}>`;
}

function optionsOf(state: State, element: JsonObject): Array<[value: string, words: string]> {
  const type = String(element.type);
  if (type.endsWith('users_select')) {
    return [...state.users.values()].map((user) => [user.id, user.real_name]);
  }
  if (type.endsWith('conversations_select') || type.endsWith('channels_select')) {
    return [...state.channels.values()].map((channel) => [channel.id, `#${channel.name}`]);
  }
  const grouped = objectsAt(element, 'option_groups').flatMap((group) => objectsAt(group, 'options'));
  return [...objectsAt(element, 'options'), ...grouped].map((option) => [
    stringAt(option, 'value') ?? '',
    stringAt(objectAt(option, 'text'), 'text') ?? '',
  ]);
}
