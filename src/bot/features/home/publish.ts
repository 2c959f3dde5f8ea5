import { z } from 'zod';
import type { Prices } from '../../../credits/prices.js';
import type { Catalogue } from '../../../fal/models/catalogue.js';
import { defined } from '../../../lib/defined.js';
import type { HomeView } from '../../../models/home-view.js';
import { parseAnswer } from '../../client/parse-answer.js';
import type { SlackCalls } from '../../client/slack-calls.js';
import { choicesOf } from '../create/choices.js';
import { homeView } from './blocks/index.js';
import { hasThumbnails } from './blocks/mine.js';
import type { HomeState, Rendered } from './worker/index.js';

const publishAnswer = z.looseObject({ view: z.looseObject({ hash: z.string() }) });

/** Puts a Home into Slack's blocks. */
export function createHomeRenderer(prices: Prices, catalogue: Catalogue) {
  return (state: HomeState, thumbnails: boolean): Rendered => {
    const unitPrices = prices[choicesOf(state.settings, catalogue).model.id] ?? {};
    const view = JSON.stringify(homeView(state, unitPrices, thumbnails));
    return { view, thumbnails: thumbnails && hasThumbnails(state) };
  };
}

/** Publishes it, unless Slack shows something else than what is known under the hash. */
export function createHomePublisher(slack: Pick<SlackCalls, 'call'>) {
  return async ({ user, workspace }: HomeView, view: string, hash: string | undefined): Promise<string> => {
    const args = { user_id: user, view, ...defined({ hash }) };
    return parseAnswer(publishAnswer, await slack.call(workspace, 'views.publish', args)).view.hash;
  };
}
