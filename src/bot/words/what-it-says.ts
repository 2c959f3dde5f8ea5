/** What an infographic says, with what each of it rests on. */
export const whatItSays = {
  button: 'Facts and sources',
  title: 'Facts and sources',
  close: 'Close',
  intro: 'Everything that this infographic was told to say, and where each part comes from.',
  fromArticle: (quote: string) => `The article: “${quote}”`,
  fromTable: (quote: string) => `A table of the article: “${quote}”`,
  fromPrompt: (quote: string) => `The request: “${quote}”`,
  fromMessage: (quote: string) => `The message: “${quote}”`,
  fromModel: 'Added by AI, without a source',
  fromPerson: 'Written by hand',
  unknown: 'No source is kept for this one',
  gone: "I don't have its words anymore.",
  cannotOpen: "Slack didn't let me open it. Please try again.",
};
