import type { Installations, Installed } from './installations.js';
import { notInstalled } from './not-installed.js';

/** The one workspace that SLACK_BOT_TOKEN belongs to. Nothing of it is stored, so nothing can be removed. */
export function createSingleInstallation(token: string, installed: Installed): Installations {
  const ours = (workspace: string) => workspace === installed.workspace;
  return {
    async tokenOf(workspace) {
      if (!ours(workspace)) throw notInstalled();
      return token;
    },
    replaced: async () => false,
    of: async (workspace) => (ours(workspace) ? installed : undefined),
    workspacesOf: async (key) => (ours(key) ? [key] : []),
    // Whichever team a request names (in a channel shared with another organization, say): it was signed for this app.
    forRequest: async () => installed,
    serveByOwn: async (workspace) => ours(workspace),
    async *all() {
      yield installed;
    },
    remove: async () => 'unknown',
  };
}
