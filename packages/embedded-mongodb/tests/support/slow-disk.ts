// Loaded before a server (`--import`): every fdatasync takes SYNC_DELAY_MS longer and leaves a byte in SYNC_COUNT_FILE.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { fdatasync } = fs;
const delayMs = Number(process.env.SYNC_DELAY_MS);
const countFile = process.env.SYNC_COUNT_FILE ?? '';

const slowly = (fd: number, done: fs.NoParamCallback) => {
  fs.appendFileSync(countFile, '.');
  setTimeout(() => fdatasync(fd, done), delayMs);
};
fs.fdatasync = Object.assign(slowly, { __promisify__: fdatasync.__promisify__ });
syncBuiltinESMExports();
