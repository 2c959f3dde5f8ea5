import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createTempFolder, type TempFolder } from '../../src/lib/temp-folder.js';
import { type FalStandIn, startFalStandIn } from '../../src/playground/stand-ins.js';
import { cli } from '../cli/support.js';
import { freePort } from '../support/free-port.js';

let fal: FalStandIn;
let folder: TempFolder;

beforeAll(async () => {
  fal = await startFalStandIn({ imageScale: 0.05 });
});
afterAll(() => fal.stop());
beforeEach(async () => {
  folder = await createTempFolder();
});
afterEach(async () => {
  fal.clearFaults();
  await folder.remove();
});

const generate = (line: readonly string[], more: Record<string, string> = {}) =>
  cli(['generate', ...line, '--out', folder.path], { ...fal.settings, HOST: '127.0.0.1', ...more });

describe('generate that has to wait', () => {
  it('says that fal does not get through to PUBLIC_URL, and fetches the result', async () => {
    fal.webhooks('lost');
    const { exitCode, err } = await generate(['Tides', '--mode', 'webhook'], {
      PORT: String(await freePort()),
      PUBLIC_URL: 'https://elsewhere.example',
      COLLECT_AFTER_S: '1',
    });
    expect(exitCode).toBe(0);
    expect(err).toContain("couldn't reach https://elsewhere.example");
  });

  it('gives up at the deadline, and says how to get the image later', async () => {
    fal.outcome({ kind: 'stuck' });
    const { exitCode, json } = await generate(['Tides', '--json'], { JOB_DEADLINE_S: '1' });
    expect(exitCode).toBe(1);
    expect(json).toMatchObject({
      error: { code: 'timeout', message: expect.stringContaining(`result ${fal.jobs.at(-1)?.requestId}`) },
    });
  });
});
