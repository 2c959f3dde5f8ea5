import type { Ephemeral, Message, SlackStandIn } from '@infograph/slack-stand-in';

/** Tells messages in lines: a message as a whole when it is new, and then only what changed in it. */
export interface Narration {
  message(message: Message): void;
  ephemeral(ephemeral: Ephemeral): void;
}

/** @param say prints a line */
export function createNarration(slack: SlackStandIn, say: (line: string) => void): Narration {
  const told = new Map<string, string[]>();

  function tell(id: string, head: string, lines: string[]): void {
    const before = told.get(id) ?? [];
    const fresh = lines.filter((line) => !before.includes(line));
    told.set(id, lines);
    for (const line of fresh) say(`${head}  ${line}`);
  }

  return {
    message(message) {
      const lines = linesOf(slack, message);
      tell(message.ts, message.thread_ts ? 'in the thread ' : 'in the channel', lines);
    },
    ephemeral(ephemeral) {
      tell(`only:${ephemeral.ts}`, 'only to you   ', linesOf(slack, ephemeral));
    },
  };
}

/** What a reader sees, without what a notification says once more. */
function linesOf(slack: SlackStandIn, message: Message | Ephemeral): string[] {
  const seen = message.blocks.length > 0 ? { ...message, text: '' } : message;
  const buttons = slack.buttons(message).map(({ text }) => text);
  return slack
    .plainText(seen)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => (buttons.includes(line) ? `[${line}]` : line));
}

/** Tells everything that appears in Slack. Returns a function that ends it. */
export function narrateAll(slack: SlackStandIn, say: (line: string) => void): () => void {
  const narration = createNarration(slack, say);
  return slack.onChange((change) => {
    if (change.type === 'message' || change.type === 'update') narration.message(change.message);
    else if (change.type === 'ephemeral') narration.ephemeral(change.ephemeral);
  });
}
