import { ensureBuilt } from '../built.mjs';

/** Before the tests, because some start the program as users do, from dist/. */
export default () => ensureBuilt();
