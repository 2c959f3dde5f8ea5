import { WebClient, type WebClientOptions } from '@slack/web-api';
import type { Log } from '../../lib/log.js';
import type { Metrics } from '../../lib/metrics.js';
import { SlackCallError, type SlackCallOutcome } from '../../lib/slack-call-error.js';
import { withoutLeaks } from '../../lib/text/direction.js';
import { fetchAnswer } from './answers-only.js';
import { postResponse, uploadFile } from './beside-the-api.js';
import { parseAnswer } from './parse-answer.js';
import { promisedAnswers } from './promised-answers.js';
import { operatorCodes, tokenCodes, toSlackCallError } from './slack-errors.js';
import { webClientLogger } from './slack-logger.js';

/** How each method is called. One that can be repeated is tried once more when its answer was lost. */
const methods = {
  'auth.test': { timeoutMs: 5_000, repeatable: true },
  // Asked while somebody waits for an answer.
  'users.info': { timeoutMs: 1_200, repeatable: false },
  'usergroups.users.list': { timeoutMs: 2_000, repeatable: false },
  'usergroups.list': { timeoutMs: 1_500, repeatable: false },
  'conversations.info': { timeoutMs: 700, repeatable: false },
  'users.list': { timeoutMs: 5_000, repeatable: true },
  'conversations.open': { timeoutMs: 8_000, repeatable: true },
  // The trigger that it takes is good for three seconds, and once.
  'views.open': { timeoutMs: 2_500, repeatable: false },
  'views.push': { timeoutMs: 2_500, repeatable: false },
  'views.update': { timeoutMs: 5_000, repeatable: true },
  'views.publish': { timeoutMs: 5_000, repeatable: true },
  'chat.postMessage': { timeoutMs: 10_000, repeatable: false },
  // Nobody misses an answer that was lost as much as they would mind two.
  'chat.postEphemeral': { timeoutMs: 10_000, repeatable: false },
  'chat.update': { timeoutMs: 10_000, repeatable: true },
  'chat.delete': { timeoutMs: 10_000, repeatable: true },
  'files.getUploadURLExternal': { timeoutMs: 10_000, repeatable: true },
  'files.delete': { timeoutMs: 10_000, repeatable: true },
  'files.completeUploadExternal': { timeoutMs: 20_000, repeatable: false },
} as const;

type Method = keyof typeof methods;

/** What the app does without where the scope for it is lacking, as `infograph doctor` tells: no image waits for it. */
const dispensable: ReadonlySet<Method> = new Set([
  'conversations.info',
  'usergroups.list',
  'usergroups.users.list',
]);

/** The outcomes as the metric's label has them: operators' dashboards and alerts go by these words. */
const countedAs: Record<SlackCallOutcome, string> = {
  retry: 'wait',
  unknown: 'unknown',
  channel_unavailable: 'channel',
  message_gone: 'gone',
  file_not_ready: 'file-not-ready',
  files_refused: 'files-refused',
  rejected: 'refused',
};

type SlackAnswer = Awaited<ReturnType<WebClient['apiCall']>>;

/** What speaks to Slack, and nothing else does: one try, a time limit, and errors that say what may have happened. */
export interface SlackCalls {
  /** @throws SlackCallError */
  call(workspace: string, method: Method, args: Record<string, unknown>): Promise<SlackAnswer>;
  /** Sends a file's bytes to an upload URL of Slack's. @throws SlackCallError */
  upload(url: string, path: string, bytes: number): Promise<void>;
  /** Answers at a response_url. @throws SlackCallError */
  respond(url: string, message: Record<string, unknown>): Promise<void>;
}

interface Options {
  apiUrl: string;
  tokenOf(workspace: string): Promise<string>;
  /** Slack did not take this token: whether there is another by now. */
  replaced?(workspace: string, token: string): Promise<boolean>;
  /** Whether its token serves a whole organization, so that Slack has to be told which workspace is meant. */
  isOrgWide?(workspace: string): Promise<boolean>;
  metrics: Metrics;
  log: Log;
}

/** Settings of every WebClient here and in Bolt. Its own second tries would post twice; see docs/decisions. */
export function webClientOptions(apiUrl: string, log: Log, timeoutMs = 10_000): WebClientOptions {
  return {
    slackApiUrl: apiUrl,
    retryConfig: { retries: 0 },
    timeout: timeoutMs,
    rejectRateLimitedCalls: true,
    allowAbsoluteUrls: false,
    fetch: fetchAnswer,
    logger: webClientLogger(log),
  };
}

