const { ModernFakeTimers } = require('@jest/fake-timers');
const { ModuleMocker } = require('jest-mock');

/** The worker's own process, without a context around it; what jest puts in place for a file, it takes away again. */
module.exports = class SharedProcess {
  global = globalThis;
  moduleMocker = new ModuleMocker(globalThis);
  #kept = { console: globalThis.console, exit: process.exit, exitCode: process.exitCode };

  constructor({ projectConfig }) {
    this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: globalThis });
  }

  async setup() {
    // jest's own way to the lines of the sources knows only what jest has translated; Node's knows what tsx has.
    Error.prepareStackTrace = undefined;
  }

  async teardown() {
    this.fakeTimersModern.dispose();
    this.moduleMocker.restoreAllMocks();
    globalThis.console = this.#kept.console;
    process.exit = this.#kept.exit;
    process.exitCode = this.#kept.exitCode;
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  getVmContext() {
    return null;
  }
};
