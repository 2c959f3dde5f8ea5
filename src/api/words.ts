import { credits, infographics } from '../lib/words/quantities.js';

/** What other programs, and the people who write them, read. */
export const api = {
  noToken:
    'Show a token: "Authorization: Token <token>" or "Authorization: Bearer <token>". An admin makes one with /infograph settings in Slack, or whoever runs this app with "infograph token create".',
  badToken: (why: 'unknown' | 'revoked' | 'expired') =>
    why === 'unknown' ? 'This token is not known.' : `This token is ${why}. Make another one.`,
  scope: (needed: string) => `This token may not do that: it lacks the scope "${needed}".`,
  unknownInfographic: 'There is no infographic with this id.',
  notJson: 'The body must be JSON, with Content-Type: application/json.',
  broken: 'Something broke on our side. Nothing was charged.',
  away: 'The database does not answer right now. Nothing was changed; try again in a moment.',
  busy: 'Too busy to take this request. Nothing was charged; try again in a moment.',
  insufficient: (needed: number, available: number, unit: number, count: number, affordable: number) =>
    [
      `${infographics(count)} ${count === 1 ? 'costs' : 'cost'} ${credits(needed)}, and the workspace has ${available}.`,
      enoughFor(affordable, unit),
    ].join(' '),
  overCap: (needed: number, left: number, unit: number, count: number, affordable: number) =>
    [
      `${infographics(count)} ${count === 1 ? 'costs' : 'cost'} ${credits(needed)}, and this token may spend ${left} more this month.`,
      enoughFor(affordable, unit),
    ].join(' '),
  keyReused:
    'This Idempotency-Key came with another body within the last 24 hours. Use a new key for a new request.',
  noVerifiedEmail:
    'notify_email: this token has no verified address, or no mail server is set. Whoever runs this app verifies one with "infograph token email".',
  keyForm: 'Idempotency-Key: must be 1 to 255 visible ASCII characters.',
  canceled: 'It was canceled. You were not charged.',
  notCharged: 'You were not charged.',
  field: {
    nothingAsked: 'prompt: must be there, or blog_url.',
    promptTooShort: 'prompt: must have at least 3 characters.',
    language: 'language: must be the code of a language, like de, or its name, like German.',
    blogUrl: 'blog_url: must be the address of a public web page, http or https.',
    callbackUrl: (why: string) => `callback_url: ${why}.`,
    callbackPrivate: 'it must not be a private address',
    cursor: 'cursor: must be the next_cursor of an earlier answer.',
  },
  tooLate: {
    ended: 'It is too late to cancel: it has ended already.',
    drawing: 'It is too late to cancel: it is being drawn already, and will be delivered and paid.',
  },
};

function enoughFor(affordable: number, unit: number): string {
  return affordable > 0
    ? `It is enough for ${infographics(affordable)} (${credits(unit)} each). Nothing was charged.`
    : 'Nothing was charged.';
}
