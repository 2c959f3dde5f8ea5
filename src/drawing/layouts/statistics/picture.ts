import type { Content } from '../../content/content.js';
import type { MarkName } from '../../marks/drawn/catalogue.js';

/** How a figure is drawn to scale. */
export type Picture =
  /** One mark per so many, in rows, or within the container that they go into. */
  | { kind: 'units'; mark: MarkName; count: number; amount: number; key?: string; container?: MarkName }
  /** Of a hundred marks so many. */
  | { kind: 'hundred'; mark: MarkName; amount: number }
  | { kind: 'filled'; container: MarkName; amount: number }
  | { kind: 'ring'; amount: number };

/** What a figure can be drawn by; nothing where a chart has it. */
export function pictureOf({ chart, hero }: Content): Picture | undefined {
  if (hero?.value.amount === undefined || hero.value.unit !== '%') return undefined;
  if (chart?.bars.some(({ value }) => value.written === hero.value.written)) return undefined;
  const { amount } = hero.value;
  return amount > 0 && amount <= 100 ? { kind: 'ring', amount } : undefined;
}
