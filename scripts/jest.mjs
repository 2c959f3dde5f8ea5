// Runs jest the same way on every shell.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
// Its workers get it as well. What tests make is mostly short-lived: with more room for that, far less of it is copied.
const young = '--max-semi-space-size=64';
const { status } = spawnSync(process.execPath, [young, jest, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exit(status ?? 1);
