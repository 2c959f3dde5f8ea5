import type { DrawnMark } from '../forms/mark.js';
import { animals } from './animals.js';
import { buildings } from './buildings.js';
import { energy } from './energy.js';
import { food } from './food.js';
import { health } from './health.js';
import { money } from './money.js';
import { nature } from './nature.js';
import { people } from './people.js';
import { things } from './things.js';
import { travel } from './travel.js';

const drawn = {
  ...food,
  ...animals,
  ...people,
  ...health,
  ...buildings,
  ...travel,
  ...nature,
  ...energy,
  ...money,
  ...things,
};

export type MarkName = keyof typeof drawn;

/** Our own silhouettes, by name. */
export const marks: Readonly<Record<MarkName, DrawnMark>> = drawn;

export const markNames: readonly MarkName[] = names(drawn);

function names<T extends object>(table: T): (keyof T)[] {
  const found: (keyof T)[] = [];
  for (const name in table) found.push(name);
  return found;
}

export function isContainer(name: MarkName): boolean {
  return marks[name].container !== undefined;
}

export function isBar(name: MarkName): boolean {
  return marks[name].bar !== undefined;
}
