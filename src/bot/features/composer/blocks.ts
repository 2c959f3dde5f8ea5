import type { InputBlock, KnownBlock, ModalView } from '@slack/types';
import { languageName } from '../../../articles/language.js';
import { type Prices, priceOfDrawing } from '../../../credits/prices.js';
import type { ImageModel } from '../../../fal/models/model.js';
import { defined } from '../../../lib/defined.js';
import { type DrawWay, drawWays, type ThemeName } from '../../../models/drawing.js';
import { type Resolution, resolutions } from '../../../models/infograph.js';
import type { Caps } from '../../../models/workspace-settings.js';
import { field, option, plain } from '../../blocks/modal.js';
import { shapeOptions } from '../../blocks/shapes.js';
import { context, section } from '../../blocks/text.js';
import { MAX_COUNT } from '../../command-line/parse.js';
import { type Choices, drawingOf } from '../create/choices.js';
import { besideFields, filledBeside, type Hint } from './beside-fields.js';
import { draftField, draftWanted } from './draft-field.js';
import { menu } from './menu.js';
import { blockOf, MODEL, modelField, pickedIn, ratioOf } from './model-field.js';
import { onlyMeChosen, POST_TO, POST_TO_ACTION, placeFields } from './place-fields.js';
import { type PromptFilled, promptFields, promptIn } from './prompt-fields.js';
import { composer as words } from './words.js';

/** Menus on which the price depends. */
const RESOLUTION = 'composer_resolution';
const COUNT = 'composer_count';
const DRAW = 'composer_draw';

/** Of a submit button (https://docs.slack.dev/reference/views/modal-views). */
const SUBMIT_CHARACTERS = 24;
const LANGUAGE_CHARACTERS = 40;

/** What the form offers. */
export interface ComposerOffer {
  choices: Choices;
  /** Sizes and numbers that are not allowed are not offered. */
  caps: Caps;
  prices: Prices;
  /** Undefined: not known yet. */
  available?: number | undefined;
}

/** What stands in the form. */
export interface ComposerFilled extends PromptFilled {
  ratio?: string | undefined;
  resolution?: Resolution | undefined;
  /** How it is drawn; undefined: as the offer has it. */
  draw?: DrawWay | undefined;
  /** The look of what code draws, which was said before the form was opened. */
  theme?: ThemeName | undefined;
  /** Its picture is not to be read, which was said before the form was opened. */
  unchecked?: true | undefined;
  /** The id of the model that draws it; undefined, or one that the workspace does not use: as the offer has it. */
  model?: string | undefined;
  count: number;
  channel?: string | undefined;
  /** Where the form was opened, and the `response_url` at which whoever opened it can be answered there. */
  openedIn?: string | undefined;
  answerAt?: string | undefined;
  language: string;
  /** Whether only they are to see it; undefined: as the offer has it. */
  onlyMe?: boolean | undefined;
  /** The thread in that channel that it is posted into, by its parent's ts. */
  under?: string | undefined;
  /** Whether they want to see a draft before anything is made of it. */
  draftFirst?: true | undefined;
  /** What there is to know before anything is typed. */
  hint?: Hint | undefined;
}

export const emptyComposer: ComposerFilled = { text: '', count: 1, language: '' };

/** The form for a new infographic, with what is filled in, what that costs, and what there is to say about it. */
export function composerView(
  offer: ComposerOffer,
  filled: ComposerFilled,
  notice: readonly KnownBlock[] = [],
): ModalView {
  return {
    type: 'modal',
    callback_id: 'composer',
    private_metadata: besideFields({ ...filled, channel: filled.channel ?? filled.openedIn }),
    title: plain(words.title),
    submit: plain(submitLabel(offer, filled)),
    close: plain(words.close),
    blocks: [
      ...notice,
      ...(filled.hint ? [section(words.hints[filled.hint])] : []),
      ...promptFields(filled),
      ...sizeFields(offer, filled),
      draftField(filled),
      ...placeFields(filled, filled.onlyMe ?? offer.choices.onlyMe ?? false),
      languageField(filled, offer.choices.language),
      ...(notice.length > 0 ? [context(words.seeAbove)] : []),
    ],
  };
}

/** "Create (1 credit)": Slack cuts nothing, but refuses what is too long. */
function submitLabel(offer: ComposerOffer, filled: ComposerFilled): string {
  const { resolution, count } = sizesOf(offer, filled);
  const label = words.submit(
    count * unitPrice(offer, drawnBy(offer, filled), drawOf(offer, filled), resolution),
  );
  return label.length <= SUBMIT_CHARACTERS ? label : words.submitPlain;
}

