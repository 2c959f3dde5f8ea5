import type { ArticleNumbers } from '../measurements/articles.js';
import { type CheckedNumbers, READ_MS } from '../measurements/checked.js';
import { type CommandNumbers, SLOW_DRAW_MS } from '../measurements/commands.js';
import type { CrowdNumbers } from '../measurements/crowd.js';
import type { DrawingNumbers } from '../measurements/drawing.js';
import type { HomeCrowdNumbers, HomeNumbers } from '../measurements/home.js';
import type { InFlightNumbers } from '../measurements/in-flight.js';
import type { Spread, Summary } from './summary.js';
import type { Table } from './table.js';

export interface Numbers {
  commands: CommandNumbers;
  inFlight: InFlightNumbers;
  home: HomeNumbers;
  crowd: CrowdNumbers;
  drawing: DrawingNumbers;
  checked: CheckedNumbers;
  startUp: Spread;
  articles: ArticleNumbers | undefined;
}

const AT_ONCE = 50;
const COMMAND_P99_MS = 150;
const SHARE_OF_BARE_BOLT = 0.5;
const WEBHOOK_TIMES_YARDSTICK = 2;
const VISIBLE_P95_MS = 300;
const ABOVE_IDLE_MB = 100;
const HOME_MS = 300;
const CROWD_DELAY_MS = 5_000;
const OPENINGS_MS = 1_000;
const READY_MS = 3_000;
const ARTICLE_F1 = 0.95;
const FACTS_P95_MS = 500;
const FACTS_MAX_MS = 5_000;
const PICTURE_P95_MS = 300;
const PICTURE_MB = 150;
const LOOP_MS = 50;
const CHECK_S = 15;

/** Each number that is to be held, beside its bar and what it is measured against. */
export function barsTable(numbers: Numbers): Table {
  const { articles, checked, commands, crowd, drawing, home, inFlight, startUp } = numbers;
  const level = commands.levels.find(({ atOnce }) => atOnce === AT_ONCE);
  if (!level) throw new Error(`nothing was measured at ${AT_ONCE} at once`);
  const { infograph, bareBolt } = level;
  const share = infograph.perSecond / bareBolt.perSecond;
  const { webhook, signatureAlone, visible } = inFlight;
  const aboveIdle = inFlight.peakMb - inFlight.idleMb;
  return [
    ['what', 'bar', 'measured', 'yardstick', ''],
    [
      `slash command -> acknowledged and durable, ${AT_ONCE} at once`,
      `p99 < ${COMMAND_P99_MS} ms`,
      `p99 ${ms(infograph.p99)} ms`,
      `bare Bolt: p99 ${ms(bareBolt.p99)} ms`,
      verdict(infograph.p99 < COMMAND_P99_MS),
    ],
    [
      `the same, throughput`,
      `half of bare Bolt's`,
      `${rate(infograph)}/s (${Math.round(share * 100)}%)`,
      `bare Bolt: ${rate(bareBolt)}/s`,
      verdict(share >= SHARE_OF_BARE_BOLT),
    ],
    [
      'fal webhook -> 200, 200 at once',
      'p99 at most twice the yardstick',
      `p99 ${ms(webhook.p99)} ms`,
      `signature check alone: p99 ${ms(signatureAlone.p99)} ms`,
      verdict(webhook.p99 <= WEBHOOK_TIMES_YARDSTICK * signatureAlone.p99),
    ],
    [
      'webhook -> image visible, one at a time',
      `p95 < ${VISIBLE_P95_MS} ms`,
      `p95 ${ms(visible.p95)} ms`,
      `image of ${Math.round(inFlight.imageBytes / 1024)} kB`,
      verdict(visible.p95 < VISIBLE_P95_MS),
    ],
    [
      '1,000 infographs in flight in one process',
      'all delivered',
      `${inFlight.delivered} of ${inFlight.infographs}`,
      '',
      verdict(inFlight.delivered === inFlight.infographs),
    ],
    [
      'the same, memory',
      `< ${ABOVE_IDLE_MB} MB above idle`,
      `${Math.round(aboveIdle)} MB above idle`,
      `idle: ${Math.round(inFlight.idleMb)} MB`,
      verdict(aboveIdle < ABOVE_IDLE_MB),
    ],
    [
      'three processes on one database, one killed every second for a minute',
      'all ended, nothing doubled, audit clean',
      'not measured here: see npm run test:slow',
      '',
      '',
    ],
    homeRow(home),
    openingsRow(home.crowd),
    crowdRow(crowd),
    articlesRow(articles),
    pictureRow(drawing),
    burstRow(drawing),
    checkedRow(checked),
    [
      'start to ready, embedded database',
      `< ${READY_MS / 1000} s`,
      `${ms(startUp.max)} ms (the slowest of ${startUp.count})`,
      `with ${inFlight.infographs} infographs stored: ${ms(inFlight.restartMs)} ms`,
      verdict(startUp.max < READY_MS),
    ],
  ];
}

