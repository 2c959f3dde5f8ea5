import { localFirst } from '../checking/reader/local/first.js';
import { createLocalReader } from '../checking/reader/local/local-reader.js';
import { INSTALL } from '../checking/reader/local/runtime.js';
import type { PictureReader } from '../checking/reader/reader.js';
import { createVisionReader } from '../checking/reader/vision.js';
import { createLlm } from '../fal/llm.js';
import type { Foundation } from './options.js';

/** Whoever reads the pictures of this installation; undefined: nobody. */
export function prepareReader({
  config: { fal, localReader, visionModel },
  log,
  metrics,
  teardown,
}: Pick<Foundation, 'config' | 'log' | 'metrics' | 'teardown'>): PictureReader | undefined {
  const vision = visionModel ? createVisionReader(createLlm(fal, visionModel, metrics)) : undefined;
  const local = localReader && createLocalReader({ ...localReader, hosts: fal.mediaHosts, log });
  if (localReader?.folder && !local)
    log.warn(
      { folder: localReader.folder },
      `LOCAL_READER: there is no reader of pictures there (${INSTALL})`,
    );
  if (!local) return vision;
  teardown.add(() => local.close());
  return localFirst(local, vision, log);
}
