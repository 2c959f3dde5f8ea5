import { choicesOf } from './ask.js';
import type { ComposerOffer } from './blocks/composer.js';
import type { Services } from './services.js';

/** What the form can offer in this workspace now: its defaults, what its rules allow, prices and balance. */
export async function offerOf(
  workspace: string,
  { credits, prices, settings }: Pick<Services, 'credits' | 'prices' | 'settings'>,
): Promise<ComposerOffer> {
  const [known, { available }] = await Promise.all([settings.read(workspace), credits.balance(workspace)]);
  return { choices: choicesOf(known), caps: known.caps, prices, available };
}
