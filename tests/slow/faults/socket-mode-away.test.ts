import { expect, it } from '@jest/globals';
import { readConfig } from '../../../src/config/index.js';
import { PlainError } from '../../../src/lib/errors.js';
import { startApp } from '../../../src/start/start.js';
import { ended } from '../../support/story.js';
import { startWorld } from '../../support/world.js';

const BACK_WITHIN_MS = 90_000;

// Each waits for the pauses between tries.
it.concurrent.each<[string, Parameters<Awaited<ReturnType<typeof startWorld>>['slack']['fail']>[1]]>([
  ['answers with a fault', { kind: 'http', status: 500 }],
  ['breaks connections', { kind: 'reset' }],
  ['answers with a page', { kind: 'answer', body: '<html>Maintenance</html>' }],
  ['gives no address', { kind: 'answer', body: '{"ok":true}' }],
  ['limits the rate', { kind: 'ratelimited', retryAfterS: 1 }],
  ['has a fault of its own', { kind: 'error', error: 'internal_error' }],
  ['refuses the token for a while', { kind: 'error', error: 'invalid_auth' }],
])(
  'a Slack that %s when a connection of Socket Mode is to be made again is asked until it takes it',
  async (_how, fault) => {
    const world = await startWorld({ socketMode: true });
    try {
      world.slack.fail('apps.connections.open', fault);
      // A failure of another kind after it is one more that nobody must leave unhandled.
      world.slack.fail('apps.connections.open', { kind: 'http', status: 502 });
      world.slack.dropSockets({ abrupt: true });
      const asked = () => world.slack.calls.filter(({ method }) => method === 'apps.connections.open').length;
      await world.slack.waitFor('the third try', () => asked() >= 4, BACK_WITHIN_MS);
      await world.slack.waitFor('a connection', () => world.slack.sockets > 0, BACK_WITHIN_MS);
      const { channels, users } = world.slack;
      await world.slack.command({ text: 'Back again', user: users.member, channel: channels.general });
      expect(await ended(world, 'Back again')).toHaveLength(1);
      // Told when it begins and when it is over, and not at each try.
      const told = world.log.filter((line) => /Socket Mode is (tried|connected) again/.test(line));
      expect(told).toEqual([
        expect.stringMatching(
          /"level":"error".*Slack (can't be reached at 127\.0\.0\.1:\d+: (it|the connection)|does not open)/,
        ),
        expect.stringContaining('connected again'),
      ]);
      expect(told.join('')).not.toContain('stack');
    } finally {
      await world.stop();
    }
  },
  2 * BACK_WITHIN_MS,
);

it('a start with an app token that Slack refuses ends in words', async () => {
  const world = await startWorld({ socketMode: true });
  try {
    world.slack.fail('apps.connections.open', { kind: 'error', error: 'invalid_auth' });
    const settings = { ...world.settings, PORT: '0', DATA_DIR: `${world.settings.DATA_DIR}/second` };
    const start = startApp(readConfig(settings), { logDestination: { write: () => undefined } });
    await expect(start).rejects.toThrow(PlainError);
    await expect(start).rejects.toThrow(/SLACK_APP_TOKEN \(invalid_auth\)\..*connections:write/);
  } finally {
    await world.stop();
  }
});
