import type { ExportRefusal } from '../../../infographs/exports.js';

interface BringWords {
  making: string;
  before: string;
  unsure: string;
}

/** A picture as a file of another kind, or on several pages. */
export const getAs = {
  title: 'Get as…',
  submit: 'Get it',
  close: 'Close',
  ask: 'Which kind of file?',
  where: 'It comes into the thread. Free.',
  formats: {
    pdf: 'PDF, for reading and printing',
    svg: 'SVG, for design tools',
    png: 'PNG, twice as large',
    pptx: 'PowerPoint, with text that can be edited',
  },
  /** A model's picture is passed on as it came. */
  asItIs: 'The picture as it is',
  file: (kind: string): BringWords => ({
    making: `Making your ${kind} …`,
    before: `Its ${kind} is there already, or on its way.`,
    unsure: `Slack didn't confirm the ${kind}. Have a look in the thread before you ask again.`,
  }),
  pages: {
    making: 'Making all the pages …',
    before: 'All the pages are there already, or on their way.',
    unsure: "Slack didn't confirm the pages. Have a look in the thread before you ask again.",
  } satisfies BringWords,
  painting: {
    making: 'Getting the AI version …',
    before: 'The AI version is in the thread already, or on its way.',
    unsure: "Slack didn't confirm the AI version. Have a look in the thread before you ask again.",
  } satisfies BringWords,
  /** It is kept by the image service, for a week or so. */
  paintingGone: "The AI version isn't there anymore: the image service keeps such pictures for a week or so.",
  /** Beside a file, in the direct messages of whoever asked for it. */
  toDm: (channel: string | undefined) =>
    `${channel ? `I'm not in <#${channel}>` : "I'm not in its channel"}, so Slack takes no files from me there. Here it is.`,
  refused: {
    not_ready: "There's no picture of it yet.",
    gone: "I don't have this infographic anymore.",
    painted:
      "An AI model painted this one, or what is under its words, so there's no such file of it. PDF and the picture itself work.",
    undrawable: "I couldn't make this file. The operator of this app knows about it.",
  } satisfies Record<ExportRefusal, string>,
  noFiles: "Slack didn't take the file. Please try again in a minute.",
  broken: 'Something went wrong on our end. Please try again.',
  cannotOpen: "Slack didn't let me open the form. Please try again.",
};
