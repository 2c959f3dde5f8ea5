import { ensureBuilt, runBuilt } from './built.mjs';

/** To people alone: a program that reads what comes out expects nothing else. */
const say = (line) => {
  if (process.stderr.isTTY) process.stderr.write(`${line}\n`);
};

await ensureBuilt(say);
await runBuilt('cli/main.js');
