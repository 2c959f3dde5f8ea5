// What tests get as `@jest/globals`. The names are bound anew before each file is loaded, for helpers that stay loaded too.
export let afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  fit,
  it,
  jest,
  test,
  xdescribe,
  xit,
  xtest;

export function provide(globals) {
  ({
    afterAll,
    afterEach,
    beforeAll,
    beforeEach,
    describe,
    expect,
    fit,
    it,
    jest,
    test,
    xdescribe,
    xit,
    xtest,
  } = globals);
}
