import { LRUCache } from 'lru-cache';
import { type Drawing, DrawingError, type DrawnPicture } from '../../drawing/scene/drawing.js';
import { defined } from '../../lib/defined.js';
import type { Log } from '../../lib/log.js';
import type { Brief } from '../../models/brief.js';
import type { LeftOut } from '../../models/drawing.js';
import type { Infograph } from '../../models/infograph.js';
import type { NoDraft } from '../../models/thread.js';
import type { EventRecorder } from '../core/events.js';
import { leftOutOf, lookOf } from '../core/look.js';

/** What was drawn is at hand until it is shown: so long, and so many bytes of it in all. */
const REMEMBER_MS = 5 * 60_000;
const REMEMBER_BYTES = 32 * 1024 * 1024;

/** Draws pictures of facts that people look at before anything is made of them; nobody waits for one. */
export interface Drafts {
  /**
   * The picture of a brief's facts, or why there is none. Where it is not there yet it is begun, and the thread is woken
   * when there is an answer. @param infograph one that would be made of them
   */
  of(brief: Brief, infograph: Infograph): Draft;
}

/** A picture as PNG, and what it shows as far as that is not all of the facts. */
export interface DrawnDraft extends Pick<DrawnPicture, 'png' | 'chart'> {
  leftOut?: LeftOut | undefined;
}

type Draft = DrawnDraft | 'drawing' | NoDraft;

interface Dependencies {
  drawing: Pick<Drawing, 'draw'>;
  events: Pick<EventRecorder, 'draftDrawn'>;
  log: Log;
}

export function createDrafts({ drawing, events, log }: Dependencies): Drafts {
  const drafts = new LRUCache<string, Draft>({
    max: 1_000,
    maxSize: REMEMBER_BYTES,
    sizeCalculation: (draft) => (typeof draft === 'string' ? 1 : draft.png.length),
    ttl: REMEMBER_MS,
  });

  async function draw({ _id, facts, source, workspace }: Brief, infograph: Infograph): Promise<Draft> {
    if (!facts) return 'failed';
    const look = lookOf({ ...infograph, resolution: '1K' });
    try {
      const turn = { workspace, draft: true };
      const picture = await drawing.draw({ ...facts, ...defined({ source }) }, look, turn);
      const { chart, png } = picture;
      const leftOut = leftOutOf(picture, facts.points.length + facts.numbers.length);
      return { png, ...defined({ chart, leftOut }) };
    } catch (error) {
      if (!(error instanceof DrawingError)) throw error;
      log.warn({ brief: _id, code: error.code }, 'drawing a draft failed: there are words alone');
      return error.code === 'missing_glyphs' ? error.code : 'failed';
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
