import { LRUCache } from 'lru-cache';
import { atMost } from '../../../lib/at-most.js';
import { SlackCallError } from '../../../lib/slack-call-error.js';
import type { Press } from '../../door/interaction.js';
import type { Services } from '../../door/services.js';
import { type ComposerState, composerFilled, composerView } from './blocks.js';
import { type OfferServices, offerOf } from './offer.js';

const REMEMBERED_FORMS = 1_000;

type PriceServices = OfferServices & Pick<Services, 'log' | 'slack'>;

/** Model, size and number, chosen in the form for a new infographic: the price follows. */
export function createPriceUpdates(): (press: Press, services: PriceServices) => Promise<void> {
  /** The newest choice in each form: an older one must not show its price over it. */
  const newest = new LRUCache<string, string>(atMost(REMEMBERED_FORMS));
  return async ({ ack, action, view, workspace }, services) => {
    await ack();
    if (!view) return;
    const { id, hash, private_metadata: metadata, state } = view;
    const { action_ts } = action;
    if (action_ts > (newest.get(id) ?? '')) newest.set(id, action_ts);
    const isNewest = () => newest.get(id) === action_ts;
    const form = { workspace, id, hash, metadata, isNewest };
    await showPrice(form, state.values, services).catch((error: unknown) => {
      services.log.warn({ err: error, workspace }, 'updating the price in the composer failed');
    });
  };
}

interface Form {
  workspace: string;
  id: string;
  hash: string;
  metadata: string;
  isNewest(): boolean;
}

async function showPrice(form: Form, state: ComposerState, services: PriceServices): Promise<void> {
  const { workspace, id, hash, metadata } = form;
  const offer = await offerOf(workspace, services);
  const view = composerView(offer, composerFilled(state, metadata, offer.choices.models));
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
