import { randomBytes } from 'node:crypto';
import { type Checked, checkView } from './blocks/check.js';
import { shownValues } from './form.js';
import { type Json, type JsonObject, objectAt, stringAt } from './json.js';
import { canShow } from './messages.js';
import { newId, type State } from './state.js';
import type { Block, View } from './types.js';

type CheckedView = JsonObject & { type: string; blocks: Block[] };

/** Checks a view with this stand-in's files. */
export function readView(state: State, view: Json): Checked<CheckedView> {
  return checkView(view, (file) => canShow(state, file));
}

/** Opens a view for a person; `under` is the view that stays beneath it, `place` the conversation they look at. */
export function openView(
  state: State,
  user: string,
  content: CheckedView,
  under?: View,
  place = under?.place,
): View {
  const id = newId('V');
  const view: View = {
    id,
    type: content.type === 'home' ? 'home' : 'modal',
    user,
    root_view_id: under?.root_view_id ?? id,
    previous_view_id: under?.id ?? null,
    closed: false,
    ...contentOf(content),
    values: shownValues(content.blocks, {}, place),
    ...(place === undefined ? {} : { place }),
  };
  state.views.set(id, view);
  state.changes.emit({ type: 'view', view });
  return view;
}

/** Puts new content into a view that stays open; what people have filled in stays in inputs that stay. */
export function replaceView(state: State, view: View, content: CheckedView): void {
  const values = shownValues(content.blocks, view.values, view.place);
  Object.assign(view, contentOf(content), { values });
  state.changes.emit({ type: 'view', view });
}

/** Closes a view, and with `all` every view of its stack. */
export function closeView(state: State, view: View, all = false): void {
  view.closed = true;
  if (all) {
    for (const other of state.views.values())
      if (other.root_view_id === view.root_view_id) other.closed = true;
  }
  state.changes.emit({ type: 'view', view });
}

/** How many views of the stack are open. */
export function depthOf(state: State, view: View): number {
  return [...state.views.values()].filter(
    (other) => other.root_view_id === view.root_view_id && !other.closed,
  ).length;
}

/** The view as methods and payloads show it: https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload */
export function viewAsReturned(state: State, view: View): JsonObject {
  return {
    ...view.raw,
    id: view.id,
    team_id: state.workspace.id,
    app_id: state.bot.appId,
    bot_id: state.bot.botId,
    app_installed_team_id: (state.orgWide ? state.enterprise?.id : undefined) ?? state.workspace.id,
    hash: view.hash,
    callback_id: view.callback_id,
    private_metadata: view.private_metadata,
    external_id: view.external_id,
    root_view_id: view.root_view_id,
    previous_view_id: view.previous_view_id,
    blocks: view.blocks,
    state: { values: view.values },
  };
}

function contentOf(
  content: CheckedView,
): Omit<View, 'id' | 'type' | 'user' | 'root_view_id' | 'previous_view_id' | 'closed' | 'values' | 'place'> {
  return {
    hash: `${Date.now()}.${randomBytes(4).toString('hex')}`,
    callback_id: stringAt(content, 'callback_id') ?? '',
    private_metadata: stringAt(content, 'private_metadata') ?? '',
    external_id: stringAt(content, 'external_id') ?? '',
    title: stringAt(objectAt(content, 'title'), 'text') ?? '',
    blocks: content.blocks,
    raw: content,
    errors: {},
  };
}
