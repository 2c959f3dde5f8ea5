import { setTimeout as sleep } from 'node:timers/promises';
import { createConversations } from '../bot/client/conversations.js';
import { createMembers } from '../bot/client/members.js';
import { createSlackCalls, webClientOptions } from '../bot/client/slack-calls.js';
import { silentLogger } from '../bot/client/slack-logger.js';
import { createUserGroups } from '../bot/client/user-groups.js';
import { identify, type Workspace } from '../bot/client/workspace.js';
import { createAuditLogPosts } from '../bot/features/audit-log/post.js';
import { createStatementPosts } from '../bot/features/statement/post.js';
import { createMessenger } from '../bot/features/thread/messenger.js';
import type { Config } from '../config/index.js';
import { mendingLeft } from '../infographs/mending/budget.js';
import { defined } from '../lib/defined.js';
import { PlainError } from '../lib/errors.js';
import type { Log } from '../lib/log.js';
import { readScopes } from '../lib/manifest-file.js';
import { SlackCallError } from '../lib/slack-call-error.js';
import { slackService, unreachable } from '../lib/words/unreachable.js';
import {
  createSingleInstallation,
  createTrialOnFirstUse,
  type Installations,
  openInstallations,
} from '../workspaces/installations/index.js';
import type { Foundation } from './options.js';
import type { Storage } from './storage.js';

const ASK_SLACK_FOR_MS = 60_000;

/** Who may be spoken to in Slack, and all that speaks to them. */
export type Slack = Awaited<ReturnType<typeof reachSlack>>;

/** @throws PlainError where Slack does not take the token, or cannot be reached */
export async function reachSlack(foundation: Foundation, storage: Storage) {
  const { config, log, metrics, testing } = foundation;
  const { models, catalogue, clock, credits, prices, settings, statements } = storage;
  const { patience = 1 } = testing;
  const options = { apiUrl: config.slack.apiUrl, metrics, log };
  const many = manyInstallations(foundation, storage);
  const workspace = many ? undefined : await identifyPatiently(options, config, log);
  const installations = many?.installations ?? singleInstallation(config, workspace, new Date(clock.now()));
  const slack = createSlackCalls({
    ...options,
    tokenOf: installations.tokenOf,
    replaced: installations.replaced,
    isOrgWide: async (id) => (await installations.of(id))?.orgWide ?? false,
  });
  const conversations = createConversations(slack);
  const members = createMembers({
    slack,
    settings,
    log,
    adminUsers: config.adminUsers,
    installations,
    patience,
  });
  return {
    /** The one of SLACK_BOT_TOKEN; undefined where workspaces install the app. */
    workspace,
    installations,
    /** Where workspaces install the app. */
    installing: many?.routes,
    slack,
    trial: createTrialOnFirstUse({ config, credits, models, log, installedIn: workspace?.id }),
    conversations,
    userGroups: createUserGroups(slack, Date.now, patience),
    members,
    messenger: createMessenger({
      slack,
      members,
      prices,
      catalogue,
      settings,
      conversations,
      mendingLeft: () => mendingLeft(models, config.mendBudgetMicros, new Date(clock.now())),
      now: clock.now,
      articlePauseMs: config.articles.pauseMs,
      retentionDays: config.retentionDays,
      log,
    }),
    auditLogPosts: createAuditLogPosts({ slack, models, members, log }),
    statementPosts: createStatementPosts({
      slack,
      statements,
      models,
      price: config.creditPrice,
      now: clock.now,
      log,
    }),
  };
}

function manyInstallations({ config, log, changes, teardown }: Foundation, storage: Storage) {
  const { models, clock, credits, encryption, limits, auditLog } = storage;
  const many = openInstallations({
    config,
    models,
    credits,
    clock,
    encryption,
    log,
    perAddress: limits.perAddress,
    clientOptions: { ...webClientOptions(config.slack.apiUrl, log), logger: silentLogger },
    scopes: config.slack.oauth ? [...readScopes().asked] : [],
    wake: (stored) => changes.emit('notices', stored),
    async installed(key, by) {
      await auditLog.record({ workspace: key, actor: by, action: 'app.installed', via: 'slack' });
      changes.emit('departures');
    },
  });
  if (many) teardown.add(() => many.installations.stop());
  return many;
}

/** Slack may be away for a moment, or slow after a deploy of theirs; a wrong token is told at once. */
async function identifyPatiently(
  options: Omit<Parameters<typeof createSlackCalls>[0], 'tokenOf'>,
  { slack: { botToken = '', apiUrl } }: Config,
  log: Log,
): Promise<Workspace> {
  const slack = createSlackCalls({ ...options, tokenOf: async () => botToken });
  const until = performance.now() + ASK_SLACK_FOR_MS;
  let told = false;
  for (let pauseMs = 500; ; pauseMs = Math.min(pauseMs * 2, 10_000)) {
    try {
      return await identify(slack);
    } catch (error) {
      if (!(error instanceof SlackCallError)) throw error;
      const words = unreachable(slackService(apiUrl), error.code);
      if (performance.now() > until) throw new PlainError(words);
      log[told ? 'debug' : 'warn']({ code: error.code }, `${words} It's tried again for a minute.`);
      told = true;
      await sleep(pauseMs);
    }
  }
}

/** Slack has just taken the token: if the workspace had left before, it is back. */
function singleInstallation(
  { slack }: Config,
  workspace: Workspace | undefined,
  installedAt: Date,
): Installations {
  if (!slack.botToken || !workspace)
    throw new PlainError('Neither SLACK_BOT_TOKEN nor SLACK_CLIENT_ID is set.');
  const { id, name, botUserId, botId, enterprise } = workspace;
  return createSingleInstallation(slack.botToken, {
    workspace: id,
    orgWide: false,
    name,
    botUserId,
    installedAt,
    ...defined({ botId, enterprise }),
  });
}
