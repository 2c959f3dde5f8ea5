import type { Choices } from './choices.js';

/** Where a request comes from, and what was said about where its result goes. */
interface Asked {
  channel: string;
  /** The thread in which it was asked, by its parent's ts. */
  under?: string | undefined;
  onlyMe?: boolean | undefined;
}

export interface Place {
  /** Only the requester is to see it: it goes to their direct messages. */
  onlyMe?: true;
  /** It is answered in this thread, by its parent's ts. */
  under?: string;
}

/**
 * Where the result goes. What is asked in direct messages, whosever they are, stays between the requester and the app;
 * elsewhere it is as they said, or as the workspace does where they said nothing.
 */
export function placeOf({ channel, under, onlyMe }: Asked, choices: Pick<Choices, 'onlyMe'>): Place {
  const direct = isDirectMessage(channel);
  const alone = direct || (onlyMe ?? choices.onlyMe ?? false);
  return {
    ...(alone ? { onlyMe: true } : {}),
    // What only they are to see cannot stand in a thread that others read.
    ...(under !== undefined && (direct || !alone) ? { under } : {}),
  };
}

/** A conversation of two people, or of one with an app; groups are something else to Slack, and to us. */
export function isDirectMessage(channel: string): boolean {
  return channel.startsWith('D');
}
