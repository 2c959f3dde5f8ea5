import { LRUCache } from 'lru-cache';
import { type Drawing, DrawingError } from '../../drawing/scene/drawing.js';
import { defined } from '../../lib/defined.js';
import type { Log } from '../../lib/log.js';
import type { Brief } from '../../models/brief.js';
import type { Infograph } from '../../models/infograph.js';
import type { EventRecorder } from '../core/events.js';
import { lookOf } from '../core/look.js';

/** What was drawn is at hand until it is shown: so long, and so many bytes of it in all. */
const REMEMBER_MS = 5 * 60_000;
const REMEMBER_BYTES = 32 * 1024 * 1024;

/** Draws pictures of facts that people look at before anything is made of them; nobody waits for one. */
export interface Drafts {
  /**
   * The picture of a brief's facts, as PNG. Where it is not there yet it is begun, and the thread is woken when there is
   * an answer; `none`: it cannot be drawn. @param infograph one that would be made of them
   */
  of(brief: Brief, infograph: Infograph): Draft;
}

type Draft = Buffer | 'drawing' | 'none';

interface Dependencies {
  drawing: Pick<Drawing, 'draw'>;
  events: Pick<EventRecorder, 'draftDrawn'>;
  log: Log;
}

export function createDrafts({ drawing, events, log }: Dependencies): Drafts {
  const drafts = new LRUCache<string, Draft>({
    max: 1_000,
    maxSize: REMEMBER_BYTES,
    sizeCalculation: (draft) => (typeof draft === 'string' ? 1 : draft.length),
    ttl: REMEMBER_MS,
  });

  async function draw({ _id, facts, source, workspace }: Brief, infograph: Infograph): Promise<Draft> {
    if (!facts) return 'none';
    const look = lookOf({ ...infograph, resolution: '1K' });
    try {
      const turn = { workspace, draft: true };
      return (await drawing.draw({ ...facts, ...defined({ source }) }, look, turn)).png;
    } catch (error) {
      if (!(error instanceof DrawingError)) throw error;
      log.warn({ brief: _id, code: error.code }, 'drawing a draft failed: there are words alone');
      return 'none';
    }
  }

  return {
    of(brief, infograph) {
      const { _id, workspace } = brief;
      const key = `${_id} ${brief.edited === true}`;
      const known = drafts.get(key);
      if (known) return known;
      drafts.set(key, 'drawing');
      void draw(brief, infograph)
        .then(async (draft) => {
          drafts.set(key, draft);
          await events.draftDrawn({ _id, workspace });
        })
        // The process ends, or the database is away: the thread looks again by itself.
        .catch((error: unknown) => {
          drafts.delete(key);
          log.debug({ err: error, brief: _id }, 'a draft was lost');
        });
      return 'drawing';
    },
  };
}
