import type { InputBlock, PlainTextOption } from '@slack/types';
import { languageName, languageOf } from '../../../../articles/language.js';
import type { Catalogue } from '../../../../fal/models/catalogue.js';
import { defined } from '../../../../lib/defined.js';
import { isolated } from '../../../../lib/text/direction.js';
import {
  type Defaults,
  outlineModes,
  type WorkspaceSettings,
} from '../../../../models/workspace-settings.js';
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
import { defaultModel, modelFields, offeredOf, readModels } from './default-models.js';
import { optionOf, optionsOf, type Page, type Typed, textOf, UNDECIDED, wholeNumber } from './page.js';
import { settings as all } from './words.js';

const words = all.defaults;
const MOST_PAUSE_S = 600;
const MOST_CREDITS = 100_000;

export const defaultsPage: Page = {
  name: 'defaults',
  view: 'settings_defaults',
  title: words.title,
  firstField: 'models',
  summary: (settings, catalogue) =>
    [summaryOf(settings, catalogue), ...checkSummary(settings.checkPictures)].join('  ·  '),
  blocks: (settings, { catalogue }) => {
    const { checkPictures, defaults } = settings;
    const model = defaultModel(settings, catalogue);
    return [
      context(words.intro),
      ...modelFields(settings, catalogue),
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
  read(typed, _sender, settings, catalogue) {
    const { defaults: before } = settings;
    const used = readModels(typed, settings, catalogue);
    if ('errors' in used) return used;
    const { model, models } = used;
    const defaults: Defaults = defined({ model });
    const { ratios, resolutions } = defaultModel({ defaults, ...defined({ models }) }, catalogue);
    const ratio = chosen(typed, 'ratio', ratios, before.ratio);
    const resolution = chosen(typed, 'resolution', resolutions, before.resolution);
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
        models,
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

function summaryOf(settings: WorkspaceSettings, catalogue: Catalogue): string {
  const { defaults } = settings;
  const model = defaultModel(settings, catalogue);
  const listed = offeredOf(settings, catalogue);
  const { ratio = model.defaults.ratio, resolution = model.defaults.resolution, articlePauseS } = defaults;
  const { askFirstCredits, draw, exactInstead, language, onlyMe, outline, threadOnly } = defaults;
  return [
    model.name,
    ...(listed.length > 1 ? [words.orOthers(listed.length - 1)] : []),
    ...(listed.length === 1 ? [words.noOther] : []),
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
  named: PlainTextOption[] = values.map((one) => option(one, one)),
): InputBlock {
  const isOffered = value === undefined || values.includes(value);
  const options = [
    option(words.asItComes(undecided), UNDECIDED),
    ...named,
    ...(isOffered ? [] : [option(value, value)]),
  ];
  const initial_option = options.find((one) => one.value === value) ?? options[0];
  return field(block, label, {
    type: 'static_select',
    action_id: 'value',
    options,
    ...defined({ initial_option }),
  });
}
