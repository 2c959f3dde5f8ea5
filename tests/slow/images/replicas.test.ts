import { startEmbeddedMongo } from '@infograph/embedded-mongodb';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type AppProcess, startAppProcess } from '../../support/app-process.js';
import { type CrashLab, openCrashLab } from '../../support/crash-lab.js';
import { freePort } from '../../support/free-port.js';
import { startS3Server } from '../../support/s3-server.js';

let lab: CrashLab;
let database: Awaited<ReturnType<typeof startEmbeddedMongo>>;
let apps: AppProcess[];

beforeEach(async () => {
  lab = await openCrashLab();
  database = await startEmbeddedMongo({ dir: `${lab.settings.DATA_DIR}/mongodb` });
  apps = [];
});
afterEach(async () => {
  for (const app of apps) if (app.isAlive()) await app.kill();
  await database.stop();
  await lab.stop();
});

/** A process on the shared database, with its images in this folder. */
async function start(folder: string, more: Record<string, string> = {}): Promise<AppProcess> {
  const port = String(await freePort());
  const app = await startAppProcess({
    ...lab.settings,
    MONGODB_URI: database.uri,
    DATA_DIR: `${lab.settings.DATA_DIR}/${folder}`,
    PORT: port,
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    ...more,
  });
  apps.push(app);
  return app;
}

describe('two processes on one database', () => {
  it('with disks of their own: the second refuses to start, and says why', async () => {
    await start('one');
    await expect(start('another')).rejects.toThrow(/keeps them in another folder[\s\S]*Set S3_BUCKET/);
  });

  it('with one folder for both: both run, and one that was killed is back at once', async () => {
    const first = await start('one');
    await start('one');
    await first.kill();
    await start('one');
    expect(apps.filter((app) => app.isAlive())).toHaveLength(2);
  });

  it('with a bucket: both run, whatever their disks', async () => {
    const s3 = await startS3Server();
    try {
      await start('one', s3.settings);
      await start('another', s3.settings);
      expect(apps.every((app) => app.isAlive())).toBe(true);
    } finally {
      await s3.stop();
    }
  });
});
