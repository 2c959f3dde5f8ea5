import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Environment } from '../config/index.js';
import { PlainError } from '../lib/errors.js';
import { type FollowCommand, followRemotely } from './control.js';
import { findRunning, playgroundFolder } from './folder.js';
import type { Outcome } from './follow.js';
import { startPlayground } from './index.js';

export interface TryOptions {
  environment: Environment;
  /** What stands after `/infograph`. */
  text: string;
  /** Where the images are saved. */
  folder: string;
  say(line: string): void;
  /** Ends the try early. */
  stopped: Promise<void>;
}

export interface TryResult {
  workspace: string;
  asked: number;
  /** The images' paths. */
  images: string[];
  /** Why there are fewer than were asked for. */
  reasons: string[];
  available: number;
  held: number;
}

/**
 * Has a running playground carry out a command, or one that is started for it and stopped at the end; saves the images.
 * @throws PlainError where it was stopped before
 */
export async function tryOut({ environment, text, folder, say, stopped }: TryOptions): Promise<TryResult> {
  const ending = { asked: false };
  const interrupted = stopped.then(() => {
    ending.asked = true;
    throw new PlainError('Stopped before it was done.');
  });
  interrupted.catch(() => undefined);
  const place = await openPlayground(environment, say, ending);
  try {
    say(`/infograph ${text}`);
    const outcome = await Promise.race([place.follow(text, say), interrupted]);
    return { ...outcome, images: await save(outcome.images, folder) };
  } finally {
    await place.leave();
  }
}

async function openPlayground(
  environment: Environment,
  say: (line: string) => void,
  ending: { asked: boolean },
): Promise<{ follow: FollowCommand; leave(): Promise<void> }> {
  const running = await findRunning(playgroundFolder(environment));
  if (running) {
    say(`In the playground that's already running (process ${running.pid}, ${running.page}):`);
    const follow = followRemotely({ url: running.control, token: running.token });
    return { follow, leave: async () => undefined };
  }
  say('Starting a playground for this one try: Slack and fal are stand-ins on this machine.');
  const playground = await startPlayground(environment, { quiet: true });
  return {
    follow: playground.follow,
    async leave() {
      // Another process may have found this playground meanwhile.
      if (!ending.asked) await playground.idle();
      await playground.stop();
    },
  };
}

async function save(images: Outcome['images'], folder: string): Promise<string[]> {
  if (images.length > 0) await mkdir(folder, { recursive: true });
  const paths: string[] = [];
  for (const { id, mimetype, bytes } of images) {
    const path = join(folder, `${id}.${mimetype === 'image/jpeg' ? 'jpg' : 'png'}`);
    await writeFile(path, bytes);
    paths.push(path);
  }
  return paths;
}
