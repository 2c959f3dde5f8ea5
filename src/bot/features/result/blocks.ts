import type { ActionsBlock, Overflow, PlainTextOption } from '@slack/types';
import { type Prices, priceOfDrawing } from '../../../credits/prices.js';
import type { ImageModel } from '../../../fal/models/model.js';
import { defined } from '../../../lib/defined.js';
import type { Infograph, Resolution } from '../../../models/infograph.js';
import type { Thread } from '../../../models/thread.js';
import type { Caps } from '../../../models/workspace-settings.js';
import { option, plain } from '../../blocks/modal.js';
import { cut } from '../../blocks/text.js';
import { whatItSays as says } from '../../words/what-it-says.js';
import { result as words } from './words.js';

/** Slack takes no longer words on a button (https://docs.slack.dev/reference/block-kit/block-elements/button-element). */
const BUTTON_CHARACTERS = 75;

/** What the prices on the buttons, and the sizes, go by. */
export interface ResultOffer {
  prices: Prices;
  /** Those that the workspace uses, its default first. */
  models: readonly ImageModel[];
  /** Sizes that are not allowed are not offered. */
  caps: Pick<Caps, 'resolutions'>;
  /** Of the channel in which it was asked, where that is known. */
  channelName?: string | undefined;
}

/**
 * What people can do with an infographic, under its picture. An `action_id` never changes what it means, nor does a
 * value: a message is pressed years later as well.
 */
export function resultActions(infograph: Infograph, thread: Thread, offer: ResultOffer): ActionsBlock {
  const { _id } = infograph;
  return {
    type: 'actions',
    elements: [
      ...(isPostable(thread)
        ? [
            {
              type: 'button' as const,
              action_id: 'result_post',
              text: plain(cut(words.post(offer.channelName), BUTTON_CHARACTERS)),
              value: _id,
            },
          ]
        : []),
      { type: 'button', action_id: 'result_change', text: plain(words.change), value: _id },
      { type: 'button', action_id: 'result_share', text: plain(words.share), value: _id },
      ...(infograph.outlined || infograph.source
        ? [{ type: 'button' as const, action_id: 'result_says', text: plain(says.button), value: _id }]
        : []),
      ...pagesButton(infograph),
      {
        ...{ type: 'button', action_id: 'report_open', text: plain(words.report), value: _id },
        accessibility_label: words.reportLabel,
      },
      menu(infograph, offer),
    ],
  };
}

/** The menu has no room for one more entry (https://docs.slack.dev/reference/block-kit/block-elements/overflow-menu-element). */
function pagesButton({ _id, drawn }: Infograph): ActionsBlock['elements'] {
  const { of = 0, pages } = drawn?.leftOut ?? {};
  if (pages === undefined) return [];
  return [{ type: 'button', action_id: 'result_pages', text: plain(words.allPages(of, pages)), value: _id }];
}

function menu(infograph: Infograph, { models, prices, caps }: ResultOffer): Overflow {
  const { _id, resolution } = infograph;
  const again = unitPrice(infograph, resolution, { models, prices });
  const larger = largerSize(infograph, caps, models);
  const bigger = larger && unitPrice(infograph, larger, { models, prices });
  const options: PlainTextOption[] = [];
  if (again !== undefined) options.push(option(words.again(again), menuValue('again', _id, again)));
  if (larger && bigger !== undefined) {
    const entry = option(words.bigger(bigger), menuValue('bigger', _id, bigger));
    options.push({ ...entry, description: plain(words.biggerHow(larger, infograph.draw === 'exact')) });
  }
  options.push(option(words.getAs, menuValue('get', _id)));
  options.push(option(words.copy, menuValue('copy', _id)));
  options.push(option(words.remove, menuValue('delete', _id)));
  return { type: 'overflow', action_id: 'result_menu', options };
}

/** Only where it is private, and was asked for in a channel, is there anything to post, and somewhere to post it. */
export function isPostable({ asked, onlyMe }: Pick<Thread, 'asked' | 'onlyMe'>): boolean {
  return onlyMe === true && /^[CG]/.test(asked);
}

/** The model that draws another one: where the one it was made with may not be used anymore, the workspace's default. */
export function drawsAgain(
  { model }: Pick<Infograph, 'model'>,
  models: readonly ImageModel[],
): ImageModel | undefined {
  return models.find(({ id }) => id === model) ?? models[0];
}

/** The next larger size that is allowed; undefined where there is none. */
export function largerSize(
  infograph: Pick<Infograph, 'model' | 'resolution'>,
  { resolutions }: Pick<Caps, 'resolutions'>,
  models: readonly ImageModel[],
): Resolution | undefined {
  const { resolutions: known = [] } = drawsAgain(infograph, models) ?? {};
  const larger = known.slice(known.indexOf(infograph.resolution) + 1);
  return larger.find((one) => resolutions?.includes(one) ?? true);
}

/** What another one would cost now, in credits; undefined for a size that has no price anymore. */
export function unitPrice(
  infograph: Pick<Infograph, 'draw' | 'model'>,
  resolution: Resolution,
  { models, prices }: Pick<ResultOffer, 'models' | 'prices'>,
): number | undefined {
  const { id: model = '' } = drawsAgain(infograph, models) ?? {};
  const { draw } = infograph;
  if (!draw) return prices[model]?.[resolution];
  return priceOfDrawing(prices, { draw, model, resolution });
}

const entries = ['again', 'bigger', 'get', 'copy', 'delete'] as const;
export type MenuEntry = (typeof entries)[number];

/** What an entry of the menu says: which one, of which infograph, and the price that its words told. */
export interface MenuChoice {
  entry: MenuEntry;
  infograph: string;
  toldCredits?: number;
}

export function menuValue(entry: MenuEntry, infograph: string, toldCredits?: number): string {
  return toldCredits === undefined ? `${entry}:${infograph}` : `${entry}:${infograph}:${toldCredits}`;
}

/** What was chosen; undefined where no menu of ours says so. */
export function menuChosen(value: string): MenuChoice | undefined {
  const [, name, infograph, told] = /^([a-z]+):(\w{1,60})(?::(\d{1,7}))?$/.exec(value) ?? [];
  const entry = entries.find((one) => one === name);
  if (!entry || !infograph) return undefined;
  return { entry, infograph, ...defined({ toldCredits: told === undefined ? undefined : Number(told) }) };
}
