import bolt, { type AppOptions, type ReceiverEvent } from '@slack/bolt';
import type { Log } from '../lib/log.js';
import { isFromSlack } from './door/slack-bodies.js';

/**
 * Bolt's App, for requests of any form. Bolt looks into a body without asking whether it is one, and so fails at a
 * `null`; here a body that Slack does not send is taken, so that it is not sent again, told in a line, and left.
 */
export class BoltApp extends bolt.App {
  readonly #log: Log;

  constructor(options: AppOptions, log: Log) {
    super(options);
    this.#log = log;
  }

  override async processEvent(event: ReceiverEvent): Promise<void> {
    if (!isFromSlack(event.body)) return await this.#leave(event.ack, 'not a form that Slack sends');
    let taken = false;
    const ack: ReceiverEvent['ack'] = (answer) => {
      taken = true;
      return event.ack(answer);
    };
    try {
      await super.processEvent({ ...event, ack });
    } catch (error) {
      // What a listener throws does not come here: this is Bolt's own.
      const reason = error instanceof Error ? error.message : String(error);
      if (taken) this.#log.warn({ reason }, 'handling a Slack request failed after it was acknowledged');
      else await this.#leave(event.ack, reason);
    }
  }

  async #leave(ack: ReceiverEvent['ack'], reason: string): Promise<void> {
    this.#log.warn({ reason }, 'parsing a Slack request failed');
    await ack();
  }
}
