/** What people read who write to the app, or mention it. */
export const conversation = {
  offer:
    'I turn a topic, an outline, or a link into an infographic. You can look everything over first; nothing is charged before that.',
  make: 'Make an infographic',
  makeNew: 'New infographic',
  /** Where there is no button. */
  typeIt: 'Type `/infograph` and what it should show.',
  isCommand: (typed: string) => `That's a command: type \`/infograph ${typed}\` and only you see the answer.`,
};
