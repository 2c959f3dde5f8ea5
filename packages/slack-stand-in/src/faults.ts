import type { Fault, FaultOptions } from './types.js';

/** The faults that a test ordered. */
export interface Faults {
  /** Returns a function that takes the order back. */
  add(method: string, fault: Fault, options?: FaultOptions): () => void;
  /** The fault that this call meets, which is used up by it; the oldest order first. */
  take(method: string, args: Record<string, unknown>): Fault | undefined;
  clear(): void;
}

export function createFaults(): Faults {
  interface Order {
    method: string;
    fault: Fault;
    left: number;
    when: (args: Record<string, unknown>) => boolean;
  }
  const orders = new Set<Order>();
  return {
    add(method, fault, { times = 1, when = () => true } = {}) {
      const order = { method, fault, left: times, when };
      orders.add(order);
      return () => {
        orders.delete(order);
      };
    },
    take(method, args) {
      for (const order of orders) {
        if ((order.method !== '*' && order.method !== method) || !order.when(args)) continue;
        order.left -= 1;
        if (order.left <= 0) orders.delete(order);
        return order.fault;
      }
      return undefined;
    },
    clear() {
      orders.clear();
    },
  };
}
