/** For whoever wants to do what admins may, where Slack does not say who they are. */
export const cannotAskSlack =
  "Slack is slow right now, so I couldn't check whether you're an admin. Nothing was changed; please try again in a moment.";

/** Whom to ask, after what only an admin can do. @param named who can be named, by names or mentions */
export function askWhom(named: readonly string[], ownersOnly: boolean): string {
  const slacks = `an owner${ownersOnly ? '' : ' or admin'} of this Slack workspace`;
  return named.length === 0 ? `Ask ${slacks}.` : `Ask ${named.join(', ')}, or ${slacks}.`;
}

/** On the button that ends a pause. */
export const resumeLabel = 'Resume';
