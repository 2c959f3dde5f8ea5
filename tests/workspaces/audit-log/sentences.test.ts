import { expect, it } from '@jest/globals';
import { type AuditAction, type AuditEntry, auditActions } from '../../../src/models/audit-entry.js';
import { auditSentence, type Look, plainLook } from '../../../src/workspaces/audit-log/index.js';

const plain = plainLook(new Map([['tok_1', 'Website']]));
const look: Look = { ...plain, person: (id) => ({ U1: 'Ada', U2: 'Grace' })[id] ?? id };
const entry = (action: AuditAction, more: Partial<AuditEntry> = {}): AuditEntry => ({
  ...{ _id: `T1:${action}`, workspace: 'T1', at: new Date(0), actor: 'U1', action, via: 'slack' },
  ...more,
});

/** Every action as the app notes it, and what it is told as. */
const told: Readonly<Record<AuditAction, Array<[Partial<AuditEntry>, string]>>> = {
  'app.installed': [[{}, 'Ada installed the app.']],
  'app.left': [
    [{ actor: 'system', details: { event: 'app_uninstalled' } }, 'The app was removed from the workspace.'],
  ],
  'app.returned': [[{ actor: 'system' }, 'The app was installed again.']],
  'auditlog.exported': [[{}, 'Ada requested the audit log as a file.']],
  'credits.added': [
    [{ details: { credits: 1_000 } }, 'Ada added 1,000 credits.'],
    [{ actor: 'cli', details: { credits: 1 } }, 'The operator added 1 credit.'],
    [
      { actor: 'system', details: { credits: 50, month: '2026-11' } },
      'The refill of 2026-11 added 50 credits.',
    ],
  ],
  'credits.declined': [
    [{ target: 'U2' }, 'Ada declined a request for credits by Grace.'],
    [
      { actor: 'cli', target: 'rq_1', details: { credits: 500 } },
      'The operator declined a request for 500 credits.',
    ],
  ],
  'credits.refunded': [
    [{ target: 'ig_1', details: { credits: 2 } }, 'Ada refunded an infographic (ig_1): 2 credits came back.'],
  ],
  'infographs.canceled': [
    [{ target: 'b_1', details: { images: 2 } }, "Ada canceled someone else's request (b_1): 2 infographics."],
  ],
  'infographs.deleted': [[{ target: 'ig_1' }, "Ada deleted someone else's infographic (ig_1)."]],
  'infographs.shown': [
    [{ target: 'ig_1' }, "Ada had someone else's infographic shown in its channel (ig_1)."],
  ],
  'settings.changed': [
    [
      {
        details: {
          changes: 'caps.personDay: 20 -> not set; defaults.resolution: 2K -> 4K; forbidden: changed',
        },
      },
      'Ada changed the settings: Credits per person per day: 20 credits → not set; Size: 2K → 4K; Word list: changed.',
    ],
    [
      { details: { changes: 'admins: none -> U2, U3; channels: not set -> C1; guests: false -> true' } },
      'Ada changed the settings: Admins: added Grace, U3; Allowed channels: not set → C1; Guests allowed: no → yes.',
    ],
    [
      { details: { changes: 'blocked: U2 -> none; alerts.lowBalance: not set -> 0; pause: begun' } },
      'Ada changed the settings: Blocked people: removed Grace; Low-balance alert: the usual → off; Pause: begun.',
    ],
    [{ actor: 'person-1a2b' }, 'Person-1a2b changed the settings.'],
  ],
  'statement.exported': [[{ target: '2026-10' }, 'Ada requested the statement of 2026-10.']],
  'token.made': [
    [
      { target: 'tok_1', details: { scopes: 'generate,read', cap: 50 } },
      'Ada created the API token “Website”, which has the scopes generate, read and can spend 50 credits a month.',
    ],
    [{ actor: 'cli', target: 'tok_gone' }, 'The operator created the API token “tok_gone”.'],
  ],
  'token.refused': [
    [
      { actor: 'api:tok_1', target: 'tok_1', details: { why: 'revoked' } },
      'The API token “Website” was refused at least once in that hour, because it was revoked.',
    ],
  ],
  'token.revoked': [[{ target: 'tok_1' }, 'Ada revoked the API token “Website”.']],
  'token.used': [
    [
      { actor: 'api:tok_1', target: 'tok_1', address: '192.0.2.7' },
      'The API token “Website” was used from 192.0.2.7 for the first time that day.',
    ],
  ],
  'workspace.deleted': [[{ actor: 'system' }, "The workspace's data was deleted."]],
  'workspace.deletion': [[{ actor: 'cli' }, "The operator asked to delete the workspace's data."]],
  'workspace.exported': [[{ actor: 'cli' }, "The operator exported the workspace's data."]],
};

it.each(auditActions.map((action) => [action] as const))('%s has its sentence', (action) => {
  for (const [noted, sentence] of told[action])
    expect(auditSentence(entry(action, noted), look)).toBe(sentence);
});

it('long lists are cut short where there is little room', () => {
  const changes = `blocked: none -> ${Array.from({ length: 12 }, (_, n) => `U${n}`).join(', ')}`;
  const short = auditSentence(entry('settings.changed', { details: { changes } }), {
    ...plain,
    mostListed: 10,
  });
  expect(short).toContain('U9 and 2 more.');
});
