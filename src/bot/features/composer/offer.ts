import type { Credits } from '../../../credits/ledger/index.js';
import { withTimeout } from '../../../lib/timeout.js';
import type { Settings } from '../../../workspaces/settings/index.js';
import { answerWithinMs } from '../../client/answer-times.js';
import type { WorkspaceUser } from '../../door/admin-only.js';
import type { Services } from '../../door/services.js';
import { choicesOf } from '../create/choices.js';
import type { ComposerOffer } from './blocks.js';

/** What it takes to know what the form offers. */
export interface OfferServices extends Pick<Services, 'catalogue' | 'prices' | 'trial'> {
  credits: Pick<Credits, 'balance'>;
  settings: Pick<Settings, 'read'>;
}

/** What the form can offer in this workspace now: its defaults, what its rules allow, prices and balance. */
export async function offerOf(
  workspace: string,
  { catalogue, credits, prices, settings, trial }: OfferServices,
): Promise<ComposerOffer> {
  const [known, { available }] = await Promise.all([
    settings.read(workspace),
    trial(workspace).then(() => credits.balance(workspace)),
  ]);
  return { choices: choicesOf(known, catalogue), caps: known.caps, prices, available };
}

/** The same for one person, who finds in it what they chose the last time. */
export async function offerFor(
  actor: WorkspaceUser,
  services: OfferServices & Pick<Services, 'lastChoices'>,
): Promise<ComposerOffer> {
  const [offer, last] = await Promise.all([
    offerOf(actor.workspace, services),
    withTimeout(services.lastChoices.of(actor), answerWithinMs.composerLastChoice),
  ]);
  if (last === undefined) return offer;
  const { onlyMe: _usual, ...choices } = offer.choices;
  return { ...offer, choices: last ? { ...choices, onlyMe: true } : choices };
}