function homeRow({ people, infographs, published, firstMs }: HomeNumbers): string[] {
  const [many, past] = [people, infographs].map((count) => count.toLocaleString('en-US'));
  return [
    `an admin's Home, ${many} people and ${past} infographs: opened -> published`,
    `p95 < ${HOME_MS} ms`,
    `p95 ${ms(published.p95)} ms, p50 ${ms(published.p50)} ms, slowest ${ms(published.max)} ms`,
    `the first after the start: ${ms(firstMs)} ms`,
    verdict(published.p95 < HOME_MS),
  ];
}

function openingsRow({ openers, asking, acknowledged, allPublishedMs }: HomeCrowdNumbers): string[] {
  return [
    `${openers} people open Home and ${asking} ask for something in one moment, while jobs run: acknowledged`,
    `< ${OPENINGS_MS / 1000} s`,
    `${ms(acknowledged.max)} ms (the slowest)`,
    `all Homes published: ${ms(allPublishedMs)} ms`,
    verdict(acknowledged.max < OPENINGS_MS),
  ];
}

function crowdRow({ alone, beside, crowd, crowdEnded, jobsEach, workspaces }: CrowdNumbers): string[] {
  const [many, waiting] = [workspaces, crowd].map((count) => count.toLocaleString('en-US'));
  const left = crowd - crowdEnded;
  return [
    `${many} workspaces with ${jobsEach} jobs each at fal, one more with ${waiting} waiting: a single job of another, request -> end`,
    `at most ${CROWD_DELAY_MS / 1000} s later than without the ${waiting}`,
    `p95 ${ms(beside.p95)} ms, p50 ${ms(beside.p50)} ms (${left.toLocaleString('en-US')} still waited then)`,
    `without them: p95 ${ms(alone.p95)} ms, p50 ${ms(alone.p50)} ms`,
    verdict(left > 0 && beside.max - alone.p50 < CROWD_DELAY_MS),
  ];
}

function articlesRow(articles: ArticleNumbers | undefined): string[] {
  const head = [
    'article -> facts, without a language model',
    `F1 >= ${ARTICLE_F1}, p95 < ${FACTS_P95_MS} ms, never over ${FACTS_MAX_MS / 1000} s`,
  ];
  if (!articles) return [...head, 'not measured: ARTICLES_DIR names no folder of pages', '', ''];
  const { facts, pages, readability } = articles;
  return [
    ...head,
    `F1 ${facts.f1.toFixed(3)}, p95 ${ms(facts.p95)} ms, slowest ${ms(facts.max)} ms (${pages} pages)`,
    `Readability alone: F1 ${readability.f1.toFixed(3)}, p95 ${ms(readability.p95)} ms`,
    verdict(facts.f1 >= ARTICLE_F1 && facts.p95 < FACTS_P95_MS && facts.max < FACTS_MAX_MS),
  ];
}

function pictureRow({ pictures, firstMs, peakMb }: DrawingNumbers): string[] {
  return [
    'exact picture, 2K PNG',
    `p95 < ${PICTURE_P95_MS} ms, < ${PICTURE_MB} MB`,
    `p50 ${ms(pictures.p50)} ms, p95 ${ms(pictures.p95)} ms, memory ${Math.round(peakMb)} MB`,
    `the first, with the start of its process: ${ms(firstMs)} ms`,
    verdict(pictures.p95 < PICTURE_P95_MS && peakMb < PICTURE_MB),
  ];
}