/**
 * The one place that calls Slack. It counts each call and its outcome, and waits for a new token once where Slack
 * refuses the old one.
 */
export function createSlackCalls(options: Options): SlackCalls {
  const { tokenOf, replaced, isOrgWide } = options;
  const clientFor = createClients(options);
  const counted = createCallCounter(options);
  const watched = createTokenWatch(options);

  async function ask(workspace: string, method: Method, args: Record<string, unknown>): Promise<SlackAnswer> {
    const client = clientFor(methods[method].timeoutMs);
    const withToken = async (token: string) =>
      await counted(method, async () => promised(method, await client.apiCall(method, { ...args, token })));
    const token = await tokenOf(workspace);
    try {
      return await withToken(token);
    } catch (error) {
      // Certainly not done. The token may have been replaced by another process a moment ago.
      const ended = error instanceof SlackCallError && tokenCodes.has(error.code);
      if (!ended || !(await replaced?.(workspace, token))) throw error;
      return await withToken(await tokenOf(workspace));
    }
  }

  return {
    async call(workspace, method, args) {
      const team = (await isOrgWide?.(workspace)) ? { team_id: workspace } : {};
      const asked = () => ask(workspace, method, { ...shown(args), ...team });
      const once = () => (dispensable.has(method) ? asked() : watched(workspace, asked));
      if (!methods[method].repeatable) return await once();
      return await once().catch((error: unknown) => {
        if (error instanceof SlackCallError && error.outcome === 'unknown') return once();
        throw error;
      });
    },
    upload: (url, path, bytes) => counted('upload', () => uploadFile(url, path, bytes)),
    respond: (url, message) => counted('response_url', () => postResponse(url, shown(message))),
  };
}

/** The answer, where it has what the method promises. @throws SlackCallError `unknown` */
function promised(method: Method, answer: SlackAnswer): SlackAnswer {
  const promise = promisedAnswers[method];
  if (promise) parseAnswer(promise, answer);
  return answer;
}

/** A client for each time limit. */
function createClients({ apiUrl, log }: Options): (timeoutMs: number) => WebClient {
  const clients = new Map<number, WebClient>();
  return (timeoutMs) => {
    const client =
      clients.get(timeoutMs) ?? new WebClient(undefined, webClientOptions(apiUrl, log, timeoutMs));
    clients.set(timeoutMs, client);
    return client;
  };
}

/** Runs a call, counts how it ended, and makes a SlackCallError of whatever it throws. */
function createCallCounter({ metrics, log }: Options) {
  return async <T>(method: string, call: () => Promise<T>): Promise<T> => {
    try {
      const answer = await call();
      metrics.slackCalls.inc({ method, outcome: 'ok' });
      return answer;
    } catch (error) {
      const failed = toSlackCallError(error, method);
      metrics.slackCalls.inc({ method, outcome: countedAs[failed.outcome] });
      log.debug({ method, code: failed.code }, 'Slack call failed');
      throw failed;
    }
  };
}

/** Runs a call, and tells the operator once that only they can mend a workspace's token, and once that it is mended. */
function createTokenWatch({ metrics, log }: Options) {
  const refusing = new Set<string>();
  return async <T>(workspace: string, call: () => Promise<T>): Promise<T> => {
    try {
      const answer = await call();
      if (refusing.delete(workspace)) log.warn({ workspace }, 'Slack takes our token again');
      return answer;
    } catch (error) {
      const isRefused = error instanceof SlackCallError && operatorCodes.has(error.code);
      if (isRefused) metrics.slackTokenRefused.inc();
      // Images that Slack takes no file of do not wait: they go as links, and each is told of.
      if (isRefused && error.outcome !== 'files_refused' && !refusing.has(workspace)) {
        refusing.add(workspace);
        const { code } = error;
        log.error(
          { workspace, code },
          'Slack refuses our token: finished images wait for up to 24 hours until it is mended. Install the app again from its page, and check its scopes and SLACK_BOT_TOKEN',
        );
      }
      throw error;
    }
  };
}

/** The fields of messages and views that people read; what they typed and may go on typing is theirs alone. */
const SHOWN = new Set(['text', 'alt_text', 'title']);

/** The same arguments, with no text in them that turns the writing direction of what stands behind it. */
function shown(args: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(args).map(([key, value]) => [key, shownValue(key, value)]));
}

function shownValue(key: string, value: unknown): unknown {
  if (typeof value === 'string') return SHOWN.has(key) ? withoutLeaks(value) : value;
  if (Array.isArray(value)) return value.map((item: unknown) => shownValue(key, item));
  return value !== null && typeof value === 'object' ? shown({ ...value }) : value;
}
