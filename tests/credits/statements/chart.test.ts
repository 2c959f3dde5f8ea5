import { describe, expect, it } from '@jest/globals';
import { chartPng, chartSvg, daysOfMonth } from '../../../src/credits/statements/chart.js';
import { textChart } from '../../../src/credits/statements/text-chart.js';
import { statement as words } from '../../../src/credits/statements/words.js';

const days = (...all: Array<[spent: number, failures: number]>) =>
  all.map(([spent, failures], number) => ({
    day: `2026-10-${String(number + 1).padStart(2, '0')}`,
    spent,
    failures,
  }));
const visible = (chart: string) => chart.replaceAll('\u00a0', ' ').split('\n');

describe('the chart in text', () => {
  it('has a bar for each day, the highest as high as there is room', () => {
    const chart = visible(textChart(days([0, 0], [16, 0], [32, 2], [1, 1])));
    expect(chart).toEqual([
      'Credits used per day (highest bar: 32 credits)',
      '  █ ',
      '  █ ',
      ' ██ ',
      ' ██▁',
      '────',
      'Failed per day (highest bar: 2)',
      '  █▄',
      '2026-10-01 2026-10-04',
    ]);
  });

  it('says that there was nothing', () => {
    expect(visible(textChart(days([0, 0], [0, 0]))).slice(0, 3)).toEqual([
      'No credits were used.',
      '──',
      'Nothing failed.',
    ]);
  });

  it('names the first and the last of a month below them', () => {
    const chart = visible(textChart(daysOfMonth({ month: '2026-10', zone: 'Europe/Berlin', days: [] })));
    expect(chart.at(-1)).toBe('2026-10-01           2026-10-31');
  });
});

describe('the picture', () => {
  it('is a PNG, whatever there is to show', async () => {
    for (const shown of [days(), days([0, 0]), days([3, 1], [99_999, 12])]) {
      const png = await chartPng(shown, words.chartTitle('2026-10'));
      expect(png.subarray(1, 4).toString()).toBe('PNG');
      expect(png.readUInt32BE(16)).toBe(1_600);
    }
  });

  it('has bars as high as what they stand for', () => {
    const heights = [...chartSvg(days([4, 0], [2, 0]), 'x').matchAll(/height="([\d.]+)" fill="#1f6feb"/g)];
    expect(heights.map(([, height]) => Number(height))).toEqual([160, 80]);
  });

  it('says its figures to those who do not see it', () => {
    expect(words.chartAlt('2026-10', days([12, 0], [0, 0], [3, 1], [0, 2]))).toBe(
      'Credits used per day in October 2026. 1: 12, 3: 3 (1 failed), 4: 0 (2 failed).',
    );
    expect(words.chartAlt('2026-10', [])).toBe('Credits used per day in October 2026: none.');
  });

  it('has every day of a month, also where clocks change', () => {
    const month = (key: string, zone: string) =>
      daysOfMonth({ month: key, zone, days: [] }).map(({ day }) => day);
    expect(month('2026-10', 'Europe/Berlin')).toHaveLength(31);
    expect(month('2026-11', 'America/Havana')).toHaveLength(30);
    expect(month('2026-09', 'America/Santiago').at(-1)).toBe('2026-09-30');
  });
});
