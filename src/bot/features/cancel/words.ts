import { NOT_CHARGED } from '../../words/thread.js';

/** Cancel, and what became of pressing it, for the one who pressed it. */
export const cancel = {
  button: 'Cancel',
  confirm: {
    title: 'Cancel this?',
    text: (count: number) =>
      count === 1
        ? 'If the image service has not begun, it is canceled and the credits go back. If it is being drawn already, it will be delivered and paid.'
        : 'What the image service has not begun is canceled and its credits go back. What is being drawn already will be delivered and paid.',
    yes: 'Cancel it',
    no: 'Let it run',
  },
  asked: 'Cancel was asked for. The thread says what becomes of it in a moment.',
  askedBefore: 'Cancel was asked for already. The thread says what becomes of it.',
  nothingLeft: 'There is nothing left to cancel here: it has ended already.',
  notYours: 'Only the person who asked for it, or an admin, can cancel it.',
  outcome: (canceled: number, tooLate: number, done: number) => {
    const parts: string[] = [];
    if (canceled > 0)
      parts.push(
        canceled === 1 && tooLate + done === 0
          ? `Canceled. ${NOT_CHARGED}`
          : `${canceled} canceled: not charged.`,
      );
    if (tooLate > 0) {
      parts.push(
        tooLate === 1 && canceled + done === 0
          ? 'It is already being drawn, so it will be delivered and paid.'
          : `${tooLate} already being drawn: delivered and paid.`,
      );
    }
    if (done > 0)
      parts.push(
        done === 1 && canceled + tooLate === 0 ? 'It was finished before.' : `${done} finished before.`,
      );
    return parts.join(' ');
  },
  sentToDm:
    'I cannot post in this channel, so the infographic comes to you as a direct message. To have it here the next time, type `/invite @Infograph`.',
};
