/**
 * What became of a call to Slack that was not done as asked.
 * - `retry`: certainly not done; worth another try after `afterMs`
 * - `unknown`: the answer was lost, it may have been done
 * - `channel_unavailable`: this place cannot be posted into (with Slack's code)
 * - `message_gone`: the message to be changed is not there any more, or cannot be changed any more
 * - `file_not_ready`: Slack has the file but cannot show it yet
 * - `files_refused`: Slack does not take this file, in whichever place (with Slack's code)
 * - `rejected`: anything else, for good (with Slack's code)
 */
export type SlackCallOutcome =
  | 'retry'
  | 'unknown'
  | 'channel_unavailable'
  | 'message_gone'
  | 'file_not_ready'
  | 'files_refused'
  | 'rejected';

export class SlackCallError extends Error {
  override name = 'SlackCallError';
  constructor(
    readonly outcome: SlackCallOutcome,
    readonly code: string,
    readonly afterMs = 0,
  ) {
    super(`Slack: ${code}`);
  }
}
