import { isolated } from '../../lib/text/direction.js';
import type { AuditAction, AuditDetails, AuditEntry } from '../../models/audit-entry.js';

/** What was done, after who did it: "Ada added credits". */
const said: Readonly<Record<AuditAction, string>> = {
  'app.installed': 'installed the app',
  'app.left': 'the app was removed from the workspace',
  'app.returned': 'the app was installed again',
  'credits.added': 'added credits',
  'credits.declined': 'declined a question for credits',
  'credits.refunded': 'paid an infographic back',
  'infographs.canceled': 'canceled somebody else’s request',
  'infographs.deleted': 'deleted somebody else’s infographic',
  'settings.changed': 'changed the settings',
  'statement.exported': 'had a statement sent',
  'token.made': 'made a token',
  'token.refused': 'called the API and was refused, once or more often that hour',
  'token.revoked': 'revoked a token',
  'token.used': 'called the API, the first time that day from there',
  'workspace.deleted': 'what the workspace had here was deleted',
  'workspace.deletion': 'had all that the workspace has here deleted',
  'workspace.exported': 'wrote all that the workspace has here into a file',
};

const ways = { slack: 'in Slack', cli: 'by the command line', api: 'by the API', app: 'by itself' } as const;

/** The audit log, in Slack and on the command line. */
export const auditLog = {
  title: 'Audit log',
  summary: 'who did what, and from where',
  none: 'Nothing was done yet.',
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
