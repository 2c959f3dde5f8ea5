import { readFileSync } from 'node:fs';
import { type Document, parseDocument } from 'yaml';
import { z } from 'zod';

const manifestFile = new URL('../../manifest.yml', import.meta.url);

/** How Slack reaches the app: at its public address, or by the connection that the app keeps open. */
export type Reach = { kind: 'http'; publicUrl: string } | { kind: 'socket-mode' };

/** manifest.yml as it is, with its comments. */
function readManifest(): Document {
  return parseDocument(readFileSync(manifestFile, 'utf8'));
}

/** Where Slack sends a browser back to after an install: https://docs.slack.dev/authentication/installing-with-oauth */
export const REDIRECT_PATH = '/slack/oauth_redirect';

/**
 * manifest.yml with the addresses filled in, or without any for Socket Mode. Its comments stay.
 * @param installs the app's public address, where workspaces, and whole organizations, install it by themselves
 */
export function manifestFor(reach: Reach, installs?: string): Document {
  const manifest = readManifest();
  const command = ['features', 'slash_commands', 0];
  manifest.setIn(['settings', 'socket_mode_enabled'], reach.kind === 'socket-mode');
  if (installs) {
    manifest.setIn(['oauth_config', 'redirect_urls'], [`${installs}${REDIRECT_PATH}`]);
    manifest.setIn(['settings', 'org_deploy_enabled'], true);
  }
  if (reach.kind === 'http') {
    const url = `${reach.publicUrl}/slack/events`;
    manifest.setIn([...command, 'url'], url);
    manifest.setIn(['settings', 'interactivity', 'request_url'], url);
    manifest.setIn(['settings', 'event_subscriptions', 'request_url'], url);
    manifest.commentBefore = ` The Slack app for ${reach.publicUrl}: paste it at https://api.slack.com/apps, "Create New App", "From a manifest", in the tab "YAML".`;
  }
  return manifest;
}

/**
 * The address at which Slack offers to create the app, with its manifest filled in. The long description is left out: it
 * alone is a fifth of the address, and can be added on the app's page.
 * @param manifest as `manifestFor` has made it
 * @see https://docs.slack.dev/app-manifests/configuring-apps-with-app-manifests "Sharing manifests"
 */
export function manifestLink(manifest: Document): string {
  const short = manifest.clone();
  short.deleteIn(['display_information', 'long_description']);
  return `https://api.slack.com/apps?new_app=1&manifest_json=${encodeURIComponent(JSON.stringify(short.toJS()))}`;
}

const scopes = z.object({
  oauth_config: z.object({
    scopes: z.object({ bot: z.array(z.string()), bot_optional: z.array(z.string()) }),
  }),
});

/** The bot's scopes. */
export interface Scopes {
  /** All that the app asks for, those that it can live without as well: Slack lets people leave these out. */
  readonly asked: readonly string[];
  /** Without these it does not work. */
  readonly required: readonly string[];
}

/** https://docs.slack.dev/authentication/installing-with-oauth "Optional scopes": they are in both lists. */
export function readScopes(): Scopes {
  const { bot, bot_optional } = scopes.parse(readManifest().toJS()).oauth_config.scopes;
  return { asked: bot, required: bot.filter((scope) => !bot_optional.includes(scope)) };
}
