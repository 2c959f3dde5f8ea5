import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { withValues } from '../../src/cli/init/env-text.js';
import { runCli } from '../../src/cli/run.js';
import { CommandError } from '../../src/cli/shared/terminal.js';
import { createTempFolder, type TempFolder } from '../../src/lib/temp-folder.js';
import { startFalStandIn, startSlackStandIn } from '../../src/playground/stand-ins.js';
import { freePort } from '../support/free-port.js';

const app = 'xapp-1-right';
const bot = 'xoxb-1-right';
const key = 'abcdefgh:0123456789abcdef';
const secret = '0123456789abcdef0123456789abcdef';
const mine = '# mine\nexport SLACK_BOT_TOKEN=xoxb-old # of last year\r\nFOO="a # b"';

let slack: Awaited<ReturnType<typeof startSlackStandIn>>;
let fal: Awaited<ReturnType<typeof startFalStandIn>>;
let services: Record<string, string>;
let folder: TempFolder;
let path: string;
beforeAll(async () => {
  slack = await startSlackStandIn({ signingSecret: secret, botToken: bot, appToken: app });
  fal = await startFalStandIn({ key });
  services = { SLACK_API_URL: slack.apiUrl, FAL_API_URL: fal.settings.FAL_API_URL };
});
afterAll(() => Promise.all([slack.stop(), fal.stop()]));
beforeEach(async () => {
  folder = await createTempFolder();
  path = join(folder.path, '.env');
});
afterEach(() => folder.remove());

/** With answers somebody sits at the terminal, and without them `piped` comes in. */
async function init(
  line: string[],
  {
    answers,
    piped = '',
    environment = services,
  }: { answers?: string[]; piped?: string; environment?: Record<string, string> },
) {
  let out = '';
  let err = '';
  const prompt = {
    async ask(question: string) {
      err += question;
      const next = answers?.shift();
      if (next === undefined) throw new CommandError('stopped', 'Stopped.');
      return next;
    },
    close: () => undefined,
  };
  const exitCode = await runCli(['init', '--file', path, ...line], {
    environment,
    out(text) {
      out += text;
    },
    err(text) {
      err += text;
    },
    stopped: () => new Promise(() => undefined),
    ...(answers ? { prompt: () => prompt } : { piped: async () => piped }),
  });
  for (const one of [app, bot, key, secret]) expect(out + err).not.toContain(one);
  return { exitCode, out, err };
}

const set = () =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => /^(export )?(SLACK|FAL|PUBLIC)\w+=./.test(line));

