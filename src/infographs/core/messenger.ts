import type { FetchedImage } from '../../fal/media.js';
import type { Brief } from '../../models/brief.js';
import type { Infograph } from '../../models/infograph.js';
import type { EphemeralReply, Thread } from '../../models/thread.js';

/** Where a message is: Slack's own answer. */
export interface Posted {
  channel: string;
  ts: string;
}

/** What the parent shows beside the state of the batch. */
export interface ParentShows {
  brief?: Brief | undefined;
  /** The file of its one picture. */
  picture?: string | undefined;
}

/** A link to an image that Slack does not show. */
export interface LinkShown {
  url: string;
  /** Slack's, for why it does not. */
  code: string;
  /** Whether the requester has it by direct message. */
  sent: 'sent' | 'perhaps' | 'not sent';
}

/**
 * What the life of an infograph needs of Slack. Each call is made once and throws SlackCallError; posts cannot be
 * repeated, changes can be repeated for ever.
 */
export interface Messenger {
  /** Posts the words that stay true: who asked for what. `'dm'`: in the requester's direct messages, not in `asked`. */
  postParent(thread: Thread, place: 'asked' | 'dm'): Promise<Posted>;
  /** Shows the state, cost and Cancel in the parent message, or what came of it. */
  showParent(thread: Thread, batch: readonly Infograph[], shown: ParentShows): Promise<void>;
  /** Posts an article's facts under the parent, with what people can do about them. */
  postFacts(thread: Thread & Posted, brief: Brief, batch: readonly Infograph[]): Promise<Posted>;
  /** Shows them as they are now, with the picture of them where the thread says that it is shown. */
  showFacts(thread: Thread, brief: Brief, batch: readonly Infograph[], post: Posted): Promise<void>;
  /**
   * Brings Slack the bytes of a picture of the facts, as PNG. Until `completeDraft` it is no file, and passes away there.
   * @returns its id
   */
  uploadDraft(thread: Thread, png: Buffer): Promise<string>;
  /** Makes a file of it, which is shown nowhere yet. */
  completeDraft(thread: Thread, file: string): Promise<void>;
  /** Hands the bytes to Slack without sharing them. Doing it again makes another file, which nobody sees. */
  uploadImage(infograph: Infograph, image: FetchedImage): Promise<string>;
  /**
   * Posts the reply that the image is then put into. Of what is posted under a parent that is not ours: where that is gone,
   * it is `channel_unavailable`, and nothing stands in the channel.
   */
  postReply(thread: Thread & Posted, infograph: Infograph, mention: boolean): Promise<Posted>;
  /** Puts the image into its reply. */
  showImage(
    thread: Thread,
    infograph: Infograph,
    reply: Posted,
    fileId: string,
    mention: boolean,
  ): Promise<void>;
  /** Sends the requester a link to the image, because Slack will not show it. */
  postLink(thread: Thread, infograph: Infograph, url: string, code: string): Promise<void>;
  /** Says so in the reply that has no image; with the link, where it may not have been sent. */
  showLink(thread: Thread, infograph: Infograph, reply: Posted, link: LinkShown): Promise<void>;
  /** Says in the thread that an infograph ended without an image. */
  postBadEnd(thread: Thread & Posted, infograph: Infograph, mention: boolean): Promise<void>;
  /**
   * Deletes a message that shows an infograph, or has it say that there is none any more. Done where Slack lets neither be
   * done: then its file goes.
   */
  removeMessage(infograph: Infograph, post: Posted): Promise<void>;
  /** Deletes a file from Slack, wherever it is shown; one that is gone already is fine. */
  deleteFile(workspace: string, file: string): Promise<void>;
  /** Takes a message of ours back; one that is gone already is fine. */
  takeBack(workspace: string, post: Posted): Promise<void>;
  /** Sends an ephemeral reply, where the person pressed or typed. */
  sendEphemeralReply(
    thread: Thread,
    ephemeralReply: EphemeralReply,
    batch: readonly Infograph[],
  ): Promise<void>;
}
