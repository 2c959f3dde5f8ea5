import { existsSync } from 'node:fs';
import type { Environment } from './index.js';

/** The environment with what `.env` in this folder adds to it; what is set already wins. */
export function readEnvironment(): Environment {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return process.env;
}
