import { isolated } from '../../lib/text/direction.js';
import type { AuditAction, AuditDetails, AuditEntry } from '../../models/audit-entry.js';

/** What was done, after who did it: "Ada added credits". */
const said: Readonly<Record<AuditAction, string>> = {
  'app.installed': 'installed the app',
  'app.left': 'removed the app from the workspace',
  'app.returned': 'installed the app again',
  'credits.added': 'added credits',
  'credits.declined': 'declined a request for credits',
  'credits.refunded': 'refunded an infographic',
  'infographs.canceled': "canceled someone else's request",
  'infographs.deleted': "deleted someone else's infographic",
  'settings.changed': 'changed the settings',
  'statement.exported': 'requested a statement',
  'token.made': 'created an API token',
  'token.refused': 'was refused by the API at least once that hour',
  'token.revoked': 'revoked an API token',
  'token.used': 'called the API from there for the first time that day',
  'workspace.deleted': 'deleted the data of the workspace',
  'workspace.deletion': 'asked to delete the data of the workspace',
  'workspace.exported': 'exported the data of the workspace',
};

const ways = {
  slack: 'in Slack',
  cli: 'on the command line',
  api: 'through the API',
  app: 'automatically',
} as const;

/** The audit log, in Slack and on the command line. */
export const auditLog = {
  title: 'Audit log',
  summary: 'who did what, and where from',
  none: 'Nothing yet.',
  newest: 'Newest',
  older: 'Older',
  app: 'the app',
  action: (action: AuditAction) => said[action],
  from: ({ via, address }: Pick<AuditEntry, 'via' | 'address'>) =>
    address ? `${ways[via]}, from ${address}` : ways[via],
  details: (details: AuditDetails = {}) =>
    Object.entries(details)
      .map(([name, value]) =>
        name === 'changes' ? isolated(String(value)) : `${name} ${isolated(String(value))}`,
      )
      .join(', '),
};
