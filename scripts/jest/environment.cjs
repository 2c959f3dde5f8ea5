const { ModernFakeTimers } = require('@jest/fake-timers');
const { ModuleMocker } = require('jest-mock');

/** What one test file may not leave changed for the next. */
const stateOfProcess = () => JSON.stringify({ folder: process.cwd(), env: process.env });

/** The worker's own process, without a context around it. What jest puts in place for a file, it takes away again. */
module.exports = class SharedProcess {
  global = globalThis;
  moduleMocker = new ModuleMocker(globalThis);
  #before = { console: globalThis.console, exit: process.exit, state: stateOfProcess() };

  constructor({ projectConfig }) {
    this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: globalThis });
  }

  async setup() {
    // jest's way to the lines of the sources knows what jest has translated; Node's own knows what tsx has.
    Error.prepareStackTrace = undefined;
  }

  async teardown() {
    this.fakeTimersModern.dispose();
    this.moduleMocker.restoreAllMocks();
    globalThis.console = this.#before.console;
    process.exit = this.#before.exit;
    process.exitCode = undefined;
    if (stateOfProcess() !== this.#before.state)
      throw new Error('The tests left process.env or the working directory changed.');
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  getVmContext() {
    return null;
  }
};
