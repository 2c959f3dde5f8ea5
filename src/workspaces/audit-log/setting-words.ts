import { languageName } from '../../articles/language.js';
import { credits, number } from '../../lib/words/quantities.js';
import type { Look } from './look.js';

/** What each setting is called where its changes are told. */
export const settingNames: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'caps.personDay': 'Credits per person per day',
    'caps.personMonth': 'Credits per person per month',
    'caps.workspaceDay': 'Credits for everyone per day',
    'caps.workspaceMonth': 'Credits for everyone per month',
    'caps.atOnce': 'In progress at once per person',
    'caps.maxImages': 'Infographics per request',
    'caps.resolutions': 'Sizes',
    timeZone: 'Time zone',
    channels: 'Allowed channels',
    userGroups: 'Allowed user groups',
    models: 'Image models',
    guests: 'Guests allowed',
    checkPictures: 'AI pictures are checked',
    pause: 'Pause',
    'pause.until': 'Pause ends',
    refill: 'Refill',
    admins: 'Admins',
    slackAdmins: 'Who counts of this Slack workspace',
    adminChannel: 'Admin activity channel',
    'statements.channel': 'Statement channel',
    'alerts.channel': 'Alert channel',
    'alerts.lowBalance': 'Low-balance alert',
    blocked: 'Blocked people',
    forbidden: 'Word list',
    'defaults.model': 'Image model',
    'defaults.draw': 'How to draw',
    'defaults.exactInstead': "Exact where AI can't draw",
    'defaults.ratio': 'Shape',
    'defaults.resolution': 'Size',
    'defaults.language': 'Text language',
    'defaults.articlePauseS': 'Time to check facts',
    'defaults.askFirstCredits': 'Ask before spending',
    'defaults.onlyMe': 'Only me first',
    'defaults.outline': 'What a request will say',
    'defaults.threadOnly': 'Picture in the thread only',
  }),
);

/** What is told of a change of settings: "Size: 2K → 4K", "Admins: added Ada". One that is not known is told as it is. */
export function changesInWords(changes: string, look: Look): string {
  return changes
    .split('; ')
    .map((change) => {
      const [, what = '', told = ''] = /^([\w.]+): (.*)$/s.exec(change) ?? [];
      return what ? changeInWords(what, told, look) : look.text(change);
    })
    .join('; ');
}

function changeInWords(what: string, told: string, look: Look): string {
  const name = settingNames.get(what) ?? look.text(what);
  const [from, to, ...more] = told.split(' -> ');
  if (from === undefined || to === undefined || more.length > 0) return `${name}: ${look.text(told)}`;
  const value = (given: string) => valueInWords(what, given, look);
  if (!lists.has(what) || from === NOT_SET || to === NOT_SET) return `${name}: ${value(from)} → ${value(to)}`;
  const parts = [
    ...(to === NONE ? [] : [`added ${value(to)}`]),
    ...(from === NONE ? [] : [`removed ${value(from)}`]),
  ];
  return `${name}: ${parts.join(', ')}`;
}

/** As src/workspaces/settings/audited.ts tells values. */
const NOT_SET = 'not set';
const NONE = 'none';
/** The language of an infographic's words, where the workspace has no default. */
export const AS_ASKED = 'as asked';
/** Settings whose change is told as what was taken out and what was put in. */
const lists: ReadonlySet<string> = new Set([
  'admins',
  'blocked',
  'caps.resolutions',
  'channels',
  'userGroups',
]);
const inCredits = /^(?:caps\.(?:person|workspace)\w+|alerts\.lowBalance|defaults\.askFirstCredits)$/;

function valueInWords(what: string, given: string, look: Look): string {
  if (what === 'alerts.lowBalance' && given === NOT_SET) return 'the usual';
  if (what === 'alerts.lowBalance' && given === '0') return 'off';
  if (what === 'models' && given === NOT_SET) return 'all models';
  if (what === 'checkPictures') return given === 'false' ? 'no' : 'yes';
  if (what === 'slackAdmins') return given === NOT_SET ? 'its owners and admins' : 'its owners only';
  if (what === 'defaults.draw')
    return given === NOT_SET ? 'AI-drawn' : given === 'art' ? 'AI art, exact text' : 'exact layout';
  if (what === 'defaults.language') return given === NOT_SET ? AS_ASKED : languageName(given);
  if (given === NOT_SET || given === NONE) return given;
  if (given === 'true' || given === 'false') return given === 'true' ? 'yes' : 'no';
  if (inCredits.test(what)) return credits(Number(given));
  if (what === 'models') return listed(given, shortName, look);
  if (what === 'defaults.articlePauseS') return `${given} s`;
  if (what === 'admins' || what === 'blocked') return listed(given, look.person, look);
  if (what === 'channels' || /^adminChannel$|\.channel$/.test(what)) return listed(given, look.channel, look);
  return what === 'userGroups' ? listed(given, look.group, look) : look.text(given);
}

/** `fal-ai/nano-banana-pro` is "nano-banana-pro" to people. */
function shortName(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}

function listed(given: string, shown: (id: string) => string, { mostListed }: Look): string {
  const all = given.split(', ');
  const told = all.slice(0, mostListed).map(shown);
  const more = all.length - told.length;
  return `${told.join(', ')}${more > 0 ? ` and ${number(more)} more` : ''}`;
}
