import type { Chart, Content, Fact } from '../../../src/drawing/content/index.js';

/** A chart in one line: "title: label value, label value", what is pointed at with a star. */
export const chartLine = ({ title = '', bars, highlight, byTime, isWhole }: Chart): string =>
  `${title}: ${bars
    .map(({ label, value }, index) => `${index === highlight ? '*' : ''}${label} ${value.written}`)
    .join(', ')}${byTime ? ' (by time)' : ''}${isWhole ? ' (whole)' : ''}`;

/** "head / lead / value / text". */
export const line = ({ head, lead, value, text }: Fact): string =>
  [head, lead, value?.written, text].filter((part) => part !== undefined && part !== '').join(' / ');

export const lines = ({ facts }: Pick<Content, 'facts'>): string[] => facts.map(line);
