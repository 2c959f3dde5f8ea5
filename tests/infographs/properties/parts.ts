import type { FaultInjection } from '../../../src/infographs/fault-injection.js';

/** Some captures spend less than is held: by an infograph's id, so that a step that comes again says the same. */
export const capturesOfParts: FaultInjection = {
  credits: (real) => ({
    ...real,
    settle(workspace, settle) {
      const { by, infograph } = settle;
      const spent = by === 'capture' && Number.parseInt(infograph.slice(-1), 16) % 2 ? { credits: 0 } : {};
      return real.settle(workspace, { ...settle, ...spent });
    },
  }),
};
