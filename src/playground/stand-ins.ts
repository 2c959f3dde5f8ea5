import * as fal from '@infograph/fal-stand-in';
import * as slack from '@infograph/slack-stand-in';
import { articleFacts } from './article-facts.js';
import { outlineOfRequest } from './outlines.js';

const IMPRINT = 'Drawn by the playground, not by a model';

/** This app as Slack shows it; the names are those of manifest.yml. */
const inSlack = {
  app: {
    name: 'Infograph',
    command: '/infograph',
    label: 'What to draw',
    hint: 'How a bill becomes law, or: help. Nothing at all opens a form',
  },
  messageShortcuts: [{ name: 'Make an infographic', callbackId: 'make_of_message' }],
  globalShortcuts: [{ name: 'New infographic', callbackId: 'new_infographic' }],
  /** What the app needs for its main job, so that a call beyond it is noticed. */
  scopes: [
    'commands',
    'chat:write',
    'chat:write.public',
    'files:write',
    'users:read',
    'im:write',
    'channels:read',
    'groups:read',
    'im:read',
    'mpim:read',
    'usergroups:read',
    'app_mentions:read',
    'im:history',
  ],
};

/** Starts a local Slack where this app is installed. Rejects if the port is taken. */
export function startSlackStandIn(options: slack.SlackStandInOptions): Promise<slack.SlackStandIn> {
  return slack.startSlackStandIn({ ...inSlack, ...options });
}

/** The app's environment for a stand-in for fal. */
export interface FalSettings extends Record<string, string> {
  FAL_KEY: string;
  FAL_QUEUE_URL: string;
  FAL_RUN_URL: string;
  FAL_API_URL: string;
  FAL_JWKS_URL: string;
  FAL_MEDIA_HOSTS: string;
}

/** A local fal, and the settings that lead the app to it. */
export type FalStandIn = fal.FalStandIn & { readonly settings: FalSettings };

/** Starts a local fal whose LLM finds facts in the articles of the app's prompts. Rejects if the port is taken. */
export async function startFalStandIn(options: fal.FalStandInOptions = {}): Promise<FalStandIn> {
  const standIn = await fal.startFalStandIn({
    llm: (input) => articleFacts(input) ?? outlineOfRequest(input),
    imprint: IMPRINT,
    ...options,
  });
  const { key, urls } = standIn;
  const settings = {
    FAL_KEY: key,
    FAL_QUEUE_URL: urls.queue,
    FAL_RUN_URL: urls.run,
    FAL_API_URL: urls.api,
    FAL_JWKS_URL: urls.jwks,
    FAL_MEDIA_HOSTS: new URL(urls.media).host,
  };
  return { ...standIn, settings };
}
