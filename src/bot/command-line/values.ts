import { languageOf } from '../../articles/language.js';
import { isolated } from '../../lib/text/direction.js';
import { lettersApart } from '../../lib/text/letters-apart.js';
import type { DraftRequest } from '../../models/draft.js';
import { drawWays, themes } from '../../models/drawing.js';
import { cut } from '../blocks/text.js';
import { problems } from '../words/request.js';
import type { Known } from './known.js';
import type { Flag, Option } from './options.js';
import type { Fix } from './request.js';

export const MAX_COUNT = 4;
/** What is repeated of an option or value that is wrong. */
const TOLD_CHARACTERS = 40;
/** So many ways on are offered for one fault. */
const MOST_FIXES = 3;

/** What the options say so far. */
export type Chosen = Pick<
  DraftRequest,
  'count' | 'draw' | 'language' | 'model' | 'now' | 'onlyMe' | 'ratio' | 'resolution' | 'theme' | 'unchecked'
>;
export type WithValue = Exclude<Option, Flag>;

/** What is wrong, and what would work instead. `kept`: the word is no value, and stays in the prompt. */
export interface Fault {
  problem: string;
  fixes: Fix[];
  kept?: boolean;
}

/** Takes the value of an option, or tells what is wrong with it. */
export function readValue(
  option: WithValue,
  name: string,
  value: string,
  chosen: Chosen,
  known: Known,
): Fault | undefined {
  const read = chosenBy(option, value, known);
  const before = chosen[fieldOf[option]];
  if (before !== undefined) {
    const both = [{ [fieldOf[option]]: before }, ...(read ? [read] : [])];
    return { problem: problems.twice(name), fixes: both };
  }
  if (read) {
    Object.assign(chosen, read);
    return undefined;
  }
  return {
    problem: wrong(option, told(value), known),
    fixes: nearValues(option, value, known),
    kept: staysWords.has(option) && !/\d/.test(value) && nearValues(option, value, known).length === 0,
  };
}

/** What stands behind them and is no value at all, belongs to the prompt. */
const staysWords: ReadonlySet<WithValue> = new Set<WithValue>(['ratio', 'res', 'n', 'draw', 'theme']);

const fieldOf = {
  ratio: 'ratio',
  res: 'resolution',
  n: 'count',
  lang: 'language',
  draw: 'draw',
  theme: 'theme',
  model: 'model',
} as const;

/** @returns undefined where it is none that there is */
export function chosenBy(option: WithValue, value: string, known: Known): Fix | undefined {
  if (option === 'ratio') {
    const ratio = value.replace(/[/x×∶]/i, ':');
    return known.ratios.includes(ratio) ? { ratio } : undefined;
  }
  if (option === 'res') {
    const resolution = known.resolutions.find((size) => size === value.toUpperCase());
    return resolution && { resolution };
  }
  if (option === 'lang') {
    const language = languageOf(value);
    return language === undefined ? undefined : { language };
  }
  if (option === 'draw') {
    const draw = drawWays.find((way) => way === value.toLowerCase());
    return draw && { draw };
  }
  if (option === 'theme') {
    const theme = themes.find((one) => one === value.toLowerCase());
    return theme && { theme };
  }
  if (option === 'model') {
    const model = known.named(value);
    return model && { model: model.id };
  }
  const count = /^\d{1,3}$/.test(value) ? Number(value) : 0;
  return count >= 1 && count <= MAX_COUNT ? { count } : undefined;
}

function wrong(option: WithValue, value: string, known: Known): string {
  if (option === 'ratio') return problems.ratio(value, known.ratios);
  if (option === 'res') return problems.resolution(value, known.resolutions);
  if (option === 'draw') return problems.draw(value, drawWays);
  if (option === 'theme') return problems.theme(value, themes);
  if (option === 'model')
    return problems.model(
      value,
      known.models.map(({ alias }) => alias),
    );
  return option === 'lang' ? problems.language(value) : problems.count(value);
}

export function told(value: string): string {
  return isolated(cut(value, TOLD_CHARACTERS));
}

