import { describe, expect, it } from '@jest/globals';
import { raceTimeout, untilAborted, withTimeout } from '../../src/lib/timeout.js';

const never = new Promise<string>(() => undefined);
const fault = () => Promise.reject(new Error('broken'));

describe('a time limit', () => {
  it('gives what comes in time', async () => {
    expect(await withTimeout(Promise.resolve('done'), 60_000)).toBe('done');
    expect(await raceTimeout(Promise.resolve('done'), 60_000, () => 'late')).toBe('done');
    expect(await untilAborted(Promise.resolve('done'), new AbortController().signal)).toBe('done');
  });

  it('gives nothing, or what was said, where it takes longer', async () => {
    expect(await withTimeout(never, 1)).toBeUndefined();
    expect(await raceTimeout(never, 1, () => 'late')).toBe('late');
    const thrown = raceTimeout(never, 1, () => {
      throw new Error('too slow');
    });
    await expect(thrown).rejects.toThrow('too slow');
  });

  it('takes a fault for no answer, or tells it', async () => {
    expect(await withTimeout(fault(), 60_000)).toBeUndefined();
    await expect(raceTimeout(fault(), 60_000, () => 'late')).rejects.toThrow('broken');
  });

  it('ends with a signal, though the work does not heed it', async () => {
    const controller = new AbortController();
    const work = untilAborted(never, controller.signal);
    controller.abort(new Error('closing'));
    await expect(work).rejects.toThrow('closing');
    const again = untilAborted(never, controller.signal, () => new Error('too late'));
    await expect(again).rejects.toThrow('too late');
  });
});
