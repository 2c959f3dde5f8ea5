import type { Button } from '@slack/types';
import { z } from 'zod';
import type { DraftRequest } from '../../../models/draft.js';
import { drawWays, themes } from '../../../models/drawing.js';
import { resolutions } from '../../../models/infograph.js';
import { plain } from '../../blocks/modal.js';
import { cut } from '../../blocks/text.js';
import { drafts as words } from './words.js';

/** Slack takes no longer words on a button (https://docs.slack.dev/reference/block-kit/block-elements/button-element). */
const BUTTON_CHARACTERS = 75;

const madeSchema = z.object({
  draft: z.string().max(60),
  set: z
    .object({
      asWords: z.literal(true).optional(),
      text: z.string().max(1_500).optional(),
      ratio: z.string().max(10).optional(),
      resolution: z.enum(resolutions).optional(),
      draw: z.enum(drawWays).optional(),
      theme: z.enum(themes).optional(),
      model: z.string().max(200).optional(),
      count: z.int().min(1).max(4).optional(),
      language: z.string().max(20).optional(),
      now: z.literal(true).optional(),
      onlyMe: z.boolean().optional(),
      unchecked: z.literal(true).optional(),
      page: z.int().min(0).max(99).optional(),
    })
    .optional(),
});

/** "Make it 2K · 1 credit": goes on with a draft, changed by `set`. Several of them in one message need each a `name`. */
export function makeButton(draft: string, label: string, set: Partial<DraftRequest> = {}, name = ''): Button {
  return {
    type: 'button',
    // Slack wants each action_id once in a block; what follows the colon is not looked at.
    action_id: name ? `draft_make:${name}` : 'draft_make',
    text: plain(cut(label, BUTTON_CHARACTERS)),
    value: JSON.stringify({ draft, set }),
  };
}

/** "Open in the form": with all that was typed filled in, changed by `set`. */
export function formButton(draft: string, label = words.openForm, set: Partial<DraftRequest> = {}): Button {
  return {
    type: 'button',
    action_id: 'draft_form',
    text: plain(label),
    value: JSON.stringify({ draft, set }),
  };
}

/** What a button goes on with; undefined where no button of ours could. */
export function draftPressed(value: string): z.output<typeof madeSchema> | undefined {
  try {
    return madeSchema.safeParse(JSON.parse(value)).data;
  } catch {
    return undefined;
  }
}
