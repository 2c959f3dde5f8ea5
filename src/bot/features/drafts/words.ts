/** The buttons that go on with what somebody typed. */
export const drafts = {
  openForm: 'Open in the form',
  gone: 'That was more than a day ago, so I no longer have it. Please type it again.',
  cannotOpen: "Slack didn't let me open the form. Please try again.",
  broken: 'Something went wrong on our end, and nothing was charged. Please try again.',
};