describe('infograph init', () => {
  it('asks for one value after the other, tries each, asks again for a wrong one, and writes the example filled in', async () => {
    const answers = ['', bot, 'xapp-wrong', '', app, bot, 'short', 'wrong-key', 'n', key];
    const { exitCode, out, err } = await init([], { answers });
    expect([exitCode, answers]).toEqual([0, []]);
    for (const words of [
      'https://api.slack.com/apps?new_app=1',
      "That looks like the bot's token",
      'invalid_auth',
      'Socket Mode works',
      'it belongs to Playground (T0PLAYGRD)',
      'too short',
      "fal doesn't accept",
    ])
      expect(err).toContain(words);
    expect(out).toContain('npm start');
    expect(set()).toEqual([`SLACK_BOT_TOKEN=${bot}`, `SLACK_APP_TOKEN=${app}`, `FAL_KEY=${key}`]);
    expect(readFileSync(path, 'utf8')).toContain('# A MongoDB replica set');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder.path)).toEqual(['.env']);
  });

  it('asks for the values of HTTP, and keeps or replaces what is there as is answered', async () => {
    writeFileSync(path, mine);
    const url = 'https://infograph.example';
    const kept = await init(['--http'], { answers: [url, secret, bot, 'n', key] });
    expect([kept.exitCode, set()]).toEqual([
      0,
      [
        'export SLACK_BOT_TOKEN=xoxb-old # of last year\r',
        `PUBLIC_URL=${url}\r`,
        `SLACK_SIGNING_SECRET=${secret}\r`,
        `FAL_KEY=${key}\r`,
      ],
    ]);
    const replaced = await init(['--http'], { answers: ['', '', bot, 'y', ''] });
    expect(replaced.exitCode).toBe(0);
    expect(readFileSync(path, 'utf8')).toContain(
      `# mine\nexport SLACK_BOT_TOKEN=${bot} # of last year\r\nFOO="a # b"`,
    );
  });

  it('writes nothing where it is stopped, and tells what cannot be reached, which may be used all the same', async () => {
    expect((await init([], { answers: ['', app] })).exitCode).toBe(1);
    expect(readdirSync(folder.path)).toEqual([]);
    const away = {
      SLACK_API_URL: `http://127.0.0.1:${await freePort()}/`,
      FAL_API_URL: services.FAL_API_URL ?? '',
    };
    const { exitCode, err } = await init([], { answers: ['', app, '', bot, '', key], environment: away });
    expect([exitCode, set().length]).toEqual([0, 3]);
    expect(err).toContain("Slack can't be reached");
  });

  it('takes the values from the environment and from a pipe where nobody can be asked', async () => {
    const { exitCode, out, err } = await init(['--json'], {
      environment: { ...services, SLACK_APP_TOKEN: app },
      piped: `# from the safe\nFAL_KEY="${key}"\n${bot}\n`,
    });
    expect([exitCode, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({
      file: path,
      written: ['SLACK_APP_TOKEN', 'SLACK_BOT_TOKEN', 'FAL_KEY'],
      kept: [],
      faults: [],
    });
  });

  it.each([
    ['no_terminal', [], ''],
    ['no_terminal', [], `${bot}\n${key}`],
    ['unread', [], `${bot}\nhunter2`],
    ['invalid', [], `SLACK_APP_TOKEN=nonsense\n${bot}\n${key}`],
    ['refused', [], `${app}\nxoxb-wrong\n${key}`],
    ['already_set', [], `${app}\n${bot}\n${key}`],
    ['usage', ['--http', '--socket-mode'], ''],
  ])('says %s with no terminal, and changes nothing', async (code, options, piped) => {
    if (code === 'already_set') writeFileSync(path, mine);
    const { exitCode, out } = await init(['--json', ...options], { piped });
    expect([exitCode, JSON.parse(out).error.code]).toEqual([code === 'usage' ? 2 : 1, code]);
    expect(out).not.toContain('hunter2');
    if (code === 'already_set') {
      expect(readFileSync(path, 'utf8')).toBe(mine);
      chmodSync(path, 0o644);
      expect((await init(['--json', '--yes'], { piped })).exitCode).toBe(0);
      expect(statSync(path).mode & 0o777).toBe(0o600);
    } else expect(readdirSync(folder.path)).toEqual([]);
  });

  it('says what is left, where the file would not start the app, or another value wins', async () => {
    writeFileSync(path, 'PORT=abc\n');
    const environment = { ...services, SLACK_BOT_TOKEN: 'xoxb-2' };
    const { exitCode, out } = await init(['--json', '--no-check'], {
      environment,
      piped: `${app}\n${bot}\n${key}`,
    });
    expect(exitCode).toBe(1);
    expect(JSON.parse(out).faults).toEqual([
      'PORT must be a port number',
      'SLACK_BOT_TOKEN has another value in the environment, which wins over the file',
    ]);
  });

  it('refuses to write into a file that would be read otherwise', () => {
    const values = new Map([['FAL_KEY', 'a b#c']]);
    expect(withValues("A=1\nB='open\n", values)).toBe(undefined);
    expect(withValues('A=1', values)).toBe("A=1\nFAL_KEY='a b#c'\n");
    expect(withValues('FAL_KEY=\nFAL_KEY=old\n', values)).toBe("FAL_KEY=\nFAL_KEY='a b#c'\n");
    expect(withValues('T="two\nlines"\n', values)).toBe('T="two\nlines"\nFAL_KEY=\'a b#c\'\n');
  });
});
