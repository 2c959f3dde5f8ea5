import { nanoBananaPro } from '../../fal/models/nano-banana-pro.js';
import { CommandError } from '../shared/terminal.js';
import type { Job } from './wait.js';
import { generate as words } from './words.js';

/** After these the image may still be had. */
const lost = ['stopped', 'timeout', 'no_answers', 'exists', 'cannot_save', 'image_unavailable', 'wrong_key'];

/** The command that fetches the image of a job. */
export function fetchCommand({ model, requestId }: Job): string {
  return `npm run -s infograph -- result ${requestId}${model === nanoBananaPro.id ? '' : ` --model ${model}`}`;
}

/** The same error, with the way to the image where there is one. */
export function withHint(error: unknown, job: Job): unknown {
  if (!(error instanceof CommandError) || !lost.includes(error.code)) return error;
  return new CommandError(error.code, `${error.message} ${words.fetchLater(fetchCommand(job))}`);
}

/** What is said once the image lies on the disk. @param seconds how long all of it took */
export function savedInWords({ file, bytes }: { file: string; bytes: number }, seconds?: number): string {
  const size = bytes < 1_000_000 ? `${Math.ceil(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
  return `Saved ${file} (${size}${seconds === undefined ? '' : `, ${seconds} s in total`})`;
}
