import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerCalls } from '../../../../bench/support/peer.js';
import { type Member, membersWith, peopleFor } from '../hostile/members.js';
import { pages } from '../hostile/pages.js';
import { closeAll } from '../hostile/tokens.js';
import type { Seen } from '../hostile/trick.js';
import { paced, slowTo } from '../pace.js';
import type { Scene } from '../scene.js';

/** The addresses of their sites: one host is asked once a second, so each member has one of their own. */
const SITES = ['127.0.0.2', '127.0.0.3', '127.0.0.4', '127.0.0.5', '127.0.0.6', '127.0.0.7'];
/** Whoever waits for so many answers does nothing more, or this process would run out of sockets. */
const MOST_WAITED_FOR = 60;

export type HostileCalls = typeof calls;

export interface Attack {
  scene: Scene;
  seconds: number;
  only: readonly string[];
  people: readonly string[];
}

const sites: string[] = [];
let seen: readonly Seen[] = [];

/** The hostile members and their sites, apart from those whose answers are timed. */
const calls = answerCalls({
  /** Opens their sites. As ARTICLE_ALLOW_HOSTS has them. */
  async open(_: undefined): Promise<string[]> {
    for (const host of SITES) {
      const { port } = (await site(host)).address() as AddressInfo;
      sites.push(`${host}:${port}`);
    }
    return sites;
  },

  peopleFor: ({ only, seconds }: Pick<Attack, 'only' | 'seconds'>): number =>
    peopleFor(membersWith(only), seconds),

  /** What others could press. */
  look(buttons: readonly Seen[]): void {
    seen = buttons;
  },

  slowTo,

  /** Does all that they do in this time; how often each thing was done. */
  async attack({ scene, seconds, only, people }: Attack): Promise<Record<string, number>> {
    const done: Record<string, number> = {};
    const left = [...people];
    const until = performance.now() + seconds * 1_000;
    await Promise.all(
      membersWith(only).map((member, index) => act(member, { index, scene, until, left, done })),
    );
    closeAll();
    return done;
  },
});

interface Going {
  index: number;
  scene: Scene;
  until: number;
  left: string[];
  done: Record<string, number>;
}

/** One of them, at a fixed pace, whatever is answered. */
async function act(
  { tricks, everyMs, each }: Member,
  { index, scene, until, left, done }: Going,
): Promise<void> {
  const names = Object.keys(tricks);
  const site = `http://${sites[index % sites.length]}`;
  let waiting = 0;
  let user = '';
  const answered = () => {
    waiting -= 1;
  };
  await paced(everyMs, until, (n) => {
    if (n % each === 0) user = left.shift() ?? user;
    if (waiting >= MOST_WAITED_FOR) return;
    // Each begins somewhere else, so that all is done early in a short run.
    const name = names[(n + index * 4) % names.length] ?? '';
    waiting += 1;
    done[name] = (done[name] ?? 0) + 1;
    tricks[name]?.({ ...scene, user, site, seen, n: index * 100_000 + n }).then(answered, answered);
  });
}

async function site(host: string): Promise<Server> {
  const server = createServer((request, response) => {
    const [, page = ''] = (request.url ?? '').split('/');
    const show = Object.hasOwn(pages, page) ? pages[page] : undefined;
    if (show) show(response, request.url ?? '');
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  return server;
}
