import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type S3Server, startS3Server } from '../support/s3-server.js';
import { balance, ended, imagesOf, type } from '../support/story.js';
import { startWorld, type World } from '../support/world.js';
import { askAsProgram, kept, keyOf } from './support.js';

let world: World;
let s3: S3Server;
beforeEach(async () => {
  s3 = await startS3Server();
});
afterEach(async () => {
  await world.stop();
  await s3.stop();
});

describe('on the disk', () => {
  it('the image of a command is kept, loads with no header, and after a restart too', async () => {
    world = await startWorld();
    await type(world, 'Where it is kept');
    const [infograph] = await ended(world, 'Where it is kept');
    if (!infograph?.image) throw new Error('it was not kept');
    expect(infograph.image).toMatchObject({ key: keyOf(infograph), contentType: 'image/png' });
    const url = await world.app.images.urlOf(infograph.image);
    expect(url).toContain(`${world.settings.PUBLIC_URL}/images/`);
    await world.restart();
    const response = await fetch(url);
    expect(response.status).toBe(200);
    expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect((await response.arrayBuffer()).byteLength).toBe(infograph.image.bytes);
  });
});

describe('in a bucket', () => {
  it("a program's image is kept, completed and paid; with a channel it is shown there too", async () => {
    world = await startWorld({ settings: s3.settings, credits: 5 });
    const { general } = world.slack.channels;
    const alone = await kept(world, await askAsProgram(world, 'For a program'));
    const shown = await kept(world, await askAsProgram(world, 'For both', general));
    expect(alone).toMatchObject({ status: 'completed', delivery: 'none' });
    expect(shown).toMatchObject({ status: 'completed', delivery: 'posted' });
    expect(await imagesOf(world, 'For both')).toHaveLength(1);
    expect(await balance(world)).toEqual({ available: 3, held: 0 });
    expect(s3.puts).toEqual([keyOf(alone), keyOf(shown)]);
    expect((await fetch(await world.app.images.urlOf({ key: keyOf(alone) }))).status).toBe(200);
  });
});
