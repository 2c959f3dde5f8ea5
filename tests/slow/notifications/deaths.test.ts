import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { cli } from '../../cli/support.js';
import { type CallbackReceiver, startReceiver } from '../../notifications/receiver.js';
import { type AppProcess, startAppProcess } from '../../support/app-process.js';
import { type CrashLab, openCrashLab } from '../../support/crash-lab.js';
import { until } from '../../support/story.js';

const PATIENCE_MS = 60_000;

describe('a process that is killed', () => {
  let lab: CrashLab;
  let receiver: CallbackReceiver;
  let app: AppProcess | undefined;
  beforeEach(async () => {
    receiver = await startReceiver();
    lab = await openCrashLab({ CALLBACK_ALLOW_HOSTS: receiver.host });
  });
  afterEach(async () => {
    if (app?.isAlive()) await app.kill();
    await lab.stop();
    await receiver.stop();
  });

  /** Asks for an infograph with a callback. The process may die before it can answer. */
  async function ask(): Promise<void> {
    const made = await cli(['token', 'create', '--json'], lab.settings);
    const { token } = z.object({ token: z.string() }).parse(made.json);
    await fetch(`${lab.settings.PUBLIC_URL}/api/infographs/create/`, {
      method: 'POST',
      headers: { authorization: `Token ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ prompt: 'Killed before it could tell', callback_url: receiver.url }),
    }).catch(() => undefined);
  }

  const ids = () => [...new Set(receiver.received.map(({ headers }) => headers['webhook-id']))];

  it('when an end is stored leaves the telling to the next one, once', async () => {
    const doomed = await startAppProcess(lab.settings, { crash: { at: 'settle:stored' } });
    app = doomed;
    await ask();
    expect(await doomed.gone).toEqual({ code: null, signal: 'SIGKILL' });
    expect(receiver.received).toHaveLength(0);
    app = await startAppProcess(lab.settings);
    await until('the callback', async () => receiver.received.length > 0, PATIENCE_MS);
    expect(await app.stop()).toEqual({ code: 0, signal: null });
    expect(receiver.received).toHaveLength(1);
    expect(JSON.parse(receiver.received[0]?.body ?? '')).toMatchObject({ type: 'infograph.completed' });
  });

  it('during a callback has it repeated by the next one, with the same id', async () => {
    receiver.behave('hang', 204);
    app = await startAppProcess(lab.settings);
    await ask();
    await until('the callback', async () => receiver.received.length > 0, PATIENCE_MS);
    await app.kill();
    app = await startAppProcess(lab.settings);
    await until('the callback again', async () => receiver.received.length > 1, PATIENCE_MS);
    expect(await app.stop()).toEqual({ code: 0, signal: null });
    expect(ids()).toHaveLength(1);
  });
});
