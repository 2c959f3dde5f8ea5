import { ensureBuilt, runBuilt } from './built.mjs';

const say = (line) => void process.stderr.write(`${line}\n`);

await ensureBuilt(say);
say('Starting ...');
await runBuilt('main.js');