/** The menus of sizes and numbers, and what they come to. */
function sizeFields(offer: ComposerOffer, filled: ComposerFilled): KnownBlock[] {
  const { choices, available } = offer;
  const model = drawnBy(offer, filled);
  const { resolution, offered, count, most } = sizesOf(offer, filled);
  const draw = drawOf(offer, filled);
  const priceOf = (way: DrawWay, size: Resolution) => unitPrice(offer, model, way, size);
  return [
    menu('draw', words.draw, DRAW, {
      options: drawWays.map((way) => option(words.drawOption[way](priceOf(way, resolution)), way)),
      chosen: draw,
    }),
    ...(draw === 'exact' ? [] : modelField(offer, { draw, model, resolution })),
    menu(blockOf('ratio', choices, model), words.ratio, 'value', {
      options: shapeOptions(model.ratios),
      chosen: ratioOf(model, [filled.ratio, choices.ratio]),
    }),
    menu(blockOf('resolution', choices, model), words.resolution, RESOLUTION, {
      options: offered.map((one) => option(words.resolutionOption(one, priceOf(draw, one)), one)),
      chosen: resolution,
    }),
    menu('count', words.count, COUNT, {
      options: Array.from({ length: most }, (_, at) => option(String(at + 1), String(at + 1))),
      chosen: String(count),
    }),
    context(`${words.price(count, priceOf(draw, resolution), available)} ${words.whenPaid}`),
  ];
}

function drawOf({ choices }: ComposerOffer, { draw, model }: ComposerFilled): DrawWay {
  return drawingOf({ draw, model }, choices).draw ?? 'model';
}

/** The model that draws it, or whose shapes and sizes there are where code does. */
function drawnBy(offer: ComposerOffer, filled: ComposerFilled): ImageModel {
  const { model, models } = offer.choices;
  const isDrawn = drawOf(offer, filled) !== 'exact';
  return (isDrawn && models.find(({ id }) => id === filled.model)) || model;
}

/** Of one infographic, in credits. */
function unitPrice(
  { prices }: ComposerOffer,
  model: ImageModel,
  draw: DrawWay,
  resolution: Resolution,
): number {
  return priceOfDrawing(prices, { draw, model: model.id, resolution });
}

function languageField({ language }: ComposerFilled, usual: string | undefined): InputBlock {
  return field(
    'language',
    words.language,
    {
      type: 'plain_text_input',
      action_id: 'value',
      max_length: LANGUAGE_CHARACTERS,
      ...defined({ initial_value: language || undefined }),
    },
    { hint: words.languageHint(usual && languageName(usual)), optional: true },
  );
}

/** What Slack says stands in the form's fields. */
export interface ComposerState {
  readonly [block: string]: {
    readonly [action: string]: {
      value?: string | null | undefined;
      selected_option?: { value: string } | null | undefined;
      selected_options?: ReadonlyArray<{ value: string }> | undefined;
      selected_conversation?: string | null | undefined;
    };
  };
}

/** What is filled in, as far as it is anything that these models can. */
export function composerFilled(
  state: ComposerState,
  metadata: string,
  models: readonly ImageModel[],
): ComposerFilled {
  const picked = pickedIn(state);
  const count = Number(picked('count', COUNT) ?? 1);
  const beside = filledBeside(metadata);
  return {
    ...beside,
    ...promptIn(state),
    ratio: models.flatMap(({ ratios }) => ratios).find((known) => known === picked('ratio')),
    resolution: resolutions.find((known) => known === picked('resolution', RESOLUTION)),
    model: picked('model', MODEL) ?? beside.model,
    draw: drawWays.find((known) => known === picked('draw', DRAW)),
    count: Number.isInteger(count) && count >= 1 && count <= MAX_COUNT ? count : 1,
    channel: state.channel?.value?.selected_conversation ?? beside.channel,
    onlyMe: onlyMeChosen(picked(POST_TO, POST_TO_ACTION)),
    draftFirst: draftWanted(state),
    language: state.language?.value?.value?.trim() ?? '',
  };
}

/** What can be chosen of sizes and numbers, and what is. */
function sizesOf(offer: ComposerOffer, filled: ComposerFilled) {
  const { choices, caps } = offer;
  const model = drawnBy(offer, filled);
  const allowed = model.resolutions.filter((known) => caps.resolutions?.includes(known) ?? true);
  const offered = allowed.length > 0 ? allowed : model.resolutions;
  const wanted = filled.resolution ?? choices.resolution;
  const resolution = offered.find((known) => known === wanted) ?? offered[0] ?? wanted;
  const most = caps.maxImages ?? MAX_COUNT;
  return { resolution, offered, most, count: Math.min(filled.count, most) };
}
