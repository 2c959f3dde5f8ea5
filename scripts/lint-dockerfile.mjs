// Lints the Dockerfile by the linter of Docker's language server, without a Docker engine.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validate } from 'dockerfile-utils';
import { root } from './sources.mjs';

const faults = validate(readFileSync(join(root, 'Dockerfile'), 'utf8'));
for (const { range, message } of faults) console.error(`Dockerfile:${range.start.line + 1} ${message}`);
if (faults.length > 0) process.exitCode = 1;
else console.log('Dockerfile: nothing to complain about');
