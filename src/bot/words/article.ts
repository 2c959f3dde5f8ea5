import type { Brief, BriefStatus } from '../../models/brief.js';

type Layout = NonNullable<Brief['facts']>['layout'];

const layoutNames: Readonly<Record<Layout, string>> = {
  timeline: 'a timeline',
  comparison: 'a comparison',
  steps: 'steps',
  statistics: 'statistics',
  map: 'a map',
  list: 'a list',
};

/** What was read of an article, and what people can do about it before an image is made of it. */
export const article = {
  title: 'This is what I read, and all that the infographic will say:',
  layout: (layout: Layout, language: string) => `Drawn as ${layoutNames[layout]}, in ${language}.`,
  layoutName: (layout: Layout) => layoutNames[layout].replace(/^an? /, ''),
  doubted: 'I am not sure that I read the right part of the page. This is how the text begins:',
  fewFacts: 'The page has few facts, so the infographic will be a small one.',
  source: 'Source:',

  /** The line that says how things are. Times are as Slack shows them to each reader. */
  state: (
    status: BriefStatus,
    editor: string,
    goAt: string,
    pauseSeconds: number,
    edited: boolean,
  ): string => {
    if (status === 'editing')
      return `${editor} is editing this. Nothing is drawn meanwhile; without a change it goes on ${goAt}.`;
    if (status === 'held')
      return `Waiting for Go. Without it, it goes on ${goAt} with the facts as they are.`;
    if (status === 'approved')
      return edited ? `Edited by ${editor}. The image is made of this.` : 'The image is made of this.';
    return `The image is begun in ${pauseSeconds} seconds, made of exactly this.`;
  },
  over: 'Nothing is made of this any more.',
  readingState: 'Reading the article.',
  waitingState: (status: BriefStatus) => {
    if (status === 'editing') return 'Read. Its facts are being edited.';
    if (status === 'held') return 'Read. Waiting for Go, under the facts.';
    return 'Read. Its facts are below; the image is begun in a moment.';
  },
  heading: 'Facts of the article',

  edit: 'Edit',
  go: 'Go',
  notYours: 'Only the person who asked for it, or an admin, can do that.',
  tooLate: 'It is too late for that: the image is being made already, or everything has ended.',
  cannotOpen: 'Slack did not let me open the form. Please press Edit again.',

  form: {
    title: 'Facts',
    save: 'Save and go on',
    close: 'Close',
    facts: 'The infographic will say this and nothing else. Empty a field to leave it out.',
    heading: 'Title',
    point: (n: number) => `Point ${n}`,
    number: (n: number) => `Number ${n}`,
    numberHint: 'The number with its unit, a colon, and what it measures.',
    layout: 'Drawn as',
  },
  paste: {
    button: 'Paste the text instead',
    title: 'Paste the text',
    submit: 'Make it',
    close: 'Never mind',
    intro: (cost: string) =>
      `Paste the article's text; it is read like the page would have been. It costs ${cost} when you see the image, and nothing else.`,
    text: 'The text',
    more: 'More of it, if it does not fit',
    tooShort: 'That is too short to make an infographic of. Paste at least a few sentences.',
    summary: 'The pasted text',
    gone: 'That request is gone. Please start again with /infograph.',
  },
};
