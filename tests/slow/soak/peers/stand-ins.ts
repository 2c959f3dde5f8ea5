import type { SlackStandIn } from '@infograph/slack-stand-in';
import { answerCalls } from '../../../../bench/support/peer.js';
import type { AuditReport } from '../../../../src/credits/ledger/audit.js';
import type { Infograph } from '../../../../src/models/infograph.js';
import { type FalStandIn, startFalStandIn, startSlackStandIn } from '../../../../src/playground/stand-ins.js';
import { brokenPromises } from '../../../support/crash-lab.js';
import { botToken, signingSecret } from '../../../support/world.js';
import type { Seen } from '../hostile/trick.js';
import { images, isFor } from '../hostile/uploads.js';
import type { Scene } from '../scene.js';

/** Of the newest messages, so many are looked at for buttons. */
const LOOKED_AT = 60;

export type StandInCalls = typeof calls;

interface Started {
  settings: Record<string, string>;
  scene: Pick<Scene, 'signingSecret' | 'workspace' | 'bot' | 'slackUrl' | 'channel'>;
}

let slack: SlackStandIn | undefined;
let fal: FalStandIn | undefined;

/** Slack and fal. What the members do is not sent from here, so that this process delays no answer. */
const calls = answerCalls({
  async start({ appUrl }: { appUrl: string }): Promise<Started> {
    slack = await startSlackStandIn({ signingSecret, botToken });
    slack.setEventsUrl(`${appUrl}/slack/events`);
    fal = await startFalStandIn({ imageScale: 0.05, runMs: 300 });
    for (const [name, image] of Object.entries(images)) {
      const when = ({ prompt }: Record<string, unknown>) => isFor(name, prompt);
      fal.outcome({ kind: 'image', ...image }, { times: Number.POSITIVE_INFINITY, when });
    }
    const { workspace, bot, url: slackUrl, channels } = slack;
    return {
      settings: { ...fal.settings, SLACK_API_URL: slack.apiUrl, SLACK_BOT_TOKEN: botToken },
      scene: { signingSecret, workspace, bot, slackUrl, channel: channels.general },
    };
  },

  people({ count, name }: { count: number; name: string }): string[] {
    const { addUser } = running(slack);
    return Array.from({ length: count }, (_, n) => addUser({ name: `${name}${n}` }));
  },

  /** The buttons that stand in the channel. */
  buttons(_: undefined): Seen[] {
    const { messages, buttons, channels } = running(slack);
    return messages(channels.general)
      .slice(-LOOKED_AT)
      .flatMap((message) =>
        buttons(message).flatMap(({ actionId, value }) =>
          value === undefined ? [] : [{ actionId, value, channel: channels.general, ts: message.ts }],
        ),
      );
  },

  broken(books: { infographs: Infograph[]; audit: AuditReport[] }): string[] {
    return brokenPromises({ slack: running(slack) }, books);
  },
});

function running<T>(standIn: T | undefined): T {
  if (!standIn) throw new Error('the stand-ins are not started');
  return standIn;
}
