/** For whoever wants to do what admins may, where Slack does not say who they are. */
export const cannotAskSlack =
  "Slack is slow right now, so I couldn't check whether you're an admin. Nothing was changed; please try again in a moment.";
