import { tooDear } from '../../../lib/words/quantities.js';
import { type MessageContent, plainAnswer } from '../../blocks/message.js';
import { section } from '../../blocks/text.js';
import type { Wanted } from '../../command-line/parse.js';
import type { Services } from '../../door/services.js';
import { request as words } from '../../words/request.js';
import { formButton } from '../drafts/blocks.js';
import { fitting } from './fits.js';
import { draftFor, sizeTold, withButtons } from './refused.js';
import type { RequestContext, RequestOutcome } from './request.js';
import { changedButton, fitButtons } from './ways.js';

/** "4 infographics cost 4 credits; your workspace has 99." Whoever says yes goes on with what they typed. */
export async function question(
  wanted: Wanted,
  outcome: RequestOutcome,
  available: number,
  context: RequestContext,
  services: Pick<Services, 'log' | 'models' | 'prices'>,
): Promise<MessageContent> {
  const { asked, count, totalCredits } = outcome;
  const draft = await draftFor(wanted, context, services);
  // There would be nothing to say yes with.
  if (!draft || !asked) return plainAnswer(`${words.busy} ${words.typeAgain}`);
  const text = tooDear(totalCredits, available, count, sizeTold(outcome));
  const { caps } = asked;
  const less =
    count > 1
      ? fitting({ ...asked, count: 2 }, { caps, prices: services.prices, more: 1 })
      : fitting({ ...asked, count }, { caps, prices: services.prices, credits: totalCredits - 1 });
  return withButtons({ text, blocks: [section(text)] }, [
    changedButton(draft, words.create(totalCredits), {}, 'all'),
    ...fitButtons(draft, less),
    formButton(draft.id, undefined, draft.set),
  ]);
}
