import { createRequire } from 'node:module';
import { dayEnd, dayKey, monthEnd, monthStart } from '../../lib/calendar.js';
import type { DaySpend, Statement } from './statement.js';
import { statement as words } from './words.js';

/** Slack shows it about as wide as this, and sharper screens want more pixels. */
const WIDTH = 640;
const HEIGHT = 360;
const PIXELS_WIDE = 1_600;
const LEFT = 52;
const RIGHT = 630;
const SPENT = { top: 64, bottom: 224 };
const FAILED = { top: 266, bottom: 316 };
const INK = '#1d1c1d';
const FAINT = '#d5d5d9';
const SPENT_COLOR = '#1f6feb';
const FAILED_COLOR = '#c0392b';
const FONT = 'DejaVu Sans';

/** Every day of a statement's month, the first first. */
export function daysOfMonth({ month, zone, days }: Pick<Statement, 'month' | 'zone' | 'days'>): DaySpend[] {
  const known = new Map(days.map((day) => [day.day, day]));
  const all: DaySpend[] = [];
  const end = monthEnd(month, zone);
  for (let at = monthStart(month, zone); at < end; ) {
    const day = dayKey(at, zone);
    all.push(known.get(day) ?? { day, spent: 0, failures: 0 });
    at = dayEnd(day, zone);
  }
  return all;
}

/**
 * A picture of what was spent and what failed day by day, as a PNG, 1600 pixels wide. Drawn with fonts that come with
 * the app, whatever this machine has.
 */
export async function chartPng(days: readonly DaySpend[], title: string): Promise<Buffer> {
  // Loaded when the first is drawn: most of what runs this code never draws one.
  const { renderAsync } = await import('@resvg/resvg-js');
  const { resolve } = createRequire(import.meta.url);
  const rendered = await renderAsync(chartSvg(days, title), {
    fitTo: { mode: 'width', value: PIXELS_WIDE },
    font: {
      loadSystemFonts: false,
      fontFiles: [resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf')],
      defaultFontFamily: FONT,
    },
  });
  return rendered.asPng();
}

/** @param title words of ours: nothing here is escaped */
export function chartSvg(days: readonly DaySpend[], title: string): string {
  const most = niceTop(Math.max(0, ...days.map(({ spent }) => spent)));
  const mostFailures = niceTop(Math.max(0, ...days.map(({ failures }) => failures)));
  const width = (RIGHT - LEFT) / Math.max(1, days.length);
  const parts = [
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>`,
    text(LEFT, 26, title, 'start', 18),
    text(LEFT, 50, words.chartSpentAxis, 'start', 13),
    ...scale(SPENT, most, 4),
    text(LEFT, 256, words.chartFailedAxis, 'start', 13),
    ...scale(FAILED, mostFailures, 1),
  ];
  days.forEach(({ day, spent, failures }, number) => {
    const x = LEFT + number * width;
    parts.push(bar(x, width, SPENT, spent / most, SPENT_COLOR));
    parts.push(bar(x, width, FAILED, failures / mostFailures, FAILED_COLOR));
    parts.push(text(x + width / 2, HEIGHT - 20, String(Number(day.slice(8))), 'middle', 11));
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">${parts.join('')}</svg>`;
}

/** A round number that nothing rises above, divisible by four where it is more than a few. */
function niceTop(most: number): number {
  if (most <= 4) return 4;
  const power = 10 ** Math.floor(Math.log10(most));
  const step = [1, 2, 4, 6, 8, 10].find((one) => one * power >= most) ?? 10;
  return Math.ceil((step * power) / 4) * 4;
}

function scale({ top, bottom }: typeof SPENT, most: number, steps: number): string[] {
  return Array.from({ length: steps + 1 }, (_, step) => {
    const y = bottom - ((bottom - top) * step) / steps;
    const line = `<line x1="${LEFT}" x2="${RIGHT}" y1="${y}" y2="${y}" stroke="${FAINT}" stroke-width="1"/>`;
    return line + text(LEFT - 8, y + 4, String((most * step) / steps), 'end', 12);
  });
}

/** What is not nothing is always seen. */
function bar(x: number, width: number, { top, bottom }: typeof SPENT, share: number, color: string): string {
  if (share === 0) return '';
  const height = Math.max(2, (bottom - top) * share);
  const place = `x="${(x + width * 0.14).toFixed(1)}" width="${(width * 0.72).toFixed(1)}"`;
  return `<rect ${place} y="${(bottom - height).toFixed(1)}" height="${height.toFixed(1)}" fill="${color}"/>`;
}

function text(x: number, y: number, said: string, anchor: string, size: number): string {
  return `<text x="${x.toFixed(1)}" y="${y}" text-anchor="${anchor}" font-family="${FONT}" font-size="${size}" fill="${INK}">${said}</text>`;
}
