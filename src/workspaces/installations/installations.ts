/** Where the app is installed, and what is known of it without a secret. */
export interface Installed {
  /** The workspace's id; of an installation for a whole organization that no workspace was asked of: the organization's. */
  workspace: string;
  /** The organization (Enterprise Grid) that the workspace belongs to, whoever installed the app. */
  enterprise?: string;
  /** Installed for the whole organization: one token serves each of its workspaces. */
  orgWide: boolean;
  name: string;
  botUserId: string;
  botId?: string;
  /** Who installed the app. */
  installer?: string;
  /** Since when it serves this workspace: of an organization's, when the workspace first used it. */
  installedAt: Date;
}

/** Whom a request of Slack's is for. */
export interface Source {
  /** The workspace; undefined where it is about an organization as a whole, or names none. */
  teamId: string | undefined;
  enterpriseId: string | undefined;
  isEnterpriseInstall: boolean;
}

/** The same, where it names a workspace. */
export type WorkspaceSource = Source & { teamId: string };

/** `stale`: the app was installed anew after that. `unknown`: it is not installed there. */
export type Removal = 'removed' | 'stale' | 'unknown';

/** The one door to the workspaces that the app is installed in, and to their tokens. */
export interface Installations {
  /**
   * The bot token for calls on behalf of this workspace, and of no other. One that ends soon is refreshed, by one
   * process at a time.
   * @throws SlackCallError `rejected`/`not_installed` where there is none; `retry` where one is to be had later
   */
  tokenOf(workspace: string): Promise<string>;
  /** Slack did not take this token: whether there is another one by now. */
  replaced(workspace: string, token: string): Promise<boolean>;
  of(workspace: string): Promise<Installed | undefined>;
  /** The installation that a request of Slack's is for; undefined where the app is not installed for it. */
  forRequest(source: WorkspaceSource): Promise<Installed | undefined>;
  /** The workspaces that an installation serves: itself, or those of the organization that Slack named so far. */
  workspacesOf(key: string): Promise<string[]>;
  /**
   * Lets a workspace's own installation serve it in place of its organization's. @returns false where it has none: nothing
   * was changed
   */
  serveByOwn(workspace: string): Promise<boolean>;
  /** Every installation, organizations as one. */
  all(): AsyncIterable<Installed>;
  /**
   * Deletes the tokens of a workspace, or of an organization, unless the app was installed there anew after
   * `happenedAt` (Slack tells it in whole seconds).
   */
  remove(key: string, happenedAt: Date): Promise<Removal>;
}
