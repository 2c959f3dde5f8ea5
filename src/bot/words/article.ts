import { priceWords } from '../../lib/words/quantities.js';
import type { Brief, BriefStatus, Made } from '../../models/brief.js';
import type { NoDraft } from '../../models/thread.js';

type Layout = NonNullable<Brief['facts']>['layout'];

const layoutNames: Readonly<Record<Layout, string>> = {
  timeline: 'a timeline',
  comparison: 'a comparison',
  steps: 'steps',
  statistics: 'statistics',
  ranking: 'a ranking',
  map: 'a map',
  list: 'a list',
};

/** "20 seconds", and whole minutes as such. */
function waitWords(seconds: number): string {
  if (seconds === 1) return '1 second';
  if (seconds < 120 || seconds % 60 !== 0) return `${seconds} seconds`;
  return `${seconds / 60} minutes`;
}

/** What was read of an article, and what people can do about it before an image is made of it. */
export const article = {
  title: "Here's what I found. The infographic will say exactly this:",
  /** @param language as people call it; undefined where nobody could tell it */
  layout: (layout: Layout, language: string | undefined) =>
    `I'll draw it as ${layoutNames[layout]}${language === undefined ? '' : `, in ${language}`}.`,
  /** Which way the facts were found, and who has checked them. */
  found: ({ by, model, checked, checker }: Made, isArticle: boolean): string => {
    if (by === 'rules')
      return isArticle
        ? 'Found without a language model: whole sentences, headings, and rows of the article.'
        : 'Found without a language model, in your own words.';
    const finder = `Found by ${model ?? 'a language model'}`;
    if (checked === 'model' && checker)
      return `${finder}, each fact checked against its quotation by ${checker.model}.`;
    if (checked === 'untranslated')
      return `${finder}. The translation is unchecked: only numbers, names, and negations were compared, by code.`;
    return checked ? `${finder}, each fact checked against its quotation by code alone.` : `${finder}.`;
  },
  layoutName: (layout: Layout) => layoutNames[layout].replace(/^an? /, ''),
  doubted: "I'm not sure I read the right part of the page. Here's how the text begins:",
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
      return `${editor} is editing this. I'll wait, and continue ${goAt} if nothing changes.`;
    if (status === 'held') return `Press Go when you're ready. Otherwise, I'll draw this as it is ${goAt}.`;
    if (status === 'approved')
      return edited ? `Edited by ${editor}. Drawing from these facts.` : 'Drawing from these facts.';
    return `I'll draw exactly this in ${waitWords(pauseSeconds)}.`;
  },
  taken: (who: string) => `${who} chose this picture. It's on its way.`,
  over: 'This one was stopped.',
  readingState: (ofPrompt: boolean) => (ofPrompt ? 'Getting its facts together …' : 'Reading the article …'),
  waitingState: (status: BriefStatus) => {
    if (status === 'editing') return 'The facts are being edited below.';
    if (status === 'held') return 'Facts are ready below. Press Go there to start drawing.';
    return 'Facts are ready below. Drawing starts in a moment unless you edit them.';
  },
  heading: 'Facts from the article',
  outlineTitle: "Here's what the infographic will say:",
  outlineHeading: 'What the infographic will say',
  addedByModel: 'added by AI, without a source',

  /** Of a picture of the facts. */
  draftTitle: 'Draft',
  draft: 'Draft · drawn by code from the facts above',
  noDraft: {
    missing_glyphs:
      "No draft of this one: I have no font for some of its letters, so I can't draw it by code.",
    failed: "No draft this time: I couldn't draw it, or Slack didn't take it.",
  } satisfies Record<NoDraft, string>,
  useDraft: (totalCredits: number) => `Use this · ${priceWords(totalCredits)}`,
  drawNow: 'Draw now',
  edit: 'Edit',
  go: 'Go',
  notYours: 'Only the person who requested this, or an admin, can do that.',
  tooLate: "Too late for that: it's already being drawn, or it's over.",
  cannotOpen: "Slack didn't let me open the form. Please press Edit again.",

  form: {
    title: 'Facts',
    save: 'Save and draw',
    close: 'Cancel',
    facts: 'The infographic will say exactly this. Clear a field to leave it out.',
    heading: 'Title',
    point: (n: number) => `Point ${n}`,
    number: (n: number) => `Number ${n}`,
    numberHint:
      'The number with its unit, a colon, and what it measures. For example: 4.2 million tons: tea grown last year.',
    layout: 'Layout',
  },
  paste: {
    button: 'Paste the text instead',
    title: 'Paste the text',
    submit: 'Create',
    close: 'Cancel',
    intro: (cost: string) =>
      `Paste the article's text, and I'll read it in place of the page. It costs ${cost}, only once the infographic is posted.`,
    text: 'Text',
    more: "More text, if it doesn't fit",
    tooShort: "That's too short for an infographic. Paste at least a few sentences.",
    summary: 'Pasted text',
    gone: 'That request is gone. Please start again with /infograph.',
  },
};
