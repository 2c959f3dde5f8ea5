import { runBuilt } from './built.mjs';

await runBuilt('cli/main.js');
