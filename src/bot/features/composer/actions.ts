import type { App, BlockAction } from '@slack/bolt';
import { LRUCache } from 'lru-cache';
import { SlackCallError } from '../../../lib/slack-call-error.js';
import { actorOf } from '../../door/admin-only.js';
import type { Services } from '../../door/services.js';
import {
  COMPOSER_COUNT,
  COMPOSER_RESOLUTION,
  type ComposerState,
  composerFilled,
  composerView,
} from './blocks.js';
import { offerOf } from './offer.js';

const REMEMBERED_FORMS = 1_000;

/** Size and number, chosen in the form for a new infographic: the price follows. */
export function register(app: App, services: Services): void {
  /** The newest choice in each form: an older one must not show its price over it. */
  const newest = new LRUCache<string, string>({ max: REMEMBERED_FORMS });

  for (const action_id of [COMPOSER_RESOLUTION, COMPOSER_COUNT]) {
    app.action<BlockAction>({ type: 'block_actions', action_id }, async ({ ack, action, body, context }) => {
      await ack();
      if (!body.view) return;
      const { id, hash, state } = body.view;
      const { action_ts } = action;
      if (action_ts > (newest.get(id) ?? '')) newest.set(id, action_ts);
      const isNewest = () => newest.get(id) === action_ts;
      const { workspace } = actorOf({ body, context });
      const form = { workspace, id, hash, isNewest };
      await showPrice(form, state.values, services).catch((error: unknown) => {
        services.log.warn({ err: error, workspace: form.workspace }, 'a price in the form did not follow');
      });
    });
  }
}

interface Form {
  workspace: string;
  id: string;
  hash: string;
  isNewest(): boolean;
}

async function showPrice(form: Form, state: ComposerState, services: Services): Promise<void> {
  const { workspace, id, hash } = form;
  const offer = await offerOf(workspace, services);
  const view = composerView(offer, composerFilled(state, offer.choices.model));
  const update = (guard: { hash?: string }) =>
    services.slack.call(workspace, 'views.update', { view_id: id, view, ...guard });
  try {
    await update({ hash });
  } catch (error) {
    // Two choices in quick succession: the form has changed since this one was made, though nothing newer was chosen.
    const overtaken = error instanceof SlackCallError && error.code === 'hash_conflict';
    if (!overtaken) throw error;
    if (form.isNewest()) await update({});
  }
}
