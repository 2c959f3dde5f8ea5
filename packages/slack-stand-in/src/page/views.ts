import { fieldState, pickedValues } from '../form.js';
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
  const blocks = home.blocks.map((block) => blockHtml(state, block, { user: user.id, viewId: home.id }));
  return `<div class="home">${blocks.join('')}${open}</div>`;
}

/** The modal on top that is open for this person; nothing where there is none. */
export function modalHtml(state: State, user: User): string {
  const view = [...state.views.values()]
    .filter((candidate) => candidate.type === 'modal' && candidate.user === user.id && !candidate.closed)
    .at(-1);
  if (!view) return '';
  // Buttons are forms of their own, and forms do not nest: inputs belong to the submission by its id.
  const blocks = view.blocks.map((block) => {
    const html =
      block.type === 'input'
        ? inputHtml(state, view, block)
        : blockHtml(state, block, { user: user.id, viewId: view.id });
    return `<div class="block"${attribute('data-key', block.block_id)}>${html}</div>`;
  });
  const submit = buttonWords(view.raw, 'submit');
  const title = `title-${view.id}`;
  return `<dialog open class="modal"${attribute('data-key', view.id)}${attribute('data-view', view.id)}${attribute('aria-labelledby', title)}><div><h2${attribute('id', title)}>${escapeHtml(view.title)}</h2>${blocks.join('')}
<div class="actions end"><form method="post" action="/page/close" class="closes">${hidden({ viewId: view.id })}<button class="plain">${escapeHtml(buttonWords(view.raw, 'close') ?? 'Cancel')}</button></form>
<form method="post" action="/page/submit" id="fill">${hidden({ viewId: view.id })}${submit === undefined ? '' : `<button class="primary">${escapeHtml(submit)}</button>`}</form></div></div></dialog>`;
}

function buttonWords(view: JsonObject, key: string): string | undefined {
  return stringAt(objectAt(view, key), 'text');
}

function inputHtml(state: State, view: View, block: Block): string {
  const element = objectAt(block, 'element') ?? {};
  const error = view.errors[block.block_id];
  const optional = block.optional === true ? ' <small>(optional)</small>' : '';
  const hint = objectAt(block, 'hint');
  const [hintId, faultId] = [`hint-${block.block_id}`, `fault-${block.block_id}`];
  const described = [...(hint ? [hintId] : []), ...(error === undefined ? [] : [faultId])].join(' ');
  const about = described ? attribute('aria-describedby', described) : '';
  const invalid = error === undefined ? '' : ' aria-invalid="true"';
  const words = `${textHtml(state, objectAt(block, 'label'))}${optional}`;
  const picked = pickedValues(fieldState(block, element, view.values));
  // Where there are several controls, a label around them all would press the first of them.
  const labeled = isChoice(element)
    ? `<fieldset${about}><legend>${words}</legend>${controlHtml(state, element, block, picked, '')}</fieldset>`
    : `<label>${words}${controlHtml(state, element, block, picked, about + invalid)}</label>`;
  return `${labeled}${hint ? `<small${attribute('id', hintId)}>${textHtml(state, hint)}</small>` : ''}${
    error === undefined
      ? ''
      : `<div${attribute('id', faultId)}><div class="notice">${escapeHtml(error)}</div></div>`
  }`;
}

function isChoice(element: JsonObject): boolean {
  return element.type === 'checkboxes' || element.type === 'radio_buttons';
}

function controlHtml(
  state: State,
  element: JsonObject,
  block: Block,
  chosen: readonly string[],
  about: string,
): string {
  const required = block.optional === true ? '' : ' required';
  const name = `${attribute('name', `value:${block.block_id}`)} form="fill"${about}`;
  const options = optionsOf(state, element);
  if (isChoice(element)) {
    const type = element.type === 'checkboxes' ? 'checkbox' : 'radio';
    return options
      .map(([value, words]) => {
        const checked = chosen.includes(value) ? ' checked' : '';
        return `<label class="choice"><input type="${type}"${name}${attribute('value', value)}${checked}> ${escapeHtml(words)}</label>`;
      })
      .join('');
  }
  if (options.length > 0) {
    const several = String(element.type).startsWith('multi_');
    const list = options.map(
      ([value, words]) =>
        `<option${attribute('value', value)}${chosen.includes(value) ? ' selected' : ''}>${escapeHtml(words)}</option>`,
    );
    return `<select${name}${required}${several ? ' multiple' : ''}>${several ? '' : '<option></option>'}${list.join('')}</select>`;
  }
  const [text = ''] = chosen;
  const most =
    typeof element.max_length === 'number' ? attribute('maxlength', String(element.max_length)) : '';
  const placeholder = stringAt(objectAt(element, 'placeholder'), 'text');
  const shown = placeholder === undefined ? '' : attribute('placeholder', placeholder);
  const focus = element.focus_on_load === true ? ' autofocus' : '';
  if (element.type === 'plain_text_input' && element.multiline === true) {
    return `<textarea${name}${required}${most}${shown}${focus} rows="4" dir="auto">${escapeHtml(text)}</textarea>`;
  }
  const kind = INPUT_TYPES[String(element.type)] ?? 'text';
  const value = kind === 'datetime-local' && text ? localTime(Number(text)) : text;
  return `<input type="${kind}"${name}${required}${most}${shown}${focus} dir="auto"${attribute('value', value)}>`;
}

const INPUT_TYPES: Readonly<Record<string, string>> = {
  datepicker: 'date',
  datetimepicker: 'datetime-local',
};

/** Seconds since 1970 as a browser's field for a day and a time takes them, in UTC. */
function localTime(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 16);
}

function optionsOf(state: State, element: JsonObject): Array<[value: string, words: string]> {
  const type = String(element.type);
  if (type.endsWith('users_select')) {
    return [...state.users.values()].map((user) => [user.id, user.real_name]);
  }
  if (type.endsWith('conversations_select') || type.endsWith('channels_select')) {
    return conversationsOf(state, type.endsWith('channels_select'));
  }
  const grouped = objectsAt(element, 'option_groups').flatMap((group) => objectsAt(group, 'options'));
  return [...objectsAt(element, 'options'), ...grouped].map((option) => [
    stringAt(option, 'value') ?? '',
    stringAt(objectAt(option, 'text'), 'text') ?? '',
  ]);
}

/** What the reader sees of conversations: public ones, and those that they are in. */
function conversationsOf(state: State, onlyPublic: boolean): Array<[value: string, words: string]> {
  const reader = state.reader?.id ?? '';
  return [...state.channels.values()]
    .filter(({ kind, members }) => kind === 'public' || (!onlyPublic && members.has(reader)))
    .map((channel) => {
      if (channel.kind !== 'dm') return [channel.id, `#${channel.name}`];
      const partner = [...channel.members].find((member) => member !== reader) ?? reader;
      return [channel.id, `@${state.users.get(partner)?.real_name ?? partner}`];
    });
}
