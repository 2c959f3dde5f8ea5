import type { InputBlock, PlainTextOption } from '@slack/types';
import { languageName, languageOf } from '../../../../articles/language.js';
import type { Catalogue } from '../../../../fal/models/catalogue.js';
import type { ImageModel } from '../../../../fal/models/model.js';
import { defined } from '../../../../lib/defined.js';
import { isolated } from '../../../../lib/text/direction.js';
import { type Defaults, outlineModes } from '../../../../models/workspace-settings.js';
import { field, option } from '../../../blocks/modal.js';
import { shapeOptions } from '../../../blocks/shapes.js';
import { context, cut } from '../../../blocks/text.js';
import { ASKED_FIRST_CREDITS } from '../../create/foresee.js';
import { checkChosen, checkField, checkSummary } from './check-field.js';
import {
  drawField,
  insteadField,
  languageField,
  outlineField,
  shownChosen,
  shownWhere,
} from './default-fields.js';
import { optionOf, optionsOf, type Page, type Typed, textOf, UNDECIDED, wholeNumber } from './page.js';
import { settings as all } from './words.js';

const words = all.defaults;
const MOST_PAUSE_S = 600;
const MOST_CREDITS = 100_000;

export const defaultsPage: Page = {
  name: 'defaults',
  view: 'settings_defaults',
  title: words.title,
  firstField: 'model',
  summary: ({ checkPictures, defaults }, catalogue) =>
    [summaryOf(defaults, catalogue), ...checkSummary(checkPictures)].join('  ·  '),
  blocks: ({ checkPictures, defaults }, { catalogue }) => {
    const model = modelOf(defaults, catalogue);
    return [
      context(words.intro),
      choice(
        'model',
        words.model,
        catalogue.usual.id,
        catalogue.models.map(({ id }) => id),
        defaults.model,
      ),
      drawField(defaults),
      insteadField(defaults),
      choice(
        'ratio',
        words.ratio,
        model.defaults.ratio,
        model.ratios,
        defaults.ratio,
        shapeOptions(model.ratios),
      ),
      choice(
        'resolution',
        words.resolution,
        model.defaults.resolution,
        model.resolutions,
        defaults.resolution,
      ),
      languageField(defaults),
      field(
        'articlePause',
        words.articlePause,
        {
          type: 'plain_text_input',
          action_id: 'value',
          max_length: 3,
          ...defined({
            initial_value: defaults.articlePauseS === undefined ? undefined : String(defaults.articlePauseS),
          }),
        },
        { optional: true, hint: words.articlePauseHint },
      ),
      field(
        'askFirst',
        words.askFirst,
        {
          type: 'plain_text_input',
          action_id: 'value',
          max_length: 6,
          ...defined({
            initial_value:
              defaults.askFirstCredits === undefined ? undefined : String(defaults.askFirstCredits),
          }),
        },
        { optional: true, hint: words.askFirstHint(ASKED_FIRST_CREDITS) },
      ),
      outlineField(defaults),
      checkField(checkPictures),
      shownWhere(defaults),
    ];
  },
  read(typed, _sender, { defaults: before }, catalogue) {
    const defaults: Defaults = {};
    const ids = catalogue.models.map(({ id }) => id);
    const model = chosen(typed, 'model', ids, before.model);
    const { ratios, resolutions } = modelOf({ ...defined({ model }) }, catalogue);
    const ratio = chosen(typed, 'ratio', ratios, before.ratio);
    const resolution = chosen(typed, 'resolution', resolutions, before.resolution);
    if (model) defaults.model = model;
    if (ratio) defaults.ratio = ratio;
    if (resolution) defaults.resolution = resolution;
    // A form that was opened before there were such fields leaves them as they are.
    const draw = typed.draw ? chosen(typed, 'draw', ['art', 'exact'] as const, undefined) : before.draw;
    const instead = typed.instead ? optionOf(typed, 'instead') === 'exact' : before.exactInstead;
    const exactInstead = instead ? (true as const) : undefined;
    const language = typed.language ? languageOf(textOf(typed, 'language')) : before.language;
    const named = textOf(typed, 'language');
    if (named && !language) return { errors: { language: words.languageUnknown(isolated(cut(named, 40))) } };
    if (language) defaults.language = language;
    const given = textOf(typed, 'articlePause');
    const pause = wholeNumber(given, 0, MOST_PAUSE_S);
    if (pause !== undefined) defaults.articlePauseS = pause;
    else if (given !== '') return { errors: { articlePause: words.wrongNumber(MOST_PAUSE_S) } };
    const asked = textOf(typed, 'askFirst');
    const askFirst = wholeNumber(asked, 0, MOST_CREDITS);
    if (askFirst !== undefined) defaults.askFirstCredits = askFirst;
    else if (asked !== '') return { errors: { askFirst: words.wrongNumber(MOST_CREDITS) } };
    const outline = chosen(typed, 'outline', outlineModes, typed.outline ? undefined : before.outline);
    // A form that was opened before there was such a field leaves them as they are.
    const { onlyMe, threadOnly } = typed.shown ? shownChosen(optionsOf(typed, 'shown')) : before;
    return {
      patch: ({ checkPictures }) => ({
        checkPictures: typed.check ? checkChosen(typed) : checkPictures,
        defaults: { ...defaults, ...defined({ draw, exactInstead, outline, onlyMe, threadOnly }) },
      }),
    };
  },
};

/** What was chosen; also what is set and not offered any more, so that a page that is sent as it was changes nothing. */
function chosen<Value extends string>(
  typed: Typed,
  block: string,
  offered: readonly Value[],
  before: Value | undefined,
): Value | undefined {
  const value = optionOf(typed, block);
  return offered.find((one) => one === value) ?? (value === before ? before : undefined);
}

function modelOf({ model }: Defaults, { known, usual }: Catalogue): ImageModel {
  return (model && known(model)) || usual;
}

function summaryOf(defaults: Defaults, catalogue: Catalogue): string {
  const model = modelOf(defaults, catalogue);
  const { ratio = model.defaults.ratio, resolution = model.defaults.resolution, articlePauseS } = defaults;
  const { askFirstCredits, draw, exactInstead, language, onlyMe, outline, threadOnly } = defaults;
  return [
    shortName(model.id),
    ...(draw ? [words.drawn[draw]] : []),
    ...(exactInstead ? [words.exactInstead] : []),
    ratio,
    resolution,
    ...(language === undefined ? [] : [words.inLanguage(languageName(language))]),
    ...(articlePauseS === undefined ? [] : [words.pause(articlePauseS)]),
    ...(askFirstCredits === undefined ? [] : [words.asksFirst(askFirstCredits)]),
    ...(outline === undefined ? [] : [words.outlined[outline]]),
    ...(onlyMe ? [words.onlyMeFirst] : []),
    ...(threadOnly ? [words.threadOnly] : []),
  ].join('  ·  ');
}

function choice(
  block: string,
  label: string,
  undecided: string,
  values: readonly string[],
  value: string | undefined,
  named: PlainTextOption[] = values.map((one) => option(shortName(one), one)),
): InputBlock {
  const isOffered = value === undefined || values.includes(value);
  const options = [
    option(words.asItComes(shortName(undecided)), UNDECIDED),
    ...named,
    ...(isOffered ? [] : [option(shortName(value), value)]),
  ];
  const initial_option = options.find((one) => one.value === value) ?? options[0];
  return field(block, label, {
    type: 'static_select',
    action_id: 'value',
    options,
    ...defined({ initial_option }),
  });
}

/** `fal-ai/nano-banana-pro` is "nano-banana-pro" to people. */
function shortName(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}
