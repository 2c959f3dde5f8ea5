import { sendInteraction } from '../../../support/interaction.js';
import { type Registration, registrations } from '../../../support/registrations.js';
import { slackOf } from '../scene.js';
import type { Occasion, Trick, Tricks } from './trick.js';

const TIMES = 50;

async function press(
  { user, workspace, ...occasion }: Occasion,
  { kind, id }: Registration,
  said: { value?: string; metadata?: string; channel?: string; ts?: string; team?: string },
): Promise<unknown> {
  const { channel = occasion.channel, ts = '1700000000.000100', team = workspace.id } = said;
  return await sendInteraction(slackOf({ ...occasion, workspace }), kind, {
    ...{ id, user, team, channel, ts },
    value: said.value ?? '',
    metadata: said.metadata ?? '',
    values: {},
  });
}

/** One after the other of all that the app listens to, with this in it. */
function each(said: { value?: string; metadata?: string; team?: string; ts?: string }): Trick {
  const all = registrations();
  return (occasion) => {
    const one = all[occasion.n % all.length];
    return one ? press(occasion, one, said) : Promise.resolve();
  };
}

/** Of those that somebody can see, the nth. */
function another({ seen, n }: Occasion) {
  return seen[n % Math.max(1, seen.length)];
}

/** What is pressed or sent, correctly signed, by whoever may not. */
export const buttonTricks: Tricks = {
  'no-value': each({}),
  'forged-value': each({ value: 'forged', metadata: 'forged' }),
  'forged-json': each({ value: '{"id":"x","credits":999999}', metadata: '{"rev":-1,"credits":1e308}' }),
  'names-of-objects': each({ value: '__proto__', metadata: '{"__proto__":{"admin":true}}' }),
  'a-long-value': each({ value: 'v'.repeat(2_000), metadata: '['.repeat(3_000) }),
  'another-workspace': each({ value: 'x', team: 'T0STRANGE' }),
  'an-old-message': each({ value: 'x', ts: '1.000001' }),
  async 'of-somebody-else'(occasion) {
    const button = another(occasion);
    if (button) await press(occasion, { kind: 'block_actions', id: button.actionId }, button);
  },
  async 'fifty-times'(occasion) {
    const button = another(occasion);
    if (!button) return;
    const again = () => press(occasion, { kind: 'block_actions', id: button.actionId }, button);
    await Promise.all(Array.from({ length: TIMES }, again));
  },
};
