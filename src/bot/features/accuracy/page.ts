import type { KnownBlock, ModalView } from '@slack/types';
import type { Catalogue } from '../../../fal/models/catalogue.js';
import { TruthTally } from '../../../infographs/truth/counting.js';
import { countTruth } from '../../../infographs/truth/gather.js';
import { READ_AT_LEAST } from '../../../infographs/truth/recommend.js';
import type { TruthReport } from '../../../infographs/truth/truth.js';
import { modelsOf } from '../../../workspaces/policy/models.js';
import { plain } from '../../blocks/modal.js';
import { context, cut, escaped, section } from '../../blocks/text.js';
import { accuracy as words } from '../../words/accuracy.js';
import type { OtherPage } from '../settings/actions.js';
import { settings as settingsWords } from '../settings/blocks/words.js';

const DAYS = 30;
const DAY_MS = 86_400_000;
/** A page has room for so many. */
const MODELS_SHOWN = 12;
const ROWS_SHOWN = 6;
const NAME_CHARACTERS = 60;

/** How true the pictures of each model were, among the pages of the settings. What they cost the house is not told here. */
export const accuracyPage: OtherPage = {
  title: words.title,
  view: async (workspace, { catalogue, models, settings }) => {
    const to = new Date();
    const from = new Date(to.getTime() - DAYS * DAY_MS);
    const tally = new TruthTally(() => undefined);
    const [current] = await Promise.all([
      settings.read(workspace),
      countTruth(models, workspace, { from, to }, tally),
    ]);
    const [usual = catalogue.usual] = modelsOf(current, catalogue);
    return accuracyView(tally.result(from, to, usual.id), usual.id, catalogue);
  },
};

function accuracyView(report: TruthReport, usual: string, catalogue: Catalogue): ModalView {
  const { models, rows } = report;
  const nameOf = (id: string) => escaped(cut(catalogue.nameOf(id), NAME_CHARACTERS));
  const shown = models.toSorted((one, other) => other.pictures - one.pictures).slice(0, MODELS_SHOWN);
  return {
    type: 'modal',
    callback_id: 'settings_accuracy',
    title: plain(words.title),
    close: plain(settingsWords.back),
    blocks: [
      context(words.intro(DAYS)),
      ...(shown.length === 0 ? [section(words.none)] : [section(recommendation(report, nameOf))]),
      ...shown.flatMap((model): KnownBlock[] => {
        const heading = `${words.model(nameOf(model.model), model.model === usual)}\n${words.counts(model)}`;
        const lines = rows
          .filter((row) => row.model === model.model)
          .toSorted((one, other) => other.pictures - one.pictures)
          .slice(0, ROWS_SHOWN)
          .map((row) => escaped(words.row(row)));
        return [section(heading), context(lines.join('\n'))];
      }),
    ],
  };
}

function recommendation({ models, recommended }: TruthReport, nameOf: (id: string) => string): string {
  if (!recommended) return words.tooFew(READ_AT_LEAST);
  const { insteadOf, model } = recommended;
  if (!insteadOf) return words.stays(nameOf(model));
  const found = models.find((one) => one.model === model);
  return words.recommended(nameOf(model), Math.floor((found?.atLeast ?? 0) * 100), found?.read ?? 0);
}
