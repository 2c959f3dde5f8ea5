import { readFile } from 'node:fs/promises';
import { afterAll, expect, it } from '@jest/globals';
import { getDocumentProxy, getMeta } from 'unpdf';
import { createDrawing } from '../../../src/drawing/process/drawing.js';
import { createLog } from '../../../src/lib/log.js';
import { createMetrics } from '../../../src/lib/metrics.js';

const drawing = createDrawing({ log: createLog('silent'), metrics: createMetrics() });
afterAll(() => drawing.close());

it('a picture becomes a PDF with its title and language, in the process that draws', async () => {
  const image = await readFile(new URL('../../../docs/pictures/statement.png', import.meta.url));
  const described = { title: 'A month', alt: 'Bars for every day', language: 'en', width: 16, height: 9 };
  const { bytes, contentType } = await drawing.imagePdf(image, described, { workspace: 'T1' });
  expect(contentType).toBe('application/pdf');
  const document = await getDocumentProxy(new Uint8Array(bytes));
  expect((await getMeta(document)).info).toMatchObject({ Title: 'A month', Language: 'en' });
  expect(document.numPages).toBe(1);
});
