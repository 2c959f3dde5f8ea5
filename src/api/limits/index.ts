import type { Request, RequestHandler, Response } from 'express';
import type { Connection } from 'mongoose';
import { RateLimiterMongo } from 'rate-limiter-flexible';
import type { Config } from '../../config/index.js';
import { sendProblem } from '../../lib/http/problem.js';
import type { Log } from '../../lib/log.js';
import type { Metrics } from '../../lib/metrics.js';
import { number } from '../../lib/words/quantities.js';
import { addressKey } from './address.js';
import { setRateLimitHeaders } from './headers.js';
import { createSharedLimit, type SharedLimit } from './shared-limit.js';
import { createSharing } from './sharing.js';

const WINDOW_S = 60;
const COLLECTION = 'limits';

/** Who calls the API, once that is known. */
export interface Caller {
  tokenId: string;
  workspace: string;
}

export interface Limits {
  /** For routes that anybody may call: so many requests a minute for each address. */
  perAddress: RequestHandler;
  /** Takes a point of the address of somebody who failed to prove who they are. `false`: refused, and answered so. */
  mayFail(request: Request, response: Response): Promise<boolean>;
  /** Takes a point of the token's and one of its workspace's. `false`: refused, and answered so. */
  mayCall(caller: Caller, response: Response): Promise<boolean>;
  /** Exchanges the counts with the other processes now. */
  share(): Promise<void>;
  stop(): Promise<void>;
}

export interface LimitsOptions {
  connection: Connection;
  config: Pick<Config, 'limits' | 'trustProxy'>;
  log: Log;
  metrics: Metrics;
}

/**
 * How much each address, token and workspace may ask for, kept in MongoDB for all processes.
 *
 * Slack's requests and fal's signed webhooks are never counted: they come in bursts, from few addresses, and losing
 * one loses somebody's work; a wrong signature is what counts. Who shows a good token is not kept out by what others
 * behind the same address do with bad ones. Health checks are not counted either: a limit that the world can use up
 * must not take a healthy process out of rotation.
 */
export async function createLimits({ connection, config, log, metrics }: LimitsOptions): Promise<Limits> {
  const stores: RateLimiterMongo[] = [];

  function limit(name: string, points: number): SharedLimit {
    const store = new RateLimiterMongo({
      storeClient: connection.getClient(),
      dbName: connection.name,
      tableName: COLLECTION,
      keyPrefix: name,
      points,
      duration: WINDOW_S,
      disableIndexesCreation: true,
    });
    stores.push(store);
    return createSharedLimit({
      name,
      points,
      windowS: WINDOW_S,
      shared: store,
    });
  }

  const address = limit('ip', config.limits.addressPerMinute);
  const token = limit('token', config.limits.tokenPerMinute);
  const workspace = limit('workspace', config.limits.workspacePerMinute);
  // At start-up and awaited; by itself the library would do it in the background and print what goes wrong.
  await stores[0]?.createIndexes();

  const sharing = createSharing([address, token, workspace], log);
  const keyOf = createAddressKeys(config, log);
  const takeOfAddress = (request: Request, response: Response) =>
    take(metrics, response, [[address, keyOf(request)]]);

  return {
    perAddress: async (request, response, next) => {
      if (await takeOfAddress(request, response)) next();
    },
    mayFail: takeOfAddress,
    mayCall: (caller, response) =>
      take(metrics, response, [
        [token, caller.tokenId],
        [workspace, caller.workspace],
      ]),
    share: sharing.share,
    stop: sharing.stop,
  };
}

/** Takes a point of each limit. `false`: one of them refused, and the request is answered so. */
async function take(
  metrics: Metrics,
  response: Response,
  asked: ReadonlyArray<[SharedLimit, string]>,
): Promise<boolean> {
  const taken = await Promise.all(
    asked.map(async ([one, key]) => ({ limit: one, allowance: await one.take(key) })),
  );
  setRateLimitHeaders(response, taken);
  const refused = taken.find(({ allowance }) => !allowance.allowed);
  if (!refused) return true;
  metrics.limited.inc({ by: refused.limit.name });
  sendProblem(response, 429, 'too_many_requests', words(refused.limit));
  return false;
}

/** Whom a request counts for. Says once where that cannot be told apart, because a proxy is not trusted. */
function createAddressKeys(
  { trustProxy }: Pick<Config, 'trustProxy'>,
  log: Log,
): (request: Request) => string {
  let warned = false;
  return (request) => {
    if (!warned && trustProxy === 0 && request.get('x-forwarded-for') !== undefined) {
      warned = true;
      log.warn(
        'a proxy seems to stand in front of the app, but TRUST_PROXY is 0: everybody who comes through it counts as one address',
      );
    }
    return addressKey(request.ip);
  };
}

function words({ name, points }: SharedLimit): string {
  const whose = name === 'ip' ? 'this address' : `this ${name}`;
  return `Too many requests: ${whose} can make ${number(points)} a minute. Try again after the seconds in Retry-After.`;
}
