import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { ACCOUNT_PAUSES } from '../../src/fal/breaker.js';
import { steps } from '../../src/infographs/steps/index.js';
import { createMetrics } from '../../src/lib/metrics.js';
import { processMetrics } from '../../src/lib/process-metrics.js';
import { briefTransitions } from '../../src/models/brief-transitions.js';
import type { Delivery, Status } from '../../src/models/infograph.js';
import { deliveryTransitions, hasEnded, statusTransitions } from '../../src/models/transitions.js';
import { advisedAlerts } from '../support/advised-alerts.js';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const page = read('docs/how-it-works.md');

/** The arrows of each diagram of states: `from --> to`, `[*]` being the beginning or the end. */
const [statusArrows = [], deliveryArrows = [], briefArrows = []] = [
  ...page.matchAll(/```mermaid\nstateDiagram-v2\n([\s\S]*?)```/g),
].map(([, diagram = '']) =>
  [...diagram.matchAll(/^\s*(\S+) --> ([^\s:]+)/gm)].map(([, from = '', to = '']) => `${from} --> ${to}`),
);

const arrowsOf = (transitions: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(transitions).flatMap(([from, targets]) =>
    targets.length > 0 ? targets.map((to) => `${from} --> ${to}`) : [`${from} --> [*]`],
  );

/** The first cell of each row of the table under this heading, without its backticks. */
function firstCells(markdown: string, heading: string): string[] {
  const [, after = ''] = markdown.split(`\n${heading}\n`);
  const [section = ''] = after.split(/\n#/);
  return [...section.matchAll(/^\| `([^`]+)`/gm)].map(([, cell = '']) => cell);
}

describe('docs/how-it-works.md', () => {
  it('draws the statuses as the code lets them follow each other', () => {
    expect([...statusArrows].sort()).toEqual(['[*] --> pending', ...arrowsOf(statusTransitions)].sort());
  });

  it('draws the deliveries as the code lets them follow each other', () => {
    const beginnings = ['[*] --> waiting', '[*] --> none'];
    expect([...deliveryArrows].sort()).toEqual([...beginnings, ...arrowsOf(deliveryTransitions)].sort());
  });

  it('draws the states of an article as the code lets them follow each other', () => {
    expect([...briefArrows].sort()).toEqual(['[*] --> reading', ...arrowsOf(briefTransitions)].sort());
  });

  it('says of the ends what the code takes for ends', () => {
    const ended = (Object.keys(statusTransitions) as Status[]).flatMap((status) =>
      (Object.keys(deliveryTransitions) as Delivery[])
        .filter((delivery) => hasEnded({ status, delivery }))
        .map((delivery) => `${status}/${delivery}`),
    );
    expect(page).toContain('failed or canceled, or completed with a delivery other than waiting');
    expect(ended).not.toContain('completed/waiting');
    expect(ended.filter((end) => end.startsWith('completed'))).toHaveLength(3);
    expect(ended.filter((end) => /^(failed|canceled)/.test(end))).toHaveLength(8);
    expect(ended.filter((end) => /^(pending|processing)/.test(end))).toEqual([]);
  });

  it('says for how long nothing is offered to a locked account', () => {
    const { firstPauseMs, maxPauseMs } = ACCOUNT_PAUSES;
    expect(page.replaceAll(/\s+/g, ' ')).toContain(
      `a growing pause (${firstPauseMs / 1000} s up to ${maxPauseMs / 1000} s)`,
    );
  });

  it('tells of every step and of no other', () => {
    expect(firstCells(page, '## Steps').sort()).toEqual(Object.keys(steps).sort());
  });

  it('tells the way of a command through at most 60 files, none of them long', () => {
    const [, section = ''] = page.split('\n### The way through the code\n');
    const [way = ''] = section.split(/\n## /);
    const files = [...way.matchAll(/^- `([^`]+)`/gm)].map(([, path = '']) => path);
    const linesOf = (path: string) => read(path).trimEnd().split('\n').length;
    expect(files.length).toBeGreaterThan(50);
    expect(files.length).toBeLessThanOrEqual(60);
    expect(new Set(files).size).toBe(files.length);
    expect(files.filter((path) => linesOf(path) > 250)).toEqual([]);
  });
});

describe('docs/operating.md', () => {
  it('tells of every number that /metrics tells, and of no other', async () => {
    const own = await createMetrics().registry.getMetricsAsJSON();
    const ofProcess = await processMetrics().getMetricsAsJSON();
    const metrics = [...own, ...ofProcess];
    const told = firstCells(read('docs/operating.md'), '## Metrics');
    expect(told.sort()).toEqual(metrics.map(({ name }) => name).sort());
  });

  it('explains the alerts of deploy/prometheus/alerts.yml', () => {
    const told = firstCells(
      read('docs/operating.md').replace('### Advised', '## Advised'),
      '## Advised alerts',
    );
    expect(told).toEqual(advisedAlerts().map(({ alert }) => alert));
  });

  it('quotes the log as it is written', () => {
    const words = read('docs/operating.md').replace(/\s+/g, ' ');
    const quoted = [...words.matchAll(/log says `([^`]+)`(?:,? (?:or|and) `([^`]+)`)?/g)]
      .flatMap(([, one, other]) => [one, other])
      .filter((line) => line !== undefined);
    const code = readdirSync(new URL('../../src', import.meta.url), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => read(`src/${name}`))
      .join('\n');
    expect(quoted.length).toBeGreaterThan(5);
    expect(quoted.filter((line) => !code.includes(line))).toEqual([]);
  });
});
