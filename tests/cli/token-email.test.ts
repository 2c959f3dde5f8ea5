import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { program } from '../api/support.js';
import { type MailServer, startMailServer } from '../notifications/mail-server.js';
import { until } from '../support/story.js';
import { startWorld, type World } from '../support/world.js';
import { cli } from './support.js';

describe('a mail about a finished job', () => {
  let server: MailServer;
  let world: World;
  beforeAll(async () => {
    server = await startMailServer();
    world = await startWorld({ settings: { SMTP_URL: server.url, SMTP_FROM: 'infograph@example.com' } });
  });
  afterAll(async () => {
    await world.stop();
    await server.stop();
  });

  it('goes to the address that was verified on the command line, and is refused before', async () => {
    const client = await program(world);
    const body = { prompt: 'How bees dance', notify_email: true };
    expect(await client.post('/api/infographs/create/', body)).toMatchObject({
      status: 400,
      body: { error: { message: expect.stringContaining('no verified address') } },
    });

    const run = (...line: string[]) => cli([...line, '--json'], world.settings);
    const asked = await run('token', 'email', client.id, 'ada@example.com');
    expect(asked.json).toEqual({ id: client.id, address: 'ada@example.com', sent: true });
    const code = /code is (\d{8})/.exec(server.mails[0]?.raw ?? '')?.[1] ?? '';
    const wrong = await run('token', 'verify', client.id, '123');
    expect(wrong).toMatchObject({ exitCode: 1, json: { error: { code: 'wrong_code' } } });
    const verified = await run('token', 'verify', client.id, code);
    expect(verified.json).toEqual({ id: client.id, address: 'ada@example.com', verified: true });

    expect((await client.post('/api/infographs/create/', body)).status).toBe(201);
    await until('the mail', async () => server.mails.length > 1);
    expect(server.mails[1]).toMatchObject({
      to: ['ada@example.com'],
      raw: expect.stringContaining('How bees dance'),
    });
    const image = /https?:\S+/.exec(server.mails[1]?.raw.replace(/=\r\n/g, '').replaceAll('=3D', '=') ?? '');
    expect((await fetch(image?.[0] ?? '')).headers.get('content-type')).toMatch(/^image\//);
  });

  it.each([
    ['an address that is none', ['token', 'email', 'tok_0123456789abcdef0123', 'ada'], 'email address'],
    ['a token that is not there', ['token', 'email', 'tok_0123456789abcdef0123', 'a@b.example'], 'no token'],
  ])('is not begun for %s', async (_what, line, words) => {
    const before = server.mails.length;
    const { exitCode, err } = await cli(line, world.settings);
    expect(exitCode).not.toBe(0);
    expect(err).toContain(words);
    expect(server.mails).toHaveLength(before);
  });

  it('is not begun without a mail server', async () => {
    const { SMTP_URL: _url, ...settings } = world.settings;
    const { exitCode, err } = await cli(
      ['token', 'email', 'tok_0123456789abcdef0123', 'a@b.example'],
      settings,
    );
    expect(exitCode).toBe(1);
    expect(err).toContain('SMTP_URL');
  });
});