/** What people call shapes, sizes and numbers. */
const named: ReadonlyMap<string, Fix> = new Map<string, Fix>(
  Object.entries({
    square: { ratio: '1:1' },
    portrait: { ratio: '4:5' },
    vertical: { ratio: '9:16' },
    tall: { ratio: '9:16' },
    story: { ratio: '9:16' },
    phone: { ratio: '9:16' },
    landscape: { ratio: '16:9' },
    horizontal: { ratio: '16:9' },
    wide: { ratio: '16:9' },
    slide: { ratio: '16:9' },
    post: { ratio: '4:5' },
    a4: { ratio: '3:4' },
    low: { resolution: '1K' },
    hd: { resolution: '1K' },
    medium: { resolution: '2K' },
    high: { resolution: '4K' },
    uhd: { resolution: '4K' },
    max: { resolution: '4K' },
    one: { count: 1 },
    two: { count: 2 },
    three: { count: 3 },
    four: { count: 4 },
    code: { draw: 'exact' },
    layout: { draw: 'exact' },
    precise: { draw: 'exact' },
    ai: { draw: 'model' },
    fal: { draw: 'model' },
    image: { draw: 'model' },
    dark: { theme: 'stage' },
    light: { theme: 'paper' },
  } satisfies Record<string, Fix>),
);

/** What somebody may have meant by a value that there is not; empty: nothing is near. */
export function nearValues(option: WithValue, value: string, known: Known): Fix[] {
  const meant = named.get(value.toLowerCase());
  if (meant?.[fieldOf[option]] !== undefined) return [meant];
  if (option === 'ratio') return nearShapes(value, known).map((ratio) => ({ ratio }));
  if (option === 'res') return nearSizes(value, known);
  if (option === 'model') return nearModels(value, known);
  if (option === 'lang') return [];
  if (option === 'draw') return nearest(value, drawWays).map((draw) => ({ draw }));
  if (option === 'theme') return nearest(value, themes).map((theme) => ({ theme }));
  const number = /^-?\d{1,6}(\.\d+)?/.exec(value)?.[0];
  return number === undefined
    ? []
    : [{ count: Math.min(MAX_COUNT, Math.max(1, Math.floor(Number(number)))) }];
}

/** Within a letter or two of what there is. */
function nearest<T extends string>(value: string, known: readonly T[]): T[] {
  return known.filter((one) => lettersApart(value.toLowerCase(), one, 2) <= 2).slice(0, 1);
}

/** Those in whose names it stands, or that are within a letter or two of it. */
function nearModels(value: string, { models }: Known): Fix[] {
  const typed = value.toLowerCase().replace(/[\s_]/g, '-');
  const inName = models.filter(({ alias, id }) => typed.length > 2 && `${alias} ${id}`.includes(typed));
  const near = models.filter(({ alias }) => lettersApart(typed, alias, 2) <= 2);
  return [...new Set([...inName, ...near])].slice(0, MOST_FIXES).map(({ id }) => ({ model: id }));
}

/** The nearest in shape; one that has a number in common with it first. */
export function nearShapes(value: string, { ratios }: Pick<Known, 'ratios'>): string[] {
  const [, width, height] = /^(\d+(?:\.\d+)?)\D{1,4}(\d+(?:\.\d+)?)/.exec(value) ?? [];
  const wanted = Number(width) / Number(height) || Number(value);
  if (!(wanted > 0 && Number.isFinite(wanted))) return [];
  const away = (ratio: string) => {
    const [across = 1, down = 1] = ratio.split(':').map(Number);
    return Math.abs(Math.log(across / down / wanted));
  };
  const shared = (ratio: string) =>
    ratio.split(':').some((side) => side === width || side === height) ? 0 : 1;
  return [...ratios]
    .sort((one, other) => away(one) - away(other))
    .slice(0, MOST_FIXES - 1)
    .sort((one, other) => shared(one) - shared(other));
}

function nearSizes(value: string, { resolutions }: Pick<Known, 'resolutions'>): Fix[] {
  const number = Number(/^\d{1,6}/.exec(value)?.[0]);
  if (!number) return [];
  const thousands = number >= 100 ? number / 1024 : number;
  const [nearest] = [...resolutions].sort(
    (one, other) =>
      Math.abs(Number.parseInt(one, 10) - thousands) - Math.abs(Number.parseInt(other, 10) - thousands),
  );
  return nearest ? [{ resolution: nearest }] : [];
}
