import { credits, infographics, number } from '../lib/words/quantities.js';

/** What API clients, and the people who write them, read. */
export const api = {
  noToken:
    'Send an API token: "Authorization: Token <token>" or "Authorization: Bearer <token>". An admin creates one with /infograph settings in Slack, or the operator of this app with "infograph token create".',
  badToken: (why: 'unknown' | 'revoked' | 'expired') =>
    why === 'unknown' ? 'This API token is unknown.' : `This API token is ${why}. Create another one.`,
  scope: (needed: string) => `This API token can't do that: it lacks the scope "${needed}".`,
  noBrief: "There's no brief of it: none was made, it isn't there yet, or its time was over.",
  unknownInfographic: "There's no infographic with this id.",
  notJson: 'The body must be JSON, with Content-Type: application/json.',
  broken: 'Something went wrong on our end. Nothing was charged.',
  away: "Something's slow on our end. Nothing was changed. Try again in a minute.",
  busy: 'Too busy to take this request. Nothing was charged. Try again in a moment.',
  insufficient: (needed: number, available: number, unit: number, count: number, affordable: number) =>
    [
      `${infographics(count)} ${count === 1 ? 'costs' : 'cost'} ${credits(needed)}, and the workspace has ${number(available)}.`,
      enoughFor(affordable, unit),
    ].join(' '),
  overCap: (needed: number, left: number, unit: number, count: number, affordable: number) =>
    [
      `${infographics(count)} ${count === 1 ? 'costs' : 'cost'} ${credits(needed)}, and this API token can spend ${number(left)} more this month.`,
      enoughFor(affordable, unit),
    ].join(' '),
  keyReused:
    'This Idempotency-Key was used with another body within the last 24 hours. Use a new key for a new request.',
  noVerifiedEmail:
    'notify_email: this API token has no verified address, or no mail server is set. The operator of this app verifies one with "infograph token email".',
  keyForm: 'Idempotency-Key: must be 1 to 255 visible ASCII characters.',
  canceled: "It was canceled. You weren't charged.",
  notCharged: "You weren't charged.",
  field: {
    nothingAsked: 'prompt: must be there, or blog_url, or brief.',
    briefAlone: 'brief: must come without prompt and blog_url.',
    /** @param where in it: "points.2.text" */
    brief: (where: string, why: string) => `${['brief', where].filter(Boolean).join('.')}: ${why}`,
    modelOfExact: 'model: goes with draw: "model" or "art" alone; an exact one is drawn by code.',
    model: (known: readonly string[]) => `model: must be one of ${known.join(', ')}.`,
    themeOfModel: 'theme: goes with draw: "exact" or "art" alone.',
    promptTooShort: 'prompt: must have at least 3 characters.',
    language: 'language: must be the code of a language, like de, or its name, like German.',
    blogUrl: 'blog_url: must be the address of a public web page, http or https.',
    callbackUrl: (why: string) => `callback_url: ${why}.`,
    callbackPrivate: 'it must not be a private address',
    format: 'format: must be pdf, svg, png or pptx.',
    pages: 'pages: must be all, and goes with the formats pdf and pptx.',
    cursor: 'cursor: must be the next_cursor of an earlier answer.',
  },
  export: {
    not_ready: "There's no picture of it: it isn't done yet, or has failed.",
    gone: "There's no picture of it anymore, and no file.",
    painted: "An image model painted this one, so there's no such file of it. A pdf and a png there are.",
    undrawable: "This file couldn't be made. Nothing was charged.",
  },
  tooLate: {
    ended: "Too late to cancel: it's already over.",
    drawing: "Too late to cancel: it's already being drawn, so it'll be delivered and charged.",
  },
};

function enoughFor(affordable: number, unit: number): string {
  return affordable > 0
    ? `That's enough for ${infographics(affordable)} (${credits(unit)} each). Nothing was charged.`
    : 'Nothing was charged.';
}
