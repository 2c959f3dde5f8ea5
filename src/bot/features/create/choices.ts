import type { Catalogue } from '../../../fal/models/catalogue.js';
import type { ImageModel } from '../../../fal/models/model.js';
import type { ArticleRequest, BatchRequest } from '../../../infographs/batch-request.js';
import { defined } from '../../../lib/defined.js';
import type { DrawWay, ThemeName } from '../../../models/drawing.js';
import type { Resolution } from '../../../models/infograph.js';
import type { Caps, Defaults, WorkspaceSettings } from '../../../models/workspace-settings.js';
import { modelsOf } from '../../../workspaces/policy/models.js';
import { sizeFor } from '../../../workspaces/policy/sizes.js';

/** What a request has that does not say otherwise. */
export interface Choices {
  /** Which draws it: the one that was asked for, or the workspace's default. */
  model: ImageModel;
  /** Those that the workspace uses, its default first. */
  models: readonly ImageModel[];
  ratio: string;
  resolution: Resolution;
  draw: DrawWay;
  /** BCP 47; undefined: that of the request. */
  language?: string;
  /** How long people can look at an article's facts; undefined: as long as the operator says. */
  articlePauseMs?: number;
  /** Only the requester is to see it. */
  onlyMe?: true;
  /** Pictures are not read before they are shown. */
  unchecked?: true;
}

type SettingsOfChoices = Pick<WorkspaceSettings, 'checkPictures' | 'models'> & {
  defaults: Defaults;
  caps?: Caps;
};

/**
 * What the workspace has decided, and where it has not, or not anything that there is (any more), what the model says.
 * A size that the workspace does not allow is nobody's default: it becomes the best that is allowed.
 * @param asked the id of the model that was asked for; whether it may be used is a rule of the workspace
 */
export function choicesOf(
  { defaults, models, caps = {}, checkPictures }: SettingsOfChoices,
  catalogue: Pick<Catalogue, 'known' | 'models' | 'usual'>,
  asked?: string,
): Choices {
  const used = modelsOf({ defaults, ...defined({ models }) }, catalogue);
  const [usualModel = catalogue.usual] = used;
  const model = (asked === undefined ? undefined : catalogue.known(asked)) ?? usualModel;
  const { draw = 'model', ratio = '', resolution, language, articlePauseS, onlyMe } = defaults;
  const usual = model.resolutions.find((known) => known === resolution) ?? model.defaults.resolution;
  return {
    model,
    models: used,
    ratio: model.ratios.includes(ratio) ? ratio : model.defaults.ratio,
    resolution: sizeFor(model, caps, usual),
    draw,
    ...defined({
      language,
      articlePauseMs: articlePauseS === undefined ? undefined : articlePauseS * 1000,
      onlyMe: onlyMe || undefined,
      unchecked: checkPictures === false ? (true as const) : undefined,
    }),
  };
}

/** What was said of how it is to be drawn. */
interface DrawingAsked {
  draw?: DrawWay | undefined;
  model?: string | undefined;
  theme?: ThemeName | undefined;
}

/** How a request is drawn, as it is stored: what has a theme is drawn by code, whatever the workspace does by itself. */
export function drawingOf(
  { draw, model, theme }: DrawingAsked,
  choices: Pick<Choices, 'draw'>,
): Pick<BatchRequest, 'draw' | 'theme'> {
  // Whoever says which model draws does not want code to.
  const usual = model && choices.draw === 'exact' ? 'model' : choices.draw;
  const way = draw ?? (theme ? 'exact' : usual);
  return way !== 'model' ? { draw: way, ...defined({ theme }) } : {};
}

/** Whoever wants to see a draft first gets so long to look at it. */
const LOOK_MS = 120_000;

/** How long people can look at a draft that they want to see first: longer where the workspace says so. */
export function lookMsOf({ articlePauseMs = 0 }: Choices): number {
  return Math.max(articlePauseMs, LOOK_MS);
}

/** How long people can look at an article's facts, where they can. */
export function pauseOf({ articlePauseMs }: Choices): Pick<ArticleRequest, 'pauses' | 'pauseMs'> {
  if (articlePauseMs === undefined) return { pauses: true };
  return articlePauseMs === 0 ? { pauses: false } : { pauses: true, pauseMs: articlePauseMs };
}
