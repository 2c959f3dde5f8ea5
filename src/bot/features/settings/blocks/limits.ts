import type { InputBlock, PlainTextOption } from '@slack/types';
import { defined } from '../../../../lib/defined.js';
import { type Resolution, resolutions } from '../../../../models/infograph.js';
import type { Caps } from '../../../../models/workspace-settings.js';
import { field, option } from '../../../blocks/modal.js';
import { context } from '../../../blocks/text.js';
import { optionOf, optionsOf, type Page, type Typed, textOf, wholeNumber } from './page.js';
import { settings as all } from './words.js';

const words = all.limits;
const MOST_CREDITS = 1_000_000;
const MOST_AT_ONCE = 1_000;

const creditCaps = ['personDay', 'personMonth', 'workspaceDay', 'workspaceMonth'] as const;
const imageCounts = [1, 2, 3, 4] as const;

export const limitsPage: Page = {
  name: 'limits',
  view: 'settings_limits',
  title: words.title,
  firstField: 'personDay',
  summary: ({ caps }) => limitsSummary(caps),
  blocks: ({ caps }) => [
    context(words.intro),
    ...creditCaps.map((name) => numberField(name, words[name], caps[name])),
    numberField('atOnce', words.atOnce, caps.atOnce),
    choice('maxImages', words.maxImages, String(caps.maxImages ?? 4), imageCounts.map(countOption)),
    sizes(caps.resolutions ?? resolutions),
  ],
  read(typed) {
    const errors: Record<string, string> = {};
    const caps: Caps = {};
    for (const name of creditCaps) {
      const given = textOf(typed, name);
      const credits = wholeNumber(given, 0, MOST_CREDITS);
      if (credits !== undefined) caps[name] = credits;
      else if (given !== '') errors[name] = words.wrongNumber(MOST_CREDITS);
    }
    const given = textOf(typed, 'atOnce');
    const atOnce = wholeNumber(given, 1, MOST_AT_ONCE);
    if (atOnce !== undefined) caps.atOnce = atOnce;
    else if (given !== '') errors.atOnce = words.wrongAtOnce(MOST_AT_ONCE);
    const most = imageCounts.find((count) => String(count) === optionOf(typed, 'maxImages'));
    if (most !== undefined && most < 4) caps.maxImages = most;
    const allowed = resolutionsIn(typed);
    if (allowed.length === 0) errors.resolutions = words.noResolution;
    if (allowed.length < resolutions.length) caps.resolutions = allowed;
    return Object.keys(errors).length > 0 ? { errors } : { patch: () => ({ caps }) };
  },
};

function resolutionsIn(typed: Typed): Resolution[] {
  const chosen = optionsOf(typed, 'resolutions');
  return resolutions.filter((resolution) => chosen.includes(resolution));
}

/** In Slack's markdown. */
export function limitsSummary(caps: Caps): string {
  const limits = (day: number | undefined, month: number | undefined) =>
    [
      ...(day === undefined ? [] : [all.each(day, 'day')]),
      ...(month === undefined ? [] : [all.each(month, 'month')]),
    ].join(', ');
  const person = limits(caps.personDay, caps.personMonth);
  const workspace = limits(caps.workspaceDay, caps.workspaceMonth);
  const said = all.limitsSummary;
  const parts = [
    ...(person ? [said.person(person)] : []),
    ...(workspace ? [said.workspace(workspace)] : []),
    ...(caps.atOnce === undefined ? [] : [said.atOnce(caps.atOnce)]),
    ...(caps.maxImages === undefined ? [] : [said.maxImages(caps.maxImages)]),
    ...(caps.resolutions ? [caps.resolutions.join(', ')] : []),
  ];
  return parts.join('  ·  ') || all.noLimit;
}

function numberField(block: string, label: string, value: number | undefined): InputBlock {
  const element = {
    type: 'plain_text_input' as const,
    action_id: 'value',
    max_length: 7,
    ...defined({ initial_value: value === undefined ? undefined : String(value) }),
  };
  return field(block, label, element, { optional: true });
}

function choice(block: string, label: string, value: string, options: PlainTextOption[]): InputBlock {
  const initial_option = options.find((one) => one.value === value);
  return field(block, label, {
    type: 'static_select',
    action_id: 'value',
    options,
    ...defined({ initial_option }),
  });
}

function countOption(count: number): PlainTextOption {
  return option(String(count), String(count));
}

function sizes(allowed: readonly Resolution[]): InputBlock {
  const element = {
    type: 'checkboxes' as const,
    action_id: 'value',
    options: resolutions.map((resolution) => option(resolution, resolution)),
    initial_options: allowed.map((resolution) => option(resolution, resolution)),
  };
  // Optional for Slack, so that it is we who say what an empty choice means.
  return field('resolutions', words.resolutions, element, { optional: true });
}
