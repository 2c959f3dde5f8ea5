import type { AuditEntry } from '../../models/audit-entry.js';

const ways = {
  slack: 'in Slack',
  cli: 'on the command line',
  api: 'through the API',
  app: 'automatically',
} as const;

/** The audit log, in Slack and on the command line. What each entry tells is in src/workspaces/audit-log/sentence.ts. */
export const auditLog = {
  title: 'Audit log',
  summary: 'who did what, and where from',
  none: 'Nothing yet.',
  newest: 'Newest',
  older: 'Older',
  csv: 'Send me the whole log',
  csvComing: "The whole log is on its way. I'll send it to you as a direct message, as a CSV file.",
  csvComment: 'The audit log of this workspace. Times are in UTC.',
  csvName: (workspace: string) => `infograph-audit-log-${workspace}.csv`,
  from: ({ via, address }: Pick<AuditEntry, 'via' | 'address'>) =>
    address ? `${ways[via]}, from ${address}` : ways[via],
};
