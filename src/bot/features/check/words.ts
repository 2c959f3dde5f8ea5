/** What can be done about a picture that was found wrong, or that nobody has found right. */
export const check = {
  newPicture: 'New picture · free',
  aiVersion: 'See the AI version · free',
  inChannel: 'Show in channel',

  /** A free new picture. */
  free: {
    coming: 'A new picture is on its way. No charge.',
    underWay: 'Its free new picture is on its way already.',
    had: 'This one has had its free new picture. _Again_ makes another for the usual price.',
    failed:
      "Its free new picture didn't work out several times, so I've stopped trying. Nothing was charged.",
    notPaid: 'Only an infographic that was paid for gets a free new picture. Nothing was charged.',
    exact:
      'Its text is set word for word from the facts, so a new picture would say the same. Use _Change…_ to say something else.',
    nothingLeft: "There's nothing left this month for free new pictures. Nothing was charged.",
    notWrong: "Nothing wrong was found in this one. Use 👎 to say what's wrong with it.",
  },

  /** Beside the model's picture. @param verdict what reading it has shown */
  aiComment: (verdict: string) => `*The AI version.* ${verdict}`,
  noAiVersion: 'There is no AI version of this one.',

  shown: "It'll be in the channel in a moment.",
  shownBefore: "It's in the channel already.",
  notYours: 'Only the person who asked for it, or an admin, can show it in the channel.',
  noParent: "There's no message of mine in the channel that could show it. Use _Share…_ to post it there.",
  threadOnly: 'Your workspace keeps pictures in their threads. Use _Share…_ to post it in the channel.',
};