function burstRow({ burst }: DrawingNumbers): string[] {
  return [
    `${burst.drafts} drafts in a burst`,
    `event loop never held for ${LOOP_MS} ms`,
    `${ms(burst.loopMaxMs)} ms at most; all drawn in ${(burst.allMs / 1000).toFixed(1)} s, a job's amid them in ${ms(burst.jobMs)} ms`,
    `with nothing drawn: ${ms(burst.loopIdleMaxMs)} ms`,
    verdict(burst.loopMaxMs < LOOP_MS),
  ];
}

function checkedRow({ checked, infographs, unchecked }: CheckedNumbers): string[] {
  const laterMs = checked.p95 - unchecked.p95;
  return [
    `picture that is read and found right, by a reader that answers in ${READ_MS / 1000} s: command -> visible`,
    `p95 at most ${CHECK_S} s later than unread`,
    `p95 ${ms(checked.p95)} ms, p50 ${ms(checked.p50)} ms (${infographs} pictures): ${(laterMs / 1000).toFixed(1)} s later`,
    `unread: p95 ${ms(unchecked.p95)} ms, p50 ${ms(unchecked.p50)} ms`,
    verdict(laterMs <= CHECK_S * 1000),
  ];
}

/** Slash command -> acknowledgement at each number of commands at once, three ways. */
export function commandsTable({ commands }: Numbers): Table {
  const rows = commands.levels.flatMap(({ atOnce, infograph, bareBolt, blocking }) => [
    [String(atOnce), 'Infograph', ...spreadCells(infograph), rate(infograph)],
    [String(atOnce), 'bare Bolt', ...spreadCells(bareBolt), rate(bareBolt)],
    [String(atOnce), 'blocking', ...spreadCells(blocking), rate(blocking)],
  ]);
  return [['at once', '', ...spreadHead, 'answers/s'], ...rows];
}

/** The blocking way in words, when drawing takes as long as it does. */
export function slowBlockingWords({ commands }: Numbers): string {
  const { sent, acknowledged } = commands.slowBlocking;
  return (
    `In the blocking rows fal's stand-in draws at once. When it takes ${SLOW_DRAW_MS / 1000} s, which is still quick, ` +
    `${acknowledged} of ${sent} blocking commands are acknowledged before Slack and Bolt give up after 3 s.`
  );
}

/** fal's webhooks, 200 at once, and the way of the images from there to people's eyes. */
export function webhooksTable({ inFlight }: Numbers): Table {
  const { webhook, signatureAlone, visible, visibleAtOnce } = inFlight;
  return [
    ['', ...spreadHead, 'answers/s'],
    ['webhook -> 200, 200 at once', ...spreadCells(webhook), rate(webhook)],
    ['signature check alone, 200 at once', ...spreadCells(signatureAlone), rate(signatureAlone)],
    ['webhook -> visible, one at a time', ...spreadCells(visible), ''],
    ['webhook -> visible, 200 at once', ...spreadCells(visibleAtOnce), ''],
  ];
}

/** What the app takes of the machine. */
export function resourcesTable({ inFlight }: Numbers): Table {
  const { idleMb, inFlightMb, peakMb, infographs, cpuMsEach } = inFlight;
  const each = ((inFlightMb - idleMb) * 1024) / infographs;
  return [
    ['resident memory and processor time', ''],
    ['idle', `${Math.round(idleMb)} MB`],
    [`with ${infographs} in flight`, `${Math.round(inFlightMb)} MB (${Math.round(each)} kB each)`],
    ['at its highest', `${Math.round(peakMb)} MB`],
    ['processor time an infograph, from command to image', `${ms(cpuMsEach)} ms`],
  ];
}

const spreadHead = ['p50 ms', 'p95 ms', 'p99 ms'];

function spreadCells({ p50, p95, p99 }: Spread): string[] {
  return [ms(p50), ms(p95), ms(p99)];
}

function ms(value: number): string {
  return value < 10 ? value.toFixed(1) : String(Math.round(value));
}

function rate({ perSecond }: Summary): string {
  return ms(perSecond);
}

function verdict(held: boolean): string {
  return held ? 'held' : 'MISSED';
}
