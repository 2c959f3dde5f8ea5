import { credits } from '../../../../lib/words/quantities.js';

/** What there is to read on the page of the defaults. */
export const defaults = {
  title: 'Defaults',
  intro: "Used when a request doesn't say otherwise.",
  models: 'Models that may be used',
  modelsHint:
    'The order counts: where one fails, the next may draw. Leave it empty for all, also later ones.',
  modelNotListed: 'Choose one of the models that may be used, or add it to them.',
  model: 'Image model',
  orOthers: (count: number) => `or ${count === 1 ? 'another model' : `${count} other models`}`,
  noOther: 'no other model',
  draw: 'How to draw',
  drawHint: 'For requests in Slack. An exact layout is drawn by code: every word and number as it was given.',
  draws: { model: 'AI-drawn', art: 'AI art, exact text', exact: 'Exact layout' },
  drawn: { art: 'AI art, exact text', exact: 'exact layout' },
  instead: 'When the image service fails',
  insteadHint: 'It costs what an exact layout costs; the rest goes back.',
  insteads: { none: 'Say so, and offer an exact layout', exact: 'Draw an exact layout by itself' },
  exactInstead: 'exact layout where the image service fails',
  ratio: 'Shape',
  resolution: 'Size',
  language: 'Text language',
  languageHint:
    'Like German or de. Leave it empty for the language of each request. It counts for the API, too.',
  languageUnknown: (typed: string) =>
    `I don't know the language ${typed}. Use its name, like German, or its code, like de.`,
  inLanguage: (name: string) => `in ${name}`,
  articlePause: "Seconds to check an article's facts",
  articlePauseHint:
    "How long I wait before I draw. 0 means right away. Leave empty for the operator's default.",
  asItComes: (what: string) => `Default: ${what}`,
  wrongNumber: (most: number) =>
    `It must be a whole number from 0 to ${most}, in the digits 0 to 9, or empty.`,
  askFirst: 'Ask before a command spends this many credits or more',
  askFirstHint: (usual: number) =>
    `I show the price and wait for a yes. 0 means never. Leave empty for ${usual}.`,
  asksFirst: (from: number) =>
    from === 0 ? 'never asks before spending' : `asks before spending ${credits(from)} or more`,
  outline: 'What a request will say',
  outlineHint: 'For requests without a link, I first write down what the infographic will say.',
  outlineUndecided: "The operator's default",
  outlines: {
    off: "Don't write it down: send the words as they are",
    show: 'Write it down, and show it under the result',
    wait: 'Write it down, and wait for a look before drawing',
  },
  outlined: {
    off: 'prompts sent as they are',
    show: 'what prompts will say is under the result',
    wait: 'what prompts will say is shown first',
  },
  shown: 'Where infographics are shown',
  onlyMe: 'Only me first: whoever asks sees it first and can post it',
  onlyMeFirst: 'only me first',
  inParent: 'Show the picture in the channel message, too',
  threadOnly: 'pictures in the thread only',
  pause: (seconds: number) =>
    seconds === 0 ? 'articles drawn right away' : `${seconds} s to check an article's facts`,
};
