/**
 * The closed set of ways in which an infographic can fail to appear. Each has words for the person who asked
 * (what happened, what to do next; that nothing was charged is said beside them) and words for the operator.
 */
export const failures = {
  content_refused: {
    user: 'The image service refused this prompt because of its content rules. Try different words.',
    operator: 'the model refused the content of the prompt',
  },
  input_invalid: {
    user: "The image service couldn't use this request. Try a shorter or simpler prompt.",
    operator:
      'the model refused the input as invalid; if it happens often, the catalogue entry is out of date',
  },
  no_image: {
    user: 'The image service finished without an image. Try again, or use different words.',
    operator: 'the model answered without an image',
  },
  image_unusable: {
    user: "The finished image couldn't be used: it was too large, damaged, or not an image. Try again.",
    operator: 'the finished image was too large, not an image, or offered by a host that is not allowed',
  },
  image_gone: {
    user: "I couldn't get the finished image from the image service. Try again.",
    operator: "the finished image could not be downloaded from fal's hosts before the deadline",
  },
  model_failed: {
    user: 'The image service failed twice. Try again in a few minutes.',
    operator: 'the model failed twice with an error of its own',
  },
  submit_refused: {
    user: "The image service didn't accept this request. The operator of this app knows about it.",
    operator: 'fal refused the submission for good',
  },
  unavailable: {
    user: "The image service isn't taking requests right now. The operator of this app knows about it; try again later.",
    operator: 'fal took no submission before the deadline: see the log for its refusals',
  },
  deadline: {
    user: "The image service didn't finish in time. Try again in a few minutes.",
    operator: 'no result before the deadline',
  },
  unreachable: {
    user: "I couldn't post it anywhere you'd see it: Slack didn't let me.",
    operator: 'Slack refused every place to post for 24 hours',
  },
  not_kept: {
    user: "We couldn't store the finished image on our end. The operator of this app knows about it; try again later.",
    operator: 'the store of images (S3_*, or the disk) took the finished image in no try for 24 hours',
  },
  article_refused: {
    user: "I can't open that link: it isn't a public web page.",
    operator:
      'the address of an article, or where it redirects to, is private or not allowed (ARTICLE_ALLOW_HOSTS)',
  },
  article_unreachable: {
    user: "I can't reach that page: its server doesn't answer, or doesn't exist. Check the link.",
    operator: 'the server of an article cannot be reached',
  },
  article_slow: {
    user: 'That page took too long to load.',
    operator: 'an article was not there within 10 seconds',
  },
  article_missing: {
    user: "There's no page at that address. Check the link.",
    operator: 'an article answered 404 or 410',
  },
  article_locked: {
    user: "That page is behind a login or a paywall, so I can't read it.",
    operator: 'an article is behind a login or a paywall',
  },
  article_guarded: {
    user: "That page asked me to prove that I'm human, so I can't read it.",
    operator: 'an article is behind a check whether a human asks',
  },
  article_consent: {
    user: "That page shows its text only to people who agree to its cookies, which I can't do for you.",
    operator: 'an article is behind a demand to agree to cookies',
  },
  article_withheld: {
    user: "That page is withheld for legal reasons, so its server won't show it to me.",
    operator: 'an article answered 451',
  },
  article_busy: {
    user: 'The server of that page says that it is asked too often right now. Try again in a few minutes.',
    operator: 'the server of an article answered 429, twice or for longer than we wait',
  },
  article_broken: {
    user: 'The server of that page answered with an error. Try again later.',
    operator: 'the server of an article answered with an error, or redirected for ever',
  },
  article_too_large: {
    user: 'That page is too large for me to read (more than 5 MB).',
    operator: 'an article is larger than 5 MB, or decompresses to more',
  },
  article_not_text: {
    user: "I can't read that link: it's a PDF, an image, or some other kind of file. I can read web pages and plain text.",
    operator: 'an article is neither HTML nor plain text',
  },
  article_empty: {
    user: "I couldn't find an article on that page.",
    operator: 'no article text was found on a page',
  },
  article_no_facts: {
    user: "I read that page, but found fewer than three statements in it that stand by themselves. There's too little to draw.",
    operator: 'an article holds fewer than three facts',
  },
  article_unreadable: {
    user: "I couldn't read that page.",
    operator: 'reading a page took too long, needed too much memory or failed',
  },
  nothing_to_draw: {
    user: "There's nothing in it that I could draw exactly: it has a title, and no facts. Write them as lines, one fact a line (“Coffee: 41%”), or use `--draw model`, which paints from an idea.",
    operator: 'an exact picture was asked for, and the brief has no point and no number',
  },
  draw_missing_glyphs: {
    user: "It has letters that I have no font for, so I can't draw it exactly. The operator of this app can add fonts; `--draw model` does without.",
    operator: 'a brief has letters that are in none of the fonts here: `infograph fonts add`',
  },
  draw_too_much: {
    user: "There's more text in it than fits into one picture. Ask for fewer or shorter facts, or use `--draw model`.",
    operator: 'a brief has more text than fits into any layout at the least size of type',
  },
  draw_failed: {
    user: "I couldn't draw it. The operator of this app knows about it; try again, or use `--draw model`.",
    operator: 'drawing by code failed four times, or was not done by the deadline: see the log',
  },
  no_free_pictures: {
    user: "There's nothing left this month for free new pictures. An exact one is free, and next month there's more.",
    operator: 'the budget of the month (MEND_BUDGET_USD) was used up before a free new picture was asked for',
  },
  internal: {
    user: 'Something went wrong on our end. The operator of this app knows about it.',
    operator: 'a fault of ours',
  },
} as const;

export type FailureCode = keyof typeof failures;

/** How one infograph ended badly: the code for words, the detail for the operator's log (never a prompt). */
export interface Failure {
  code: FailureCode;
  detail: string;
}

/** An error whose message is meant to be read by people, as it is. */
export class PlainError extends Error {
  override name = 'PlainError';
}

/** An error as the operator reads it: its name and its message. */
export function describe(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
