import type { AnyMiddlewareArgs, App, Authorize, AuthorizeSourceData } from '@slack/bolt';
import { defined } from '../../lib/defined.js';
import type { Log } from '../../lib/log.js';
import type { Installations } from '../../workspaces/installations/index.js';
import { plainAnswer } from '../blocks/message.js';
import { request as words } from '../words/request.js';
import { sourceOf } from './source.js';

/** What is told to whoever is not served, by why. */
const unserved = { not_installed: words.notHere, away: words.notNow };
type Unserved = keyof typeof unserved;

/** What tells of a whole organization: its listener needs no workspace. */
const ofOrganisations: ReadonlySet<unknown> = new Set(['team_access_revoked']);

/**
 * Says for which workspace a request of Slack's is, without a token: listeners call Slack as the workers do, by the
 * workspace's id, and Bolt's own clients, which it keeps for ever, have none that they could use for somebody else.
 */
export function authorizer(installations: Pick<Installations, 'forRequest'>, log: Log): Authorize<boolean> {
  return async ({ teamId, enterpriseId, isEnterpriseInstall }: AuthorizeSourceData<boolean>, body) => {
    if (body && 'event' in body && ofOrganisations.has(body.event.type)) return {};
    const source = sourceOf({ teamId, enterpriseId, isEnterpriseInstall }, body ?? {});
    try {
      const installed = source && (await installations.forRequest(source));
      if (!installed) {
        log.warn(
          { workspace: source?.teamId, enterprise: enterpriseId },
          'Slack request refused: the app is not installed there',
        );
        return refused('not_installed');
      }
      const { workspace, enterprise, botUserId, botId } = installed;
      return {
        botUserId,
        teamId: workspace,
        ...defined({ botId, enterpriseId: enterprise }),
      };
    } catch (error) {
      log.error(
        { err: error, workspace: source?.teamId },
        'Slack request refused: reading its installation failed',
      );
      return refused('away');
    }
  };
}

function refused(why: Unserved) {
  return { unserved: why };
}

/** Answers requests that nobody is served with. A command is told why; whatever else it is, nothing is done. */
export function refuseUnserved(app: App): void {
  app.use(async (args) => {
    const why: Unserved | undefined = args.context.unserved;
    if (why === undefined) return await args.next();
    await refuse(args, unserved[why]);
  });
}

async function refuse(args: AnyMiddlewareArgs, text: string): Promise<void> {
  if ('command' in args) await args.ack({ response_type: 'ephemeral', ...plainAnswer(text) });
  else await args.ack?.();
}
