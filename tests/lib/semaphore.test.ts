import { describe, expect, it } from '@jest/globals';
import { createSemaphore } from '../../src/lib/semaphore.js';

describe('a semaphore', () => {
  it('lets another workspace go before the rest of a crowd', async () => {
    const semaphore = createSemaphore(1);
    const order: string[] = [];
    const run = (workspace: string) => semaphore.run(workspace, async () => void order.push(workspace));
    await Promise.all([...Array.from({ length: 20 }, () => run('crowd')), run('other')]);
    expect(order.indexOf('other')).toBe(2);
    expect(order).toHaveLength(21);
  });

  it('gives no permit to somebody whose time was over, and loses none for it', async () => {
    const semaphore = createSemaphore(1);
    const release = await semaphore.acquire('', 0);
    expect(semaphore.isFull()).toBe(true);
    expect(await semaphore.acquire('', 1)).toBeUndefined();
    release?.();
    expect(semaphore.isFull()).toBe(false);
  });
});
