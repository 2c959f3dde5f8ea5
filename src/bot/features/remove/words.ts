/** Deleting an infographic that was posted. `whose` is a mention. */
export const remove = {
  title: 'Delete',
  submit: 'Delete',
  cancel: 'Cancel',
  done: 'Done',
  ask: 'Delete this infographic?',
  what: "Removes it everywhere here. The credit isn't returned.",

  removing: "Deleting it now. It'll be gone from here in a moment.",
  before: (whose: string) => `It was deleted already${whose ? `, by ${whose}` : ''}.`,
  timeOver: 'It was removed already: it was kept long enough.',
  notYet: "It isn't posted yet. To stop it, use Cancel.",
  nothing: "There's no picture of it to delete.",
  gone: "I can't find that infographic anymore.",
  notYours: 'Only the person who asked for it, or an admin, can delete it.',
  cannotOpen: "Slack didn't let me open the form. Please try again.",
  slow: "Something's slow on our end. Please try again in a minute.",
};
