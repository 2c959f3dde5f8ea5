const asyncHooks = require('node:async_hooks');
const { register } = require('node:module');
const { pathToFileURL } = require('node:url');
const { default: Runtime } = require('jest-runtime');

const beside = (file) => pathToFileURL(`${__dirname}/${file}`);
let loader;
let loaded = 0;

/**
 * In what jest's framework keeps the test that runs, to know whose an unhandled rejection is: the one that began last, of
 * those that run. Node's own storage would know it of each promise, and before Node 24 each promise pays for that.
 */
class Innermost {
  #running = [];

  getStore() {
    return this.#running.at(-1);
  }

  async run(store, work) {
    this.#running.push(store);
    try {
      return await work();
    } finally {
      this.#running.splice(this.#running.lastIndexOf(store), 1);
    }
  }
}

/**
 * Loads tests as Node loads any program, so that a worker keeps its modules from one test file to the next. jest's own
 * runtime builds all of them anew for each file, in a context of its own, and that was most of what the tests cost. All
 * else stays jest's: workers, order, hooks, time limits, unhandled errors, reports.
 *
 * The price: a test file finds what modules hold as the one before has left it, and `jest.mock` does nothing.
 */
module.exports = class SharedRuntime extends Runtime {
  #testPath;
  #globals;

  constructor(...given) {
    super(...given);
    this.#testPath = given[6];
  }

  /** By this jest asks for its test framework, which has to begin anew for each file. */
  requireInternalModule(file) {
    delete require.cache[file];
    delete globalThis[Symbol.for('EVENT_HANDLERS')];
    const before = Object.getOwnPropertyDescriptor(asyncHooks, 'AsyncLocalStorage');
    Object.defineProperty(asyncHooks, 'AsyncLocalStorage', {
      configurable: true,
      value: Innermost,
    });
    try {
      return require(file);
    } finally {
      Object.defineProperty(asyncHooks, 'AsyncLocalStorage', before);
    }
  }

  setGlobalsForRuntime(globals) {
    this.#globals = { ...globals, jest: this.jestGlobals.jestObjectFor(this.#testPath) };
  }

  unstable_shouldLoadAsEsm() {
    return true;
  }

  async unstable_importModule(file) {
    loader ??= startLoader();
    const { provide } = await loader;
    provide(this.#globals);
    // The query, because a file may be run again in the same process.
    return await import(`${pathToFileURL(file)}?loaded=${++loaded}`);
  }
};

/** TypeScript by tsx, which keeps on the disk what it has translated. */
async function startLoader() {
  const tsx = await import('tsx/esm/api');
  tsx.register();
  register(beside('resolve-globals.mjs'));
  return await import(beside('globals.mjs'));
}
