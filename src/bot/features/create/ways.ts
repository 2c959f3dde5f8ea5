import type { Button } from '@slack/types';
import type { DraftRequest } from '../../../models/draft.js';
import { request as words } from '../../words/request.js';
import { makeButton } from '../drafts/blocks.js';
import type { Fit } from './fits.js';
import type { KeptDraft } from './request.js';

/** Goes on with what was typed, as it was changed before, and by this. */
export function changedButton(
  { id, set }: KeptDraft,
  label: string,
  change: Partial<DraftRequest>,
  name: string,
): Button {
  return makeButton(id, label, { ...set, ...change }, name);
}

/** "Make it 2K · 1 credit", "Make 2 · 2 credits". */
export function fitButtons(draft: KeptDraft, fits: readonly Fit[]): Button[] {
  return fits.map(({ kind, resolution, count, credits }) => {
    if (kind === 'size')
      return changedButton(draft, words.makeSize(resolution, count, credits), { resolution }, kind);
    if (kind === 'count') return changedButton(draft, words.makeCount(count, credits), { count }, kind);
    const label = words.makeBoth(count, resolution, credits);
    return changedButton(draft, label, { count, resolution }, kind);
  });
}
