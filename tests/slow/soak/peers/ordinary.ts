import { monitorEventLoopDelay } from 'node:perf_hooks';
import { answerCalls } from '../../../../bench/support/peer.js';
import { type ArticleServer, startArticleServer } from '../../../support/article-server.js';
import { paced, slowTo } from '../pace.js';
import { command, type Scene } from '../scene.js';

/** What each of them does, over and over: mostly they look, now and then they ask. */
const WEEK = [
  'credits',
  'image',
  'history',
  'status',
  'credits',
  'help',
  'article',
  'history',
  'status',
  'credits',
];
/** The pace of each. */
const EVERY_MS = 1_000;

/** Begins each of their prompts, so that their infographics are known. */
export const ORDINARY = 'For the town hall';

export type OrdinaryCalls = typeof calls;

export interface Acknowledged {
  what: string;
  status: number;
  ms: number;
  /** What was answered instead, where it was not 200. */
  words?: string;
}

export interface Measured {
  answers: Acknowledged[];
  /** How late this process itself was, at p99: so much of the times above can be its own. */
  ownDelayMs: number;
}

let articles: ArticleServer | undefined;

/** The ordinary members, in a process that does nothing else: their answers are timed here. */
const calls = answerCalls({
  /** Opens a site with a good article. As ARTICLE_ALLOW_HOSTS has it. */
  async open(_: undefined): Promise<string> {
    articles = await startArticleServer();
    return articles.host;
  },

  slowTo,

  async live({
    scene,
    seconds,
    people,
  }: {
    scene: Scene;
    seconds: number;
    people: readonly string[];
  }): Promise<Measured> {
    const delay = monitorEventLoopDelay({ resolution: 10 });
    delay.enable();
    const until = performance.now() + seconds * 1_000;
    const answers = (await Promise.all(people.map((user, n) => live(scene, user, n, until)))).flat();
    delay.disable();
    return { answers, ownDelayMs: Math.max(0, delay.percentile(99) / 1e6 - 10) };
  },
});

/** One of them, at a fixed pace: whoever waits for an answer types the next command all the same. */
async function live(scene: Scene, user: string, index: number, until: number): Promise<Acknowledged[]> {
  const sent: Array<Promise<Acknowledged>> = [];
  await paced(EVERY_MS, until, (n) => {
    const what = WEEK[(n + index * 2) % WEEK.length] ?? '';
    sent.push(typed(scene, user, what, `${index}.${n}`));
  });
  return await Promise.all(sent);
}

async function typed(scene: Scene, user: string, what: string, mark: string): Promise<Acknowledged> {
  const texts: Record<string, string> = {
    image: `${ORDINARY}, ${mark}: how a bill becomes law`,
    article: `${articles?.url('/quiet')} ${ORDINARY}, ${mark} --now`,
  };
  const { status, ms, body } = await command(scene, user, texts[what] ?? what);
  return { what, status, ms, ...(status === 200 ? {} : { words: body.slice(0, 200) }) };
}
