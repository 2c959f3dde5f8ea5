import { sendInteraction } from '../../support/interaction.js';
import type { Registration } from '../../support/registrations.js';
import type { Named, Neighbours } from './neighbours.js';

interface Sent {
  /** Of a button, and what stands in a form. */
  value: string;
  channel: string;
  ts: string;
}

/** Everything that can be said about a thing in a button or a form: its bare id, and the shapes that forms have. */
export function waysToName(named: Named): Sent[] {
  const { infograph, batch, brief, open, token, request, receiver, channel, ts, workspace } = named;
  const place = { channel, ts };
  const inMenus = ['again', 'bigger', 'copy', 'delete'].map((entry) => ({
    ...place,
    value: `${entry}:${infograph}`,
  }));
  const bare = [infograph, batch, brief, open, token, request, receiver, workspace].flatMap((id) => [
    { ...place, value: id },
    {
      ...place,
      value: JSON.stringify({
        ...{ id, batch: id, infograph: id, token: id, workspace, channel, ts, credits: 5, rev: 2 },
        ...{ scope: 'all', available: 1, held: 0, zone: 'UTC', from: { at: 1, id } },
      }),
    },
  ]);
  return [...bare, ...inMenus];
}

/** Sends it as an admin of our workspace, correctly signed. */
export async function sendAsOurAdmin(
  { world, ours }: Neighbours,
  { kind, id }: Registration,
  { value, channel, ts }: Sent,
): Promise<{ status: number; body: string }> {
  const { slack } = world;
  return await sendInteraction(slack, kind, {
    ...{ id, user: slack.users.admin, team: ours.workspace, installedIn: ours.workspace },
    ...{ value, metadata: value, channel, ts },
    values: { reason: { value: { type: 'plain_text_input', value: 'Because' } } },
  });
}
