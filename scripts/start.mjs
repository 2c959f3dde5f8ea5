import { runBuilt } from './built.mjs';

const say = (line) => void process.stderr.write(`${line}\n`);

await runBuilt('main.js', say);
