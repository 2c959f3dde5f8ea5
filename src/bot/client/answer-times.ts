/**
 * How long anything may take while Slack waits, in ms. Slack waits three seconds for the answer to a command, a button or
 * a form, and a trigger opens a form for as long
 * (https://docs.slack.dev/interactivity/handling-user-interaction#acknowledgment_response). What is not there by then is
 * told as "not known" or left out, and what was begun goes on.
 *
 *     3000  Slack waits; at 3001 the request is ended (SLACK_WAITS_MS, src/start/app.ts)
 *     2800    a command is answered                  answerWithinMs.command
 *     2100      a refusal of a request is worded     answerWithinMs.request
 *     2000        a hold is stored, or not begun     HOLD_WITHIN_MS, src/credits/ledger
 *      700        before it: may they, the settings  answerWithinMs.mayUse, .settings
 *      600          who is in a user group           answerWithinMs.userGroup
 *     2600    the settings have opened               answerWithinMs.settingsMenu, .settingsOpened
 *     2700    a page of the settings is answered     answerWithinMs.settingsPage
 *     1500      its change is stored                 answerWithinMs.settingsChange
 *     2000    the form for a request has opened      answerWithinMs.composerOpened
 *     1000    a refund, a top-up is stored           answerWithinMs.refund; GRANT_WITHIN_MS, src/credits/topups
 *
 * How long one call to Slack may take stands in `slack-calls.ts`. Tests multiply some of these (`patience`).
 */
export const answerWithinMs = {
  /** Any command. What changes nothing is given up before; holds and top-ups have a limit of their own. */
  command: 2_800,
  /** A request that is refused, with or without knowing who asks. */
  request: 2_100,
  /** Who somebody is, and in which user groups: asked side by side, before the hold. */
  mayUse: 700,
  /** Who is in one user group. */
  userGroup: 600,
  /** A workspace's settings, before a request: they come from memory, or by one quick question. */
  settings: 700,

  /** The trial credits of a workspace where nobody has used the app before, beside the two above. */
  trial: 700,

  /** What is in the books, for the question whether somebody wants something at its price: nothing is held then. */
  foresee: 1_000,
  /** What was refused is kept for its buttons; where that takes longer, there are none. */
  draft: 700,

  /** Where the workspace's own defaults are not known in this time, the help tells the model's. */
  helpSettings: 500,
  /** Whether somebody is an admin, where that only adds to the answer. */
  isAdmin: 800,
  /** The same for a page of the history, which comes after the press was acknowledged. */
  isAdminAfterwards: 2_000,
  /** The workspace's own address, for links to messages. */
  address: 800,

  /** What is known so quickly is in the form for a request from the start: its trigger is good for three seconds. */
  composerKnown: 250,
  /** What somebody chose the last time; where that takes longer, the form begins as the workspace has it. */
  composerLastChoice: 150,
  /** With that, the answer to the command is still in time, whatever Slack does. */
  composerOpened: 2_000,
  /** Whether a conversation can be posted in; where that takes longer, the requester's direct messages are the net. */
  composerPlace: 400,
  /** What is looked up for a form that was refused. */
  composerLookUp: 300,

  /** Which infographic a press under it is about; the request that may come of it has its own limits. */
  result: 250,
  /** A message of ours was posted somewhere else; what takes longer is told afterwards. */
  share: 2_500,
  /** Which sizes are offered under a picture: it does not wait for that. */
  resultSettings: 250,

  /** The menu of the settings; what takes longer is shown in a form that is open. */
  settingsMenu: 700,
  /** That form, from when it is begun: with `settingsMenu`, what is told of a slow Slack is still in time. */
  settingsOpened: 1_900,
  /** A page of the settings. What was begun goes on, and the list of changes tells of it. */
  settingsPage: 2_700,
  /** A change of the settings: it was asked before who this is. */
  settingsChange: 1_500,

  /** With what asking Slack who it is takes, a refund is still answered within Slack's three seconds. */
  refund: 1_000,
} as const;
