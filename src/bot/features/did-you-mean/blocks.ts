import type { ActionsBlock, Button } from '@slack/types';
import { z } from 'zod';
import { languageName } from '../../../articles/language.js';
import { readNotedAmount } from '../../../credits/topups/index.js';
import { topup } from '../../../credits/topups/words.js';
import type { Catalogue } from '../../../fal/models/catalogue.js';
import { defined } from '../../../lib/defined.js';
import type { DraftRequest } from '../../../models/draft.js';
import { plain } from '../../blocks/modal.js';
import { cut } from '../../blocks/text.js';
import type { Fix, Reserved } from '../../command-line/parse.js';
import { MAX_PROMPT } from '../../command-line/parse.js';
import { formButton, makeButton } from '../drafts/blocks.js';
import { didYouMean as words } from './words.js';

/** What is shown of an address on a button, or of a command in a question. */
const SHOWN_CHARACTERS = 45;
const MOST_PAGES = 4;

/** "1 credit", for a draft with this laid over it. */
export type PriceOf = (set: Partial<DraftRequest>) => string;

const runSchema = z.object({
  run: z.union([
    z.object({ kind: z.literal('word'), word: z.enum(['help', 'credits', 'history', 'settings', 'status']) }),
    z.object({ kind: z.literal('topup'), rest: z.string().max(500) }),
    z.object({
      kind: z.literal('statement'),
      month: z
        .string()
        .regex(/^2\d{3}-(0[1-9]|1[0-2])$/)
        .optional(),
    }),
  ]),
  /** Of the question: pressing twice adds credits once. */
  id: z.string().regex(/^[\w.-]{1,200}$/),
});

/** "Show help": carries out the command that was nearly typed. */
export function runButton(run: Reserved, id: string): Button {
  return {
    type: 'button',
    action_id: 'run_command',
    style: 'primary',
    text: plain(labelOf(run)),
    value: JSON.stringify({ run, id }),
  };
}

/** What a button carries out; undefined where no button of ours could. */
export function commandPressed(value: string): { run: Reserved; id: string } | undefined {
  try {
    const pressed = runSchema.safeParse(JSON.parse(value)).data;
    if (pressed?.run.kind !== 'statement') return pressed && { run: pressed.run, id: pressed.id };
    const { kind, month } = pressed.run;
    return { run: { kind, ...defined({ month }) }, id: pressed.id };
  } catch {
    return undefined;
  }
}

function labelOf(run: Reserved): string {
  if (run.kind === 'word') return words.run[run.word];
  if (run.kind === 'statement') return words.run.statement;
  const amount = readNotedAmount(run.rest);
  return 'sure' in amount ? topup.confirmButton(amount.sure.credits) : words.run.topup;
}

/** As it would have been typed, for a line of code. */
export function asTyped(run: Reserved): string {
  if (run.kind === 'word') return run.word;
  const rest = run.kind === 'topup' ? run.rest : (run.month ?? '');
  return cut(`${run.kind} ${rest}`.trim(), SHOWN_CHARACTERS).replaceAll('`', "'");
}

/** What would work instead of what was wrong, and the form with all the rest. */
export function fixButtons(
  draft: string,
  typed: DraftRequest,
  fixes: readonly Fix[],
  priceOf: PriceOf,
  { nameOf }: Pick<Catalogue, 'nameOf'>,
): Button[] {
  const isCut = [...typed.text].length === MAX_PROMPT;
  return [
    ...fixes.map((fix, at) => makeButton(draft, fixLabel(fix, priceOf(fix), nameOf), fix, `fix${at}`)),
    formButton(draft, isCut ? words.openFirst : undefined),
  ];
}

function fixLabel(
  { count, draw, language, model, ratio, resolution, theme }: Fix,
  price: string,
  nameOf: Catalogue['nameOf'],
): string {
  const spoken = language === undefined ? undefined : languageName(language);
  const number = count === undefined ? undefined : `-n ${count}`;
  const name = model === undefined ? undefined : nameOf(model);
  const parts = [ratio, resolution, number, spoken, draw, theme, name].filter((part) => part !== undefined);
  if (parts.length > 1) return words.with(parts, price);
  if (name) return words.byModel(name, price);
  if (draw) return words.drawn[draw](price);
  if (theme) return words.themed(theme, price);
  if (ratio) return words.as(ratio, price);
  if (resolution) return words.makeIt(resolution, price);
  if (count) return words.make(count, price);
  return spoken ? words.inLanguage(spoken, price) : words.without(price);
}

/** One button a page; which one is told by its place among the text's links. */
export function pageButtons(
  draft: string,
  pages: ReadonlyArray<{ url: string; page: number }>,
  price: string,
): Button[] {
  const label = pages.length === 1 ? words.readPage : words.page;
  return pages
    .slice(0, MOST_PAGES)
    .map(({ url, page }) => makeButton(draft, label(shownAddress(url), price), { page }, `page${page}`));
}

export function shownAddress(url: string): string {
  return cut(url.replace(/^https?:\/\/(www\.)?/i, ''), SHOWN_CHARACTERS);
}

export function actions(elements: Button[]): ActionsBlock[] {
  return elements.length > 0 ? [{ type: 'actions', elements }] : [];
}
