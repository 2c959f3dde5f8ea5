import { beforeAll, it } from '@jest/globals';
import { pagesAreRead } from '../../fuzz/pages/property.js';

// The libraries complain about pages.
beforeAll(() => {
  for (const level of ['log', 'warn', 'error'] as const) console[level] = () => {};
});

it('Whatever a page holds, it is read or refused in words, its facts are found, and a model may answer with it', () =>
  pagesAreRead(3));
