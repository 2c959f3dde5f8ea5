import { describe, expect, it } from '@jest/globals';
import { CASES, measureAlone } from '../../../bench/truth/alone.js';
import { numberScoresOf, scoresOf } from '../../../bench/truth/measure.js';
import { asJson, NOT_MEASURED } from '../../../bench/truth/report.js';

const alone = measureAlone();
const halves = [true, false].map((held) => alone.judged.filter(({ heldOut }) => heldOut === held));

describe('the comparing alone', () => {
  it('is of as many transcripts as it says, in both halves', () => {
    expect(alone.judged).toHaveLength(CASES);
    for (const half of halves) expect(half.length).toBeGreaterThan(CASES / 3);
  });

  it('calls wrong what is, and little else', () => {
    for (const judged of [alone.judged, ...halves]) {
      for (const { precision, recall } of [numberScoresOf(judged), scoresOf(judged)]) {
        expect(precision).toBeGreaterThanOrEqual(0.95);
        expect(recall).toBeGreaterThanOrEqual(0.9);
      }
    }
  });

  it('warns without a cause far less often than the plainest comparing does', () => {
    expect(scoresOf(alone.judged).falseAlarms).toBeLessThan(scoresOf(alone.yardstick).falseAlarms ?? 0);
  });

  it('says that no reader was measured where none was', () => {
    const { precision, recall, reader } = asJson(alone, undefined);
    expect({ precision, recall, reader }).toEqual({
      precision: expect.any(Number),
      recall: expect.any(Number),
      reader: NOT_MEASURED,
    });
  });
});
