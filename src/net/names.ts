import { Resolver, lookup as systemLookup } from 'node:dns/promises';
import { withTimeout } from '../lib/timeout.js';
import type { Address, Lookup } from './connect.js';
import { createFairSemaphore } from './fair-semaphore.js';

/** For a question once it is asked: two tries of two seconds come to an end in it. */
const NAME_MS = 5_000;
/** How long an address of one family waits for those of the other. */
const OTHER_FAMILY_MS = 300;
const usualPace = { atOnce: 16, perOwner: 4, waitMs: 8_000 };

/** What every resolver has to answer by itself (RFC 6761, section 6.3). */
const loopback: readonly Address[] = [
  { address: '127.0.0.1', family: 4 },
  { address: '::1', family: 6 },
];

export interface NamesOptions {
  /** `address:port`; unless said, those of /etc/resolv.conf. */
  servers?: readonly string[];
  nameMs?: number;
  pace?: Partial<typeof usualPace>;
}

/**
 * Looks up names that strangers have written, by asking the name servers over sockets of its own. The system's way
 * (getaddrinfo) takes a thread of libuv's pool for each name, two at most at a time of the four there are, for as long
 * as a server keeps silent; behind a few dead names everything would wait, Slack and fal first. So a stranger's name has
 * no thread, its own time limit, and a place in a queue where workspaces take turns. Neither /etc/hosts nor a search
 * domain is looked into: those are the operator's.
 *
 * Hosts that the operator has named are looked up the system's way, /etc/hosts and all, one at a time.
 * @see https://nodejs.org/api/dns.html#implementation-considerations
 */
export function createNames({ servers, nameMs = NAME_MS, pace }: NamesOptions = {}): Lookup {
  const strangers = createFairSemaphore({ ...usualPace, ...pace });
  const operators = createFairSemaphore({ ...usualPace, ...pace, atOnce: 1, perOwner: 1 });
  return async (hostname, { workspace, named }) => {
    if (named) return await operators.run('', () => systemLookup(hostname, { all: true }));
    if (/^(?:.+\.)?localhost$/i.test(hostname)) return loopback;
    return await strangers.run(workspace, () => ask(hostname, servers, nameMs));
  };
}

/** @throws Error with the resolver's `code` where there is no address of either family */
async function ask(
  hostname: string,
  servers: readonly string[] | undefined,
  nameMs: number,
): Promise<readonly Address[]> {
  // One for each name: to give up one is not to give up the others.
  const resolver = new Resolver({ timeout: Math.ceil(nameMs / 3), tries: 2 });
  if (servers) resolver.setServers(servers);
  const found: Address[] = [];
  const collect = async (family: 4 | 6, answer: Promise<string[]>) => {
    for (const address of await answer) found.push({ address, family });
  };
  const families = [collect(4, resolver.resolve4(hostname)), collect(6, resolver.resolve6(hostname))];
  const tooLate = setTimeout(() => resolver.cancel(), nameMs);
  try {
    await Promise.any(families).catch(() => undefined);
    if (found.length > 0) await withTimeout(Promise.allSettled(families), OTHER_FAMILY_MS);
    else await Promise.all(families);
    return found;
  } finally {
    clearTimeout(tooLate);
    resolver.cancel();
  }
}
