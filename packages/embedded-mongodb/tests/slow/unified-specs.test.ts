import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, it } from '@jest/globals';

const folder = process.env.MONGODB_SPECS;
const runner = fileURLToPath(new URL('../../specs/run.ts', import.meta.url));
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

(folder ? it : it.skip)(
  `MongoDB's unified specs pass as often as expected${folder ? '' : ' (skipped: MONGODB_SPECS names no folder)'}`,
  () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', tsx, runner, folder ?? ''], {
      encoding: 'utf8',
    });
    expect({ status, told: status === 0 ? '' : `${stdout}${stderr}` }).toEqual({ status: 0, told: '' });
  },
  300_000,
);
