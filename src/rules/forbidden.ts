import type { WorkspaceSettings } from '../models/workspace-settings.js';

/** Whether one of these texts contains what the workspace's word list forbids. */
export function forbiddenIn({ forbidden }: WorkspaceSettings, texts: readonly string[]): boolean {
  return forbidden.some(({ kind, text }) => kind === 'exact' && texts.some((one) => one.includes(text)));
}
