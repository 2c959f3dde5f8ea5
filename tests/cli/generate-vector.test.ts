import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTempFolder, type TempFolder } from '../../src/lib/temp-folder.js';
import { type FalStandIn, startFalStandIn } from '../../src/playground/stand-ins.js';
import { cli } from './support.js';

let fal: FalStandIn;
let folder: TempFolder;
beforeAll(async () => {
  fal = await startFalStandIn({ imageScale: 0.05 });
  folder = await createTempFolder();
});
afterAll(async () => {
  await fal.stop();
  await folder.remove();
});

const generate = (line: readonly string[]) =>
  cli(['generate', ...line, '--out', folder.path], {
    ...{ ...fal.settings, HOST: '127.0.0.1', ARTICLE_LLM_MODEL: 'off' },
  });
const lastJob = () => fal.jobs.at(-1);

describe('generate', () => {
  it('saves what a model draws as SVG without anything in it that does not draw', async () => {
    const bytes = Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 90"><script>x()</script><rect width="9" height="9"/></svg>',
    );
    fal.outcome({ kind: 'image', bytes });
    const model = ['--model', 'fal-ai/recraft/v4/text-to-vector'];
    expect((await generate(['How a bill becomes law', ...model])).exitCode).toBe(0);
    const file = join(folder.path, `infograph-${lastJob()?.requestId}.svg`);
    const svg = await readFile(file, 'utf8');
    expect(svg).toContain('<rect ');
    expect(svg).not.toContain('script');
    fal.outcome({ kind: 'image', bytes: Buffer.from('<svg viewBox="0 0 9 9"><script>x()</script></svg>') });
    const refused = await generate(['How a bill becomes law', ...model]);
    expect([refused.exitCode, refused.err]).toEqual([
      expect.any(Number),
      expect.stringContaining("The model's image can't be used: an SVG: it draws nothing."),
    ]);
  });
});
