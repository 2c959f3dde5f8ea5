import { freePort } from '../../support/free-port.js';
import { startWorld, type World, type WorldOptions } from '../../support/world.js';
import { type Gate, startGate } from './gate.js';
import type { Scene } from './scene.js';

/** A world in which faults can be laid on the submissions of a single request, and fal's queue can be away. */
export interface GatedWorld extends World {
  queueGate: Gate;
}

export async function startGatedWorld(options: WorldOptions = {}): Promise<GatedWorld> {
  const port = await freePort();
  const queueGate = await startGate(`http://127.0.0.1:${port}`);
  const world = await startWorld({
    ...options,
    fal: { ...options.fal, port },
    settings: { FAL_QUEUE_URL: `${queueGate.url}/queue`, ...options.settings },
  });
  const { stop } = world;
  return Object.assign(world, {
    queueGate,
    async stop() {
      await stop();
      await queueGate.close();
    },
  });
}

/** Whether the body of a submission is of this scene. */
export function isOf({ prompt }: Scene): (body: string) => boolean {
  return (body) => body.includes(JSON.stringify(prompt));
}
