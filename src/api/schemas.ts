import { z } from 'zod';
import { exportFormats } from '../drawing/scene/drawing.js';
import { everyRatio, usualRatio, usualResolution } from '../fal/models/built-in.js';
import { failures } from '../lib/errors.js';
import { number } from '../lib/words/quantities.js';
import { drawWays, themes } from '../models/drawing.js';
import { resolutions } from '../models/infograph.js';
import { givenBrief } from './brief-schemas.js';
import { problems } from './problem.js';

/**
 * What goes in and out of each route. The routes check what comes in by these, and the OpenAPI document is made of
 * them: it cannot say something else.
 */

const MAX_PROMPT = 4_000;
const MAX_URL = 2_000;

/** Counted as people and JSON Schema count, not in UTF-16. */
const text = (most: number) =>
  z
    .string('must be text')
    .refine((value) => [...value].length <= most, `must have at most ${most} characters`)
    .meta({ maxLength: most });

/** Clients of old send null or an empty text for what they leave out. */
const optional = <T extends z.ZodType>(schema: T, description: string) =>
  schema.nullish().describe(description);

const slackId = (pattern: RegExp, words: string) => z.string('must be text').regex(pattern, words);

const ratios = everyRatio.flatMap((ratio) => [ratio.replace(':', '/'), ratio]);

const drawing = {
  draw: optional(
    z.enum(drawWays, `must be one of ${drawWays.join(', ')}`),
    '`exact`: drawn by code, right to the letter, from the facts alone; free unless the operator has set a price. `art`: a picture without words by the model, all words and figures over it by code; where the picture cannot be used, as `exact`, at its price. Left out: `model`.',
  ),
  theme: optional(
    z.enum(themes, `must be one of ${themes.join(', ')}`),
    'The look of what is drawn with `draw: "exact"` or `"art"`.',
  ),
  model: optional(
    text(200),
    'The model that draws it, by its id or alias, such as `gpt-image-2`: one of those that the workspace uses. Left out: the workspace\'s default. Not together with `draw: "exact"`.',
  ),
};

const check = optional(
  z.boolean('must be true or false'),
  "Whether a picture that the model wrote words into is read and compared with its facts before it counts as done. `false`: it is not read, and nothing is claimed of it. Left out: the workspace's setting, which is `true` unless its admins say otherwise.",
);

export const createBody = z
  .object(
    {
      prompt: optional(
        text(MAX_PROMPT),
        `What to show: 3 to ${number(MAX_PROMPT)} characters. With a blog_url, what part of the article to show.`,
      ),
      blog_url: optional(
        text(MAX_URL),
        'An article to make it from, instead of a prompt: a public web page.',
      ),
      brief: optional(
        givenBrief,
        'What it says, instead of a prompt: it has a title, and at least one point or number.',
      ),
      ...drawing,
      check,
      aspect_ratio: z
        .enum(ratios, `must be one of ${ratios.join(', ')}`)
        .default(usualRatio)
        .describe('Width to height, with a slash or a colon.'),
      resolution: z
        .enum(resolutions, `must be one of ${resolutions.join(', ')}`)
        .optional()
        .describe(
          `How large. 4K costs more. Left out: ${usualResolution}, or the nearest to it that the workspace allows.`,
        ),
      number_of_infographs: z
        .int('must be a whole number')
        .min(1, 'must be 1 to 4')
        .max(4, 'must be 1 to 4')
        .default(1)
        .describe('How many, each with its own id and charge. Either all are accepted or none.'),
      language: optional(
        text(40),
        "The text language: a code (`de`) or a name (`German`). Left out: the workspace's default, or that of the text.",
      ),
      channel: optional(
        slackId(/^(?:|[CGD][A-Z0-9]{2,30})$/, "must be a channel's id, like C0123ABCD"),
        "The id of a Slack channel to post it in. Left out: it isn't posted in Slack.",
      ),
      notify_user: optional(
        slackId(/^(?:|[UW][A-Z0-9]{2,30})$/, "must be a person's id in Slack, like U0123ABCD"),
        'The id of a person in Slack who gets a direct message when it has ended.',
      ),
      notify_email: optional(
        z.boolean('must be true or false'),
        "Whether the token's owner gets an email when it has ended, at their verified address.",
      ),
      callback_url: optional(
        text(MAX_URL),
        'Where to send how it ended: https, and public. Signed according to Standard Webhooks.',
      ),
    },
    'must be a JSON object',
  )
  .describe('One of prompt, blog_url and brief is required.');

