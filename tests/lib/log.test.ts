import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createLog, type Log } from '../../src/lib/log.js';
import { createPretty } from '../../src/lib/pretty-log.js';
import { printable } from '../../src/lib/text/printable.js';
import { cancelable, ended, pressCancel, type, underWay } from '../support/story.js';
import { botToken, signingSecret, startWorld, type World } from '../support/world.js';

const PROMPT = 'Quarterly figures of the secret project Nightingale';

describe('the log at level info, over happy and unhappy paths', () => {
  let world: World;
  const written: string[] = [];
  beforeAll(async () => {
    for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
      jest.spyOn(console, method).mockImplementation((...words) => void written.push(words.join(' ')));
    }
    world = await startWorld();
    await walkThrough(world);
  });
  afterAll(async () => {
    await world.stop();
    jest.restoreAllMocks();
  });

  it('has no secret and no token', async () => {
    const { fal, log, app } = world;
    const all = log.join('');
    for (const secret of [botToken, signingSecret, fal.key]) expect(all).not.toContain(secret);
    for (const { token } of await app.models.infographs.find({}, { token: 1 }).lean()) {
      expect(all).not.toContain(token);
    }
  });

  it('has no words of any prompt, note or answer', () => {
    const all = world.log.join('');
    for (const words of ['Nightingale', 'figures of the', 'for the birds']) expect(all).not.toContain(words);
  });

  it('has no address at which anybody could answer, upload or look', async () => {
    const { app, log, slack } = world;
    const threads = await app.models.threads.find({}, { responseUrl: 1 }).lean();
    const infographs = await app.models.infographs.find({}, { results: 1 }).lean();
    const addresses = [
      ...threads.flatMap(({ responseUrl }) => responseUrl ?? []),
      ...infographs.flatMap(({ results }) => results.flatMap(({ imageUrl }) => imageUrl ?? [])),
    ];
    expect(addresses.length).toBeGreaterThan(8);
    for (const address of addresses) expect(log.join('')).not.toContain(new URL(address).pathname);
    expect(log.join('')).not.toContain(`${slack.url}/`);
  });

  it('tells of which infograph or thread each step was, one JSON object a line', () => {
    const lines = world.log.map((line) => JSON.parse(line) as Record<string, unknown>);
    const steps = lines.filter(({ msg }) => msg === 'step');
    expect(steps.length).toBeGreaterThan(20);
    // What the app does by itself from time to time is about nobody's infograph, and says what it is.
    const about = steps.map(({ infograph, thread, chore }) =>
      String(infograph ?? thread ?? `chore ${chore}`),
    );
    for (const one of about) expect(one).toMatch(/^((ig|ba)_[0-9a-f]{20}|chore [a-z]+)$/);
  });

  it('is all that is written: nothing goes past it to the console', () => {
    expect(written).toEqual([]);
  });
});

/** A request that succeeds, and each kind of those that do not. */
async function walkThrough(world: World): Promise<void> {
  const { fal, slack } = world;
  const run = async (what: string) => {
    await type(world, `${PROMPT} ${what}`);
    await ended(world, `${PROMPT} ${what}`);
  };
  await run('succeeds');
  fal.outcome({ kind: 'model_error', type: 'content_policy_violation', msg: `No: ${PROMPT}` });
  await run('is refused');
  const refuses = { kind: 'http', status: 422, body: { detail: PROMPT } } as const;
  const noLonger = fal.fail('submit', refuses, { times: Number.POSITIVE_INFINITY });
  await run('is refused at the door');
  noLonger();
  fal.fail('submit', { kind: 'lost' });
  await run('loses its answer');
  slack.fail('chat.postMessage', { kind: 'error', error: 'fatal_error' });
  slack.fail('chat.update', { kind: 'http', status: 500 });
  slack.fail('files.completeUploadExternal', { kind: 'reset' });
  slack.fail('response_url', { kind: 'reset' });
  await run('meets a broken Slack');
  slack.clearFaults();
  await type(world, `${PROMPT} in private`, { channel: slack.channels.secret });
  await ended(world, `${PROMPT} in private`);
  fal.outcome({ kind: 'never' });
  await type(world, `${PROMPT} is canceled`);
  await underWay(world, `${PROMPT} is canceled`);
  await pressCancel(world, await cancelable(world, `${PROMPT} is canceled`), slack.users.member2);
  await pressCancel(world, await cancelable(world, `${PROMPT} is canceled`));
  await ended(world, `${PROMPT} is canceled`);
  await type(world, 'topup 5 for the birds', { user: slack.users.admin });
  await type(world, `${PROMPT} --wrong flag`);
  await forgeries(world);
}

/** Requests that are refused at the door, with words in them. */
async function forgeries({ app, fal, slack, settings }: World): Promise<void> {
  const body = new URLSearchParams({ command: '/infograph', text: PROMPT }).toString();
  const signed = slack.sign(body);
  const contentType = { 'content-type': 'application/x-www-form-urlencoded' };
  await slack.post({ body, headers: { ...signed, ...contentType, 'x-slack-signature': 'v0=00' } });
  await fetch(`${app.url}/slack/events`, {
    method: 'POST',
    body: `{"text":"${PROMPT}`,
    headers: { 'content-type': 'application/json' },
  });
  const infograph = await app.models.infographs.findOne({}).lean();
  const url = `${settings.PUBLIC_URL}/api/infographs/webhook/${infograph?._id}/${infograph?.token}`;
  const answer = { request_id: 'r', status: 'OK', payload: { prompt: PROMPT } };
  await fal.deliver({ url, body: answer, key: 'foreign' });
  await fal.deliver({ url, body: answer });
  await fal.deliver({ url, body: `not json ${PROMPT}`, requestId: 'r' });
}

