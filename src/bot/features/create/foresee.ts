import { priceOfDrawing } from '../../../credits/prices.js';
import type { Acceptance } from '../../../infographs/accept.js';
import { type BatchRequest, policyInputOf } from '../../../infographs/batch-request.js';
import type { WorkspaceSettings } from '../../../models/workspace-settings.js';
import { createPolicy } from '../../../workspaces/policy/index.js';
import type { Services } from '../../door/services.js';

/** From so many credits on, where the workspace has not decided it. */
export const ASKED_FIRST_CREDITS = 4;

/** Nothing is held for it: whoever asks has to say yes to the price first. */
interface Question {
  kind: 'asks_first';
  available: number;
}

/** Whether a request that was typed is so dear that its price is asked about first. */
export function asksFirst({ defaults }: WorkspaceSettings, credits: number): boolean {
  const { askFirstCredits = ASKED_FIRST_CREDITS } = defaults;
  return askFirstCredits > 0 && credits >= askFirstCredits;
}

/**
 * What a request that is asked about comes to: the question, or why it would be refused anyway, as far as that can be
 * told without holding anything.
 */
export async function foresee(
  request: BatchRequest,
  settings: WorkspaceSettings,
  { catalogue, credits, prices }: Pick<Services, 'catalogue' | 'credits' | 'prices'>,
): Promise<Question | Extract<Acceptance['answer'], { kind: 'insufficient' | 'refused' }>> {
  const { count, draw, model, requester, resolution, workspace } = request;
  const unit = priceOfDrawing(prices, { draw, model, resolution });
  const needed = unit * count;
  const [books, { day, month, ...usage }] = await Promise.all([
    credits.balance(workspace),
    credits.usage(workspace, requester),
  ]);
  const snapshot = { ...usage, person: requester, needed, personDay: day, personMonth: month };
  const refusal = createPolicy(catalogue)(settings, policyInputOf(request), snapshot, new Date());
  if (refusal) return { kind: 'refused', refusal, ...books };
  const { available } = books;
  if (needed <= available) return { kind: 'asks_first', available };
  return { kind: 'insufficient', neededCredits: needed, affordable: Math.floor(available / unit), ...books };
}
