import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtIn } from '../../src/fal/models/built-in.js';

const folder = mkdtempSync(join(tmpdir(), 'infograph-one-model-'));
const path = join(folder, 'models.json');
writeFileSync(path, JSON.stringify({ remove: builtIn.slice(1).map(({ id }) => id) }));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

/** Settings of an installation with the default model alone: where it fails, none takes its place. */
export const oneModel = { MODELS_FILE: path };