describe('the net below the log', () => {
  it('hides secrets and words in objects that carry more than they should', () => {
    const lines: string[] = [];
    const log = createLog('info', { write: (line) => void lines.push(line) });
    log.info(
      { token: 's3cret', slack: { botToken: 's3cret' }, infograph: { thread: { prompt: 's3cret' } } },
      'm',
    );
    log.warn({ headers: { authorization: 's3cret' }, response_url: 's3cret' }, 'm');
    expect(lines.join('')).not.toContain('s3cret');
  });

  it('tells of an error its kind, words and cause, and nothing that a library hung on it', () => {
    const lines: string[] = [];
    const log = createLog('info', { write: (line) => void lines.push(line) });
    const error = Object.assign(new Error('it broke', { cause: new Error('the wire') }), {
      code: 'E_WIRE',
      config: { headers: { authorization: 's3cret' } },
    });
    log.error({ err: error }, 'm');
    const [line = ''] = lines;
    expect(JSON.parse(line)).toMatchObject({
      err: { message: 'it broke', code: 'E_WIRE', cause: 'Error: the wire' },
    });
    expect(line).not.toContain('s3cret');
  });

  it('is short and harmless to a terminal, whatever a stranger has sent', () => {
    const lines: string[] = [];
    const log = createLog('info', { write: (line) => void lines.push(line) });
    const hostile = `\u001b[2J\u009b\u202e${'A'.repeat(15_000)}`;
    log.warn(
      {
        path: hostile,
        [hostile]: 1,
        nested: { list: Array.from({ length: 5_000 }, () => hostile) },
        err: Object.assign(new Error(hostile, { cause: new Error(hostile) }), { code: hostile }),
      },
      'm',
    );
    const [line = ''] = lines;
    expect(line.length).toBeLessThan(50_000);
    expect(line.trimEnd()).not.toMatch(/[\p{Cc}\p{Bidi_C}]/u);
  });

  it('has so many lines a minute of one warning, then how many more there were', () => {
    jest.useFakeTimers();
    try {
      const lines: string[] = [];
      const log = createLog('info', { write: (line) => void lines.push(line) });
      for (let at = 0; at < 1_000; at++) log.warn({ at }, 'a stranger knocked');
      for (let at = 0; at < 1_000; at++) log.error({ from: 'bolt' }, `other words each time: ${at}`);
      log.warn('another warning');
      for (let at = 0; at < 100; at++) log.info('what the operator asked for');
      expect(lines).toHaveLength(60 + 60 + 1 + 100);
      jest.advanceTimersByTime(60_000);
      expect(lines.slice(221).map((line) => JSON.parse(line))).toMatchObject([
        { level: 'warn', left: 940, msg: 'a stranger knocked: more like this' },
        { level: 'error', left: 940, msg: 'bolt: more like this' },
      ]);
      log.warn('a stranger knocked');
      expect(lines).toHaveLength(224);
    } finally {
      jest.useRealTimers();
    }
  });

  it('counts warnings of ever other words together, so that they need no memory', () => {
    const lines: string[] = [];
    const log = createLog('info', { write: (line) => void lines.push(line) });
    for (let at = 0; at < 10_000; at++) log.warn(`warning ${at}`);
    expect(lines.length).toBeLessThan(600);
  });
});

describe('the log for eyes', () => {
  /** What is shown of a line. */
  const shown = (write: (log: Log) => void, colorize = false): string => {
    const pretty = createPretty({ colorize });
    let text = '';
    write(createLog('info', { write: (line) => (text += pretty(line)) }));
    return text;
  };

  it('is a line of words with what stands beside them, and hides what the other hides', () => {
    const text = shown((log) => log.info({ infograph: 'ig_1', token: 's3cret' }, 'step done'));
    expect(text).toMatch(
      /^\[\d\d:\d\d:\d\d\.\d{3}\] INFO: step done \{"infograph":"ig_1","token":"\[redacted\]"\}\n$/,
    );
  });

  it('tells an error with its stack', () => {
    const text = shown((log) => log.error({ err: new Error('it broke') }, 'step failed'));
    expect(text).toMatch(/ERROR: step failed *\n[\s\S]*it broke[\s\S]*at [\s\S]*log\.test\.ts/);
  });

  it('gives a terminal nothing to obey but its own colors', () => {
    const nasty = '\u001b[2J \u009b1m \u202e \\u001b \n# forged';
    const text = shown((log) => log.warn({ name: nasty, from: 'bolt' }, nasty));
    expect(text).toBe(printable(text));
    expect(text.trimEnd()).not.toContain('\n');
    expect(text).toContain('\\u001b[2J');
    expect(shown((log) => log.warn('words'), true)).toContain('\u001b[33m');
  });
});
