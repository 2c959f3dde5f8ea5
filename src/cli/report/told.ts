import { exactly, inCents } from '../../lib/money.js';
import { table } from '../shared/table.js';
import type { Report, SizeRow } from './report.js';

/** The report for a terminal. */
export function reportInWords(report: Report): string {
  const { month, running, workspaces, people, programs, images } = report;
  const programsToo = programs > 0 ? `, ${count(programs, 'API token')}` : '';
  return [
    `${month}, in UTC${running ? "; this month isn't over" : ''}`,
    '',
    `used by   ${count(workspaces, 'workspace')}, ${count(people, 'person', 'people')}${programsToo}`,
    `images    ${number(images.asked)} requested: ${number(images.made)} made, ${number(images.failed)} failed, ${number(images.canceled)} canceled, ${number(images.underWay)} in progress`,
    `success   ${percent(report.successRate)} (canceled ones not counted)`,
    `webhooks  ${lostInWords(report)}`,
    `credits   ${creditsInWords(report)}`,
    `fal       ${falInWords(report)}`,
    ...(report.money ? [`money     ${moneyInWords(report)}`] : []),
    ...(report.sizes.length > 0 ? ['', sizeTable(report.sizes, report.fal.currency)] : []),
  ].join('\n');
}

function lostInWords({ webhooks: { results, asked, lostShare } }: Report): string {
  if (lostShare === null) return 'no results from fal';
  return `${percent(lostShare)} lost: ${number(asked)} of ${count(results, 'result')} from fal had to be asked for`;
}

function creditsInWords({ credits: { grant, refund, capture, expire } }: Report): string {
  return `in: ${number(grant)} granted, ${number(refund)} refunded by hand; out: ${number(capture)} spent, ${number(expire)} expired`;
}

function falInWords({ fal: { currency, drawn, totalMicros, perImageMicros, unknown } }: Report): string {
  const each =
    perImageMicros === null
      ? ''
      : `, ${exactly({ micros: Math.round(perImageMicros / 100) * 100, currency })} for each image made`;
  const missing = unknown.length > 0 ? `; no known cost for ${unknown.join(', ')} (see COSTS_FILE)` : '';
  return `${inCents({ micros: totalMicros, currency })} for ${count(drawn, 'image')} drawn${each}${missing}`;
}

function moneyInWords({ money, fal }: Report): string {
  if (!money) return '';
  const { price, paidCredits, incomeMicros, marginMicros } = money;
  const income = `${number(paidCredits)} used credits at ${exactly(price)} are ${inCents({ ...price, micros: incomeMicros })}`;
  if (marginMicros === null) {
    const reason = fal.unknown.length > 0 ? 'not all costs are known' : `fal charges in ${fal.currency}`;
    return `${income}; no margin, because ${reason}`;
  }
  const share = incomeMicros > 0 ? ` (${percent(marginMicros / incomeMicros)})` : '';
  return `${income}; margin ${inCents({ micros: marginMicros, currency: fal.currency })}${share}`;
}

function sizeTable(sizes: readonly SizeRow[], currency: string): string {
  const money = (micros: number | null, tell: typeof exactly) =>
    micros === null ? 'unknown' : tell({ micros, currency });
  return table(
    ['model', 'size', 'made', 'p50 s', 'p95 s', 'drawn', 'fal, each', 'fal, all'],
    sizes.map((row) => [
      row.model,
      row.resolution,
      String(row.made),
      row.p50Seconds?.toFixed(1) ?? '-',
      row.p95Seconds?.toFixed(1) ?? '-',
      String(row.drawn),
      money(row.costMicros, exactly),
      money(row.totalMicros, inCents),
    ]),
  );
}

function percent(share: number | null): string {
  return share === null ? '-' : `${(share * 100).toFixed(1)}%`;
}

function number(value: number): string {
  return value.toLocaleString('en-US');
}

function count(value: number, one: string, many = `${one}s`): string {
  return `${number(value)} ${value === 1 ? one : many}`;
}
