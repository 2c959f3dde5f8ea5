import type { Outcome } from '@infograph/fal-stand-in';
import { pngOfLength } from '../../support/png.js';
import { type, until } from '../../support/story.js';
import type { World } from '../../support/world.js';

/** One request with a person, a channel and an image of its own, so that a fault can be laid on it alone. */
export interface Scene {
  prompt: string;
  user: string;
  channel: string;
  /** How many bytes its image has: no other image has as many. */
  imageBytes: number;
  /** Types the command until it is accepted. */
  ask(options?: string): Promise<unknown>;
}

let scenes = 0;

export interface Staging {
  /** Somebody new, unless told otherwise. */
  user?: string;
  /** A channel that the bot is in, unless told otherwise. */
  place?: { private?: boolean; botIsMember?: boolean };
  /** How its jobs end, one after the other; afterwards, and unless told otherwise, with its image. */
  outcomes?: readonly Outcome[];
}

/** Prepares a request; nothing is asked yet. */
export function newScene(world: World, prompt: string, staging: Staging = {}): Scene {
  const { fal, slack } = world;
  scenes += 1;
  const { place, outcomes = [], user = slack.addUser({ name: `person${scenes}` }) } = staging;
  const channel = slack.addChannel({ name: `channel${scenes}`, botIsMember: true, ...place });
  const imageBytes = 2_000 + scenes;
  const bytes = pngOfLength(imageBytes);
  const when = (input: Record<string, unknown>) => input.prompt === prompt;
  for (const outcome of outcomes) fal.outcome(outcome, { when });
  fal.outcome({ kind: 'image', bytes, contentType: 'image/png' }, { times: Number.POSITIVE_INFINITY, when });
  const ask = (options = '') =>
    until(`"${prompt}" to be accepted`, async () => {
      const { answer, words } = await type(world, `${prompt} ${options}`.trim(), { user, channel });
      if (answer.status === 200 && (words === '' || words.includes('Got it'))) return true;
      // On a machine with much else to do a person may be asked to type it again; nothing was done then.
      if (words.includes('swamped') || words.includes("couldn't check who you are")) return false;
      throw new Error(`"${prompt}" was not accepted: ${answer.error ?? words}`);
    });
  return { prompt, user, channel, imageBytes, ask };
}

/** The arguments of a call to Slack, as the stand-in hands them to a fault's `when`. */
type Args = Record<string, unknown>;

/** Picks out the calls to Slack that are made for one scene. */
export function callsOf({ slack }: World, { user, channel, imageBytes }: Scene) {
  const inItsPlace = ({ channel: id }: Args) => id === channel || id === slack.dm(user);
  const isItsFile = (id: unknown) => typeof id === 'string' && slack.file(id)?.announcedBytes === imageBytes;
  return {
    parentPost: (args: Args) => inItsPlace(args) && !args.thread_ts,
    replyPost: (args: Args) => inItsPlace(args) && Boolean(args.thread_ts),
    parentEdit: (args: Args) => inItsPlace(args) && !hasImage(args),
    imageEdit: (args: Args) => inItsPlace(args) && hasImage(args),
    openDm: ({ users }: Args) => users === user,
    uploadUrl: ({ length }: Args) => Number(length) === imageBytes,
    upload: ({ file_id }: Args) => isItsFile(file_id),
    complete: ({ files }: Args) =>
      Array.isArray(files) && files.some((file: { id?: unknown }) => isItsFile(file.id)),
    inItsPlace,
  };
}

function hasImage({ blocks }: Args): boolean {
  return Array.isArray(blocks) && blocks.some((block: { type?: unknown }) => block.type === 'image');
}

/** The request's time is over, here and now: its deadline is written as past, so that no test has to wait for it. */
export async function passDeadline({ app }: World, { prompt }: Scene): Promise<void> {
  const now = new Date();
  await app.models.infographs.updateMany(
    { prompt },
    { $set: { deadlineAt: now, nextStepAt: now }, $inc: { signals: 1 } },
  );
}
