import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';

export interface Sample {
  id: string;
  url: string;
  html: string;
  truth: string;
}

const truths = z.record(
  z.string(),
  z.object({ url: z.string().default('https://example.com/'), articleBody: z.string() }),
);

/**
 * The pages of a folder, one after another: `ground-truth.json` holds a url and an articleBody for each id, and
 * `html/<id>.html.gz` the page.
 * @throws Error where there is no such folder.
 */
export function* samplesIn(folder: string): Generator<Sample> {
  const list = join(folder, 'ground-truth.json');
  if (!existsSync(list))
    throw new Error(`${list} does not exist: give a folder with ground-truth.json and html/<id>.html.gz`);
  for (const [id, { url, articleBody }] of Object.entries(
    truths.parse(JSON.parse(readFileSync(list, 'utf8'))),
  )) {
    const html = gunzipSync(readFileSync(join(folder, 'html', `${id}.html.gz`))).toString('utf8');
    yield { id, url, html, truth: articleBody };
  }
}
