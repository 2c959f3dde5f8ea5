import type { ReportKind } from '../../../models/report.js';

/** 👎, under an infographic. */
export const report = {
  title: 'What is wrong?',
  submit: 'Send',
  cancel: 'Cancel',
  close: 'Close',
  kind: 'What is wrong with it?',
  kinds: {
    number: 'A number',
    word: 'A word',
    missing: 'Something is missing',
    ugly: 'It looks bad',
    other: 'Something else',
  } satisfies Record<ReportKind, string>,
  note: 'Which one?',
  noteHint: 'For example: “24% should be 42%”.',
  who: 'Admins of this workspace can see it.',
  /** Where the house pays for one. */
  free: 'Where a number, a word or something missing is wrong, you get a new picture, free.',

  chooseOne: 'Choose what is wrong.',
  thanks: 'Thanks, noted.',
  full: 'Enough people have said what is wrong with this one. Thanks all the same.',
  gone: "This infographic isn't there anymore.",
  late: "It's being noted. Something's slow on our end …",
  broken: 'Something went wrong on our end. Please try again.',
  cannotOpen: "Slack didn't let me open the form. Please try again.",
};
