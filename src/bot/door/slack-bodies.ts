import { z } from 'zod';

const id = z.string().min(1).max(255);
const person = z.looseObject({ id });
/** `null` where the app is installed by a whole organization. */
const team = z.looseObject({ id }).nullish();
/** A button on Home stands in none. */
const place = z.looseObject({ id: z.string().max(255).nullish() }).nullish();

const event = z.looseObject({
  event: z.looseObject({ type: id }),
  team_id: id.nullish(),
});

const command = z.looseObject({
  command: z.string(),
  text: z.string().optional(),
  team_id: id,
  user_id: id,
  channel_id: id,
  trigger_id: z.string().optional(),
  response_url: z.string().optional(),
});

const actions = z.looseObject({
  type: z.string(),
  user: person,
  team,
  channel: place,
  actions: z.array(z.looseObject({ action_id: z.string().optional() })).min(1),
});

const view = z.looseObject({
  type: z.enum(['view_submission', 'view_closed']),
  user: person,
  team,
  view: z.looseObject({ id, callback_id: z.string() }),
});

const shortcut = z.looseObject({
  type: z.enum(['shortcut', 'message_action']),
  callback_id: z.string(),
  user: person,
  team,
  channel: place,
});

const known = z.union([event, command, actions, view, shortcut]);

/**
 * Whether this is one of the requests that Slack sends to this app, as far as Bolt relies on its form: whom it is from,
 * and what it is about. Everything else in it is the listener's to read.
 * @see https://docs.slack.dev/interactivity/handling-user-interaction
 */
export function isFromSlack(body: unknown): boolean {
  return known.safeParse(body).success;
}
