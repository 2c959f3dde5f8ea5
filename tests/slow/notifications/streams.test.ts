import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventSource } from 'eventsource';
import { type Client, program } from '../../api/support.js';
import { underWay, until } from '../../support/story.js';
import { startWorld, type World } from '../../support/world.js';

const STREAMS = 20;

describe('streams of events', () => {
  let world: World;
  let client: Client;
  const sources: EventSource[] = [];
  beforeAll(async () => {
    world = await startWorld();
    client = await program(world);
  });
  afterAll(async () => {
    for (const source of sources) source.close();
    await world.stop();
  });

  it('outlive a restart of the app: each goes on where it was, and tells nothing twice', async () => {
    world.fal.outcome({ kind: 'stuck' });
    const { body } = await client.post('/api/infographs/create/', { prompt: 'Watched by many' });
    const [{ id, events_url }] = body.infographs;
    const told = Array.from({ length: STREAMS }, () => {
      const statuses: string[] = [];
      const source = new EventSource(events_url);
      sources.push(source);
      source.addEventListener('status', ({ data }) => statuses.push(JSON.parse(data).status));
      return statuses;
    });
    await underWay(world, 'Watched by many');
    await until('all to know that it is under way', async () => told.every(({ length }) => length === 2));
    const metric = async () => (await fetch(`${world.app.url}/metrics`)).text();
    expect(await metric()).toContain(`infograph_event_streams ${STREAMS}`);

    await world.restart();
    await until('all to be back', async () =>
      (await metric()).includes(`infograph_event_streams ${STREAMS}`),
    );
    for (const job of world.fal.jobs) world.fal.finish(job.requestId);
    await until('all to know the end', async () => told.every(({ length }) => length === 3), 60_000);
    expect(new Set(told.map((statuses) => statuses.join(' ')))).toEqual(
      new Set(['pending processing completed']),
    );
    // The server sends away who comes back for more, and EventSource stops.
    await until('all to stop', async () =>
      sources.every((source) => source.readyState === EventSource.CLOSED),
    );
    expect((await client.get(`/api/infographs/status/${id}/`)).body.status).toBe('completed');
    expect(await metric()).toContain('infograph_event_streams 0');
  });
});
