import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { heard, registrations } from '../support/registrations.js';
import { manifestSchema } from './manifest-schema.js';
import { cli } from './support.js';

const validate = new Ajv({ allErrors: true }).compile(manifestSchema);

function faultsOf(manifest: unknown): string[] {
  validate(manifest);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const file = readFileSync(new URL('../../manifest.yml', import.meta.url), 'utf8');

describe('manifest.yml', () => {
  it('is what Slack takes', () => {
    expect(faultsOf(parse(file))).toEqual([]);
    expect(faultsOf({ ...parse(file), nonsense: true })).not.toEqual([]);
  });

  it('names the shortcuts that the app listens to, but the one that is for admins', () => {
    const types = new Map([
      ['message_action', 'message'],
      ['shortcut', 'global'],
    ]);
    const shortcuts = registrations().filter(({ id, kind }) => types.has(kind) && id !== 'refund_infograph');
    expect(parse(file).features.shortcuts).toMatchObject(
      shortcuts.map(({ id, kind }) => ({ type: types.get(kind), callback_id: id })),
    );
    expect(shortcuts).toHaveLength(2);
  });

  it('asks for the events that the app listens to', () => {
    const told = heard().events.map((name) => (name === 'message' ? 'message.im' : name));
    expect(parse(file).settings.event_subscriptions.bot_events.sort()).toEqual(told.sort());
  });

  it('asks for no scope but those that the app uses, and says why for each', () => {
    expect(parse(file).oauth_config.scopes.bot.sort()).toEqual(
      [
        ...[
          'chat:write',
          'chat:write.public',
          'commands',
          'files:write',
          'im:write',
          'users:read',
          'usergroups:read',
        ],
        ...['app_mentions:read', 'im:history'],
        ...['channels:read', 'groups:read', 'im:read', 'mpim:read'],
      ].sort(),
    );
    const { bot, bot_optional } = parse(file).oauth_config.scopes;
    expect(bot).toEqual(expect.arrayContaining(bot_optional));
    const lines = file.split('\n');
    for (const [index, line] of lines.entries()) {
      if (/^ {6}- /.test(line)) expect(lines[index - 1]).toMatch(/^ {6}# \w/);
    }
  });
});

describe('infograph manifest', () => {
  it('says where browsers come back to, where workspaces install the app, with Socket Mode too', async () => {
    const settings = {
      PUBLIC_URL: 'https://infograph.example/',
      SLACK_CLIENT_ID: '1234.5678',
      SLACK_CLIENT_SECRET: 'a-client-secret',
      SLACK_STATE_SECRET: 'a-secret-for-states',
      ENCRYPTION_KEY: '0'.repeat(64),
    };
    for (const more of [[], ['--socket-mode']]) {
      const { json } = await cli(['manifest', '--json', ...more], settings);
      expect(faultsOf(json)).toEqual([]);
      expect(json).toMatchObject({
        oauth_config: { redirect_urls: ['https://infograph.example/slack/oauth_redirect'] },
        settings: { org_deploy_enabled: true },
      });
    }
    const { json } = await cli(['manifest', '--json'], { PUBLIC_URL: 'https://infograph.example/' });
    expect(json).not.toMatchObject({ oauth_config: { redirect_urls: expect.anything() } });
  });

  it('fills in PUBLIC_URL for HTTP, as YAML with its comments and as JSON', async () => {
    const settings = { PUBLIC_URL: 'https://infograph.example/' };
    const yaml = await cli(['manifest'], settings);
    const json = await cli(['manifest', '--json'], settings);
    expect([yaml.exitCode, json.exitCode]).toEqual([0, 0]);
    expect(yaml.out).toContain('# The command /infograph.');
    expect(parse(yaml.out)).toEqual(json.json);
    expect(faultsOf(json.json)).toEqual([]);
    expect(json.json).toMatchObject({
      features: { slash_commands: [{ url: 'https://infograph.example/slack/events' }] },
      settings: {
        socket_mode_enabled: false,
        interactivity: { request_url: 'https://infograph.example/slack/events' },
      },
    });
  });

  it('is one address for Slack with --link, which holds all but the long description', async () => {
    for (const settings of [{}, { PUBLIC_URL: 'https://infograph.example/' }]) {
      const [{ out, err }, { json }] = [
        await cli(['manifest', '--link'], settings),
        await cli(['manifest', '--json'], settings),
      ];
      const { href, origin, pathname, searchParams } = new URL(out);
      expect([out, origin, pathname]).toEqual([`${href}\n`, 'https://api.slack.com', '/apps']);
      expect([...searchParams.keys()]).toEqual(['new_app', 'manifest_json']);
      const manifest: unknown = JSON.parse(searchParams.get('manifest_json') ?? '');
      expect(faultsOf(manifest)).toEqual([]);
      const whole = parse((await cli(['manifest'], settings)).out);
      delete whole.display_information.long_description;
      expect([manifest, json]).toEqual([whole, expect.objectContaining({ settings: whole.settings })]);
      // What browsers, chats and terminals take as one address, with much to spare.
      expect(href.length).toBeLessThan(4_000);
      expect(err).toContain(`${href.length.toLocaleString('en')} characters`);
      const told = await cli(['manifest', '--link', '--json'], settings);
      expect(told.json).toEqual({ link: href, characters: href.length });
      expect(told.err).toBe('');
    }
    expect((await cli(['manifest', '--link', '--yaml'])).exitCode).toBe(2);
  });

  it.each([
    ['an app token is set', { SLACK_APP_TOKEN: 'xapp-1', PUBLIC_URL: 'https://infograph.example' }, []],
    ['it is asked for', { PUBLIC_URL: 'https://infograph.example' }, ['--socket-mode']],
    ['there is no PUBLIC_URL', {}, []],
  ])('is for Socket Mode, without any address, where %s', async (_why, settings, options) => {
    const { exitCode, json } = await cli(['manifest', '--json', ...options], { ...settings });
    expect(exitCode).toBe(0);
    expect(faultsOf(json)).toEqual([]);
    expect(json).toMatchObject({ settings: { socket_mode_enabled: true } });
    expect(JSON.stringify(json)).not.toContain('https://');
  });
});
