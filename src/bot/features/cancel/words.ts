import { NOT_CHARGED, tooLateFor } from '../../words/thread.js';

/** Cancel, and what became of pressing it, for the one who pressed it. */
export const cancel = {
  button: 'Cancel',
  confirm: {
    title: 'Cancel this?',
    text: (count: number) =>
      count === 1
        ? "If drawing hasn't started, it's canceled at no charge. If it's already being drawn, it'll be posted and charged."
        : "Whatever hasn't been started is canceled at no charge. What's already being drawn will be posted and charged.",
    yes: 'Cancel it',
    no: 'Keep it',
  },
  askedBefore: 'Already canceling …',
  nothingLeft: "There's nothing left to cancel here: it's over already.",
  notYours: 'Only the person who asked for it, or an admin, can cancel it.',
  outcome: (canceled: number, tooLate: number, done: number) => {
    const parts: string[] = [];
    if (canceled > 0)
      parts.push(
        canceled === 1 && tooLate + done === 0
          ? `Canceled. ${NOT_CHARGED}`
          : `${canceled} canceled (no charge).`,
      );
    if (tooLate > 0)
      parts.push(
        tooLate === 1 && canceled + done === 0
          ? tooLateFor(1)
          : `${tooLate} already being drawn: posted and charged as usual.`,
      );
    if (done > 0)
      parts.push(
        done === 1 && canceled + tooLate === 0 ? 'It was done before that.' : `${done} done before that.`,
      );
    return parts.join(' ');
  },
};
