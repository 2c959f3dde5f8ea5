import type { ViewStateValue } from '@slack/bolt';
import type { KnownBlock, ModalView } from '@slack/types';
import type { Catalogue } from '../../../../fal/models/catalogue.js';
import { APP, OPERATOR } from '../../../../lib/actor.js';
import type { WorkspaceSettings } from '../../../../models/workspace-settings.js';
import type { SettingsPatch } from '../../../../workspaces/settings/index.js';
import { plain } from '../../../blocks/modal.js';
import { mention } from '../../../blocks/text.js';
import type { NamedAdmins } from '../../../client/members.js';
import type { UserGroup } from '../../../client/user-groups.js';
import { settings as words } from './words.js';

/** What stands in a form that was sent. */
export type Typed = Readonly<Record<string, Readonly<Record<string, ViewStateValue>>>>;

/** What a page shows beside the settings themselves. */
export interface Look {
  /** Slack's; undefined where it could not be asked. */
  userGroups?: readonly UserGroup[] | undefined;
  /** The admins that can be named. */
  admins?: NamedAdmins | undefined;
  /** The time zone of whoever opens it, as Slack has it; undefined where it could not be asked. */
  ownTimeZone?: string | undefined;
  catalogue: Catalogue;
}

/** What was filled in, or what is wrong with it, by the field that it is told at. */
export type Read =
  | { patch: (seen: WorkspaceSettings) => SettingsPatch }
  | { errors: Readonly<Record<string, string>> };

/** Who sent it, and when. */
export interface Sender {
  user: string;
  at: Date;
}

/** As it comes: what is not decided on a page follows the app when that changes. */
export const UNDECIDED = 'undecided';

/** One page of the settings: a form over some of them. */
export interface Page {
  name: PageName;
  /** The `callback_id` of its form. */
  view: `settings_${PageName}`;
  title: string;
  /** The field at which is told what concerns the page as a whole. */
  firstField: string;
  /** Said on its button, where that is not "Save". */
  submit?: string;
  /** In Slack's markdown, in a line or two. */
  summary(settings: WorkspaceSettings, catalogue: Catalogue): string;
  blocks(settings: WorkspaceSettings, look: Look): KnownBlock[];
  read(typed: Typed, sender: Sender, settings: WorkspaceSettings, catalogue: Catalogue): Read;
}

export type PageName =
  | 'limits'
  | 'refill'
  | 'access'
  | 'admins'
  | 'alerts'
  | 'blocked'
  | 'words'
  | 'pause'
  | 'defaults';

/** A page as it is opened; it says which state of the settings it shows. */
export function formView(page: Page, settings: WorkspaceSettings, look: Look): ModalView {
  return formWith(page, page.blocks(settings, look), JSON.stringify({ rev: settings.rev }));
}

export function formWith(
  page: Page,
  blocks: KnownBlock[],
  metadata: string,
  submit = page.submit,
): ModalView {
  return {
    type: 'modal',
    callback_id: page.view,
    private_metadata: metadata,
    title: plain(page.title),
    submit: plain(submit ?? words.save),
    close: plain(words.back),
    blocks,
  };
}

/** What was typed into a block's field, without spaces around it. */
export function textOf(typed: Typed, block: string): string {
  return typed[block]?.value?.value?.trim() ?? '';
}

/** What was picked of days and times together; undefined where nothing was. */
export function timeOf(typed: Typed, block: string): Date | undefined {
  const seconds = typed[block]?.value?.selected_date_time;
  return seconds ? new Date(seconds * 1000) : undefined;
}

export function optionOf(typed: Typed, block: string): string | undefined {
  return typed[block]?.value?.selected_option?.value;
}

export function optionsOf(typed: Typed, block: string): string[] {
  return (typed[block]?.value?.selected_options ?? []).map(({ value }) => value);
}

/** The digits 0 to 9 only, nothing rounded, nothing guessed; undefined where it is something else. */
export function wholeNumber(text: string, least: number, most: number): number | undefined {
  if (!/^\d{1,9}$/.test(text)) return undefined;
  const number = Number(text);
  return number >= least && number <= most ? number : undefined;
}

/** Whoever changed something: a person, the operator, or the app itself. */
export function actorMention(actor: string): string {
  return actor === OPERATOR || actor === APP ? words.changes.operator : mention(actor);
}

/** Each reader sees it in their own time zone. */
export function when(at: Date): string {
  const fallback = `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  return `<!date^${Math.floor(at.getTime() / 1000)}^{date_short_pretty}, {time}|${fallback}>`;
}

const LISTED = 10;

/** The first few of many. */
export function listed(all: readonly string[], most = LISTED): string {
  const more = all.length - most;
  return [...all.slice(0, most), ...(more > 0 ? [words.andMore(more)] : [])].join(', ');
}
