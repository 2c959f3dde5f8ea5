import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client, program } from '../../api/support.js';
import { type CallbackReceiver, type Manner, startReceiver } from '../../notifications/receiver.js';
import { balance, errorsIn, until } from '../../support/story.js';
import { startWorld, type World } from '../../support/world.js';

const JOBS = 10;

describe('a job', () => {
  let world: World;
  let client: Client;
  let inside: CallbackReceiver;
  const receivers: CallbackReceiver[] = [];
  const manners: Array<[string, () => Manner, RegExp]> = [
    ['hangs', () => 'hang', /no answer within 10 s/],
    ['answers 500', () => 500, /HTTP 500/],
    ['redirects to a private address', () => ({ redirect: inside.url }), /redirects are not followed/],
  ];

  beforeAll(async () => {
    inside = await startReceiver();
    for (const _manner of manners) receivers.push(await startReceiver());
    const hosts = receivers.map(({ host }) => host).join(',');
    world = await startWorld({ settings: { CALLBACK_ALLOW_HOSTS: hosts } });
    client = await program(world);
  });
  afterAll(async () => {
    await world.stop();
    for (const receiver of [inside, ...receivers]) await receiver.stop();
  });

  it.each(manners)(
    'ends, and is paid, as if nobody had been called back, where the receiver %s',
    async (what, manner, fault) => {
      const receiver = receivers[manners.findIndex(([name]) => name === what)];
      if (!receiver) throw new Error('there is one for each');
      receiver.behave(manner());
      const before = await balance(world);
      const ids: string[] = [];
      for (let n = 0; n < JOBS; n++) {
        const body = { prompt: `${what} ${n}`, callback_url: receiver.url };
        ids.push((await client.post('/api/infographs/create/', body)).body.infographs[0].id);
      }
      await until('all to be completed', async () => {
        const statuses = await Promise.all(ids.map((id) => client.get(`/api/infographs/status/${id}/`)));
        return statuses.every(({ body }) => body.status === 'completed' && body.image_url);
      });
      expect(await balance(world)).toEqual({ available: before.available - JOBS, held: 0 });
      for (const id of ids) {
        const delivery = await until(
          'a try in the log of deliveries',
          async () => {
            const { body } = await client.get(`/api/infographs/${id}/deliveries/`);
            return body.deliveries[0]?.tries.length > 0 && body.deliveries[0];
          },
          60_000,
        );
        expect(delivery).toMatchObject({ kind: 'callback', status: 'waiting' });
        expect(delivery.tries[0].fault).toMatch(fault);
      }
      expect(inside.received).toHaveLength(0);
      expect(errorsIn(world)).toEqual([]);
    },
  );

  it('under whose callbacks the app is stopped leaves them to the next start', async () => {
    const [hangs] = receivers;
    hangs?.behave('hang');
    const { length } = hangs?.received ?? [];
    await client.post('/api/infographs/create/', { prompt: 'Stopped', callback_url: hangs?.url });
    await until('the callback', async () => (hangs?.received.length ?? 0) > (length ?? 0));
    await world.restart();
    hangs?.behave(204);
    await until(
      'its delivery',
      async () => (await world.app.models.notices.countDocuments({ status: 'delivered' })) > 0,
      60_000,
    );
    expect(errorsIn(world)).toEqual([]);
  });
});
