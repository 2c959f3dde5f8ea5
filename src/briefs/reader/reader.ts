import type { z } from 'zod';
import type { SentPage } from '../../articles/article.js';
import type { Dropped, Facts } from '../../models/facts.js';
import type { Wish } from '../model/question.js';
import type { Owner } from './line.js';
import { createPoison } from './poison.js';
import { createPool, type Pool, type PoolOptions } from './pool.js';
import { Overrun } from './reader-process.js';
import { checkedFacts, judgment, type Read, read, type Task } from './tasks.js';

type CheckedFacts = z.output<typeof checkedFacts>;
/** Facts that hold, on their way to a child. */
interface Held {
  facts: Facts;
  dropped: readonly Dropped[];
}
type Judgment = z.output<typeof judgment>;

/**
 * Does with what strangers wrote whatever takes as long as they like, in processes that may be lost: nothing here may.
 * All of it throws ArticleError; Overrun where a child was lost to what it read.
 */
export interface Reader {
  /**
   * Reads a page, or a text that somebody pasted. Where that does not come to its end, what was found before is the
   * answer, of low confidence; where nothing was, the same content is refused for a while without being read.
   */
  read(what: SentPage | string, wish: Wish, owner: Owner): Promise<Read>;
  /** What of a language model's answer holds, and what is wrong with it if that is not enough. */
  judge(read: Read, output: string, wish: Wish, owner: Owner): Promise<Judgment>;
  /** What is left of it after a second model's answer; a fault and nothing found where that cannot be used. */
  judgeSecond(read: Read, output: string, found: Held, owner: Owner): Promise<Judgment>;
  /** The facts without a language model. */
  facts(read: Read, wish: Wish, owner: Owner): Promise<CheckedFacts>;
  /** Refuses what holds exactly this for a while: its facts ended a child. */
  condemn(what: SentPage | string, overrun: Overrun): void;
  close(): void;
}

/** For how long what ended a child is not read again. */
export const POISON_LIFE_MS = 15 * 60_000;
const POISON_ENTRIES = 200;

interface ReaderOptions extends PoolOptions {
  /** The children, in the place of some of its own: it closes them too. */
  pool?: Pool | undefined;
  now?: () => number;
}

/** The children start with the first page or text. */
export function createReader(options: ReaderOptions = {}): Reader {
  const pool = options.pool ?? createPool(options);
  const poison = createPoison(POISON_ENTRIES, POISON_LIFE_MS, options.now ?? (() => performance.now()));

  async function run<T>(task: Task, answer: z.ZodType<T>, owner: Owner): Promise<T> {
    const parsed = answer.safeParse(await pool.run(task, owner));
    if (!parsed.success) throw new Overrun('the reader answered in another shape');
    return parsed.data;
  }

  /** Goes on with what was found before the reading ended. */
  async function goOn(overrun: Overrun, wish: Wish, owner: Owner): Promise<Read> {
    if (overrun.early === undefined) throw overrun;
    return await run({ kind: 'article', article: overrun.early, wish }, read, owner);
  }

  return {
    async read(what, wish, owner) {
      const known = poison.find(what);
      if (known) return await goOn(known, wish, owner);
      const task: Task =
        typeof what === 'string' ? { kind: 'text', text: what, wish } : { kind: 'page', page: what, wish };
      try {
        return await run(task, read, owner);
      } catch (error) {
        if (!(error instanceof Overrun)) throw error;
        poison.add(what, error);
        return await goOn(error, wish, owner);
      }
    },
    judge: ({ reading }, output, wish, owner) =>
      run({ kind: 'judge', reading, output, wish }, judgment, owner),
    judgeSecond: ({ reading }, output, found, owner) =>
      run({ kind: 'second', reading, found: JSON.stringify(found), output }, judgment, owner),
    facts: ({ reading }, { focus }, owner) => run({ kind: 'facts', reading, focus }, checkedFacts, owner),
    condemn: (what, overrun) => poison.add(what, new Overrun(overrun.detail)),
    close: () => pool.close(),
  };
}
