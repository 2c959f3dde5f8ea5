import { describe, expect, it } from '@jest/globals';
import { createCircuitBreaker } from '../../src/lib/circuit-breaker.js';

describe('a circuit breaker', () => {
  it('lets one try after each pause, twice as long every time up to the most', () => {
    let now = 1_000;
    const circuit = createCircuitBreaker({ firstPauseMs: 10, maxPauseMs: 25, now: () => now });
    for (const pauseMs of [10, 20, 25, 25]) {
      circuit.failed();
      expect([circuit.state(), circuit.waitMs()]).toEqual(['open', pauseMs]);
      now += pauseMs;
      expect([circuit.waitMs(), circuit.state()]).toEqual([0, 'half-open']);
      // Somebody tries: the others wait.
      expect(circuit.waitMs()).toBe(pauseMs);
    }
  });

  it('closes at a success, and begins with the first pause again', () => {
    const circuit = createCircuitBreaker({ firstPauseMs: 10, maxPauseMs: 25, now: () => 1_000 });
    circuit.failed();
    circuit.failed();
    circuit.succeeded();
    expect([circuit.state(), circuit.waitMs()]).toEqual(['closed', 0]);
    circuit.failed();
    expect(circuit.waitMs()).toBe(10);
  });

  it('lets another try where nothing came of a try', () => {
    let now = 1_000;
    const circuit = createCircuitBreaker({ firstPauseMs: 10, maxPauseMs: 25, now: () => now });
    circuit.failed();
    now += 10;
    expect(circuit.waitMs()).toBe(0);
    now += 10;
    expect(circuit.waitMs()).toBe(0);
  });
});
