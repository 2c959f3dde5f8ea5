/** For whoever wants to do what admins may, where Slack does not say who they are. */
export const cannotAskSlack =
  'Slack could not be asked who you are just now. Nothing was changed; please try again in a moment.';