export type CreateBody = z.output<typeof createBody>;

/** The same with what was left out: asking for what comes anyway is the same request. */
export const completeBody = createBody.extend({
  resolution: createBody.shape.resolution.default(usualResolution),
});

export const publicStatus = z.enum(['pending', 'processing', 'completed', 'failed']);
export type PublicStatus = z.output<typeof publicStatus>;

const id = z.string().describe('Opaque.');
const failureCode = z.enum([...Object.keys(failures), 'canceled']);
const credits = z.int().min(0);
const time = z.iso.datetime();

export const createAnswer = z.object({
  infographs: z.array(
    z.object({
      id,
      request_id: z.string().nullable().describe("The image service's id of the job; null until it's known."),
      status: publicStatus,
      events_url: z
        .string()
        .nullable()
        .describe(
          "For an EventSource, which can't send headers: streams each status change. Good for 15 minutes. Without PUBLIC_URL, it's only a path.",
        ),
    }),
  ),
  credits_used: credits.describe('Held now, and used once the images are there. What fails costs nothing.'),
});
export type CreateAnswer = z.output<typeof createAnswer>;

export const statusAnswer = z.object({
  id,
  status: publicStatus.describe('What was canceled is reported as failed.'),
  image_url: z
    .url()
    .nullable()
    .describe(
      'Loads without a header. Signed again in every response, and good for a limited time. Null again if it was deleted in Slack or after its retention time: its status stays `completed`.',
    ),
  created_at: time,
  updated_at: time,
  error: z.object({ code: failureCode, message: z.string() }).nullable(),
  error_message: z.string().nullable(),
});
export type StatusAnswer = z.output<typeof statusAnswer>;

const listedInfograph = statusAnswer.extend({
  request_id: z.string().nullable(),
  batch_id: z.string().describe('Those that were requested together share one.'),
  prompt: z.string().describe('Empty if it was deleted after its retention time.'),
  blog_url: z.string().nullable(),
  aspect_ratio: z.string(),
  resolution: z.string(),
  credits: credits.describe(
    'Held while it is under way; what it cost once it is there. What fails costs nothing.',
  ),
});

export const listQuery = z.object({
  limit: z.coerce
    .number('must be a whole number')
    .int('must be a whole number')
    .min(1, 'must be 1 to 100')
    .max(100, 'must be 1 to 100')
    .default(20)
    .describe('At most how many.'),
  cursor: z
    .string('must be given once')
    .max(100, 'is none of ours')
    .optional()
    .describe('`next_cursor` of the previous response.'),
  status: publicStatus.optional().describe('Only those with this status.'),
  created_from: z.iso
    .datetime({ offset: true, error: 'must be a time like 2026-11-23T00:00:00Z' })
    .optional()
    .describe('Only those requested at this time or later.'),
  created_before: z.iso
    .datetime({ offset: true, error: 'must be a time like 2026-11-23T00:00:00Z' })
    .optional()
    .describe('Only those requested before this time.'),
});

export const listAnswer = z.object({
  infographs: z.array(listedInfograph).describe('Newest first.'),
  next_cursor: z.string().nullable().describe('null: there are no more.'),
});
export type ListAnswer = z.output<typeof listAnswer>;

export const cancelAnswer = statusAnswer.extend({
  cancel: z
    .enum(['canceled', 'requested'])
    .describe('requested: the image service is being asked; the status shows what comes of it.'),
});

export const creditsAnswer = z.object({
  workspace: z.string(),
  available: credits,
  held: credits.describe('For infographics in progress.'),
});

export const problemAnswer = z.object({
  error: z.object({ code: z.enum(Object.keys(problems)), message: z.string() }),
});

/** What is wrong with an input, with the names of its fields. */
export function wordsOf({ issues }: z.ZodError): string {
  return issues.map(({ path, message }) => `${path.join('.') || 'The body'}: ${message}.`).join(' ');
}

export const exportQuery = z.object({
  format: z
    .enum(exportFormats)
    .describe('Of what a model painted: `pdf`, or `png` for the picture as it is.'),
  pages: z
    .enum(['all'])
    .optional()
    .describe(
      'With `pdf` and `pptx`: `all` for every fact of what was drawn by code, on up to four pages, where the picture had no room for all of them.',
    ),
});
