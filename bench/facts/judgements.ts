import { z } from 'zod';

/** A statement about an article, with the span of it that is given as its proof. */
const statement = z.object({
  text: z.string(),
  quote: z.string(),
  /** Of a statement that is a number. */
  value: z.string().exactOptional(),
  measures: z.string().exactOptional(),
});

/** What no point may say; `unless` the same point holds one of these words, as a myth that is called one. */
const forbidden = z.union([
  z.string(),
  z.object({ phrase: z.string(), unless: z.array(z.string()).min(1) }).strict(),
]);

/** What somebody who has read a page says about it, beside its `page.html`. */
export const judgements = z
  .object({
    kind: z.string(),
    /** BCP 47, the first part of it. */
    language: z.string(),
    /** Titles that are right. */
    title: z.array(z.string()).min(1),
    /** What its facts have to hold: of each entry one phrase, in one point or one number. */
    must: z.array(z.array(z.string()).min(1)),
    mustNot: z.array(forbidden),
    true: z.array(statement.strict()),
    false: z.array(statement.extend({ planted: z.string() }).strict()),
  })
  .strict();

export type Judgements = z.output<typeof judgements>;
export type Forbidden = z.output<typeof forbidden>;

/** An article with statements about it, true and planted: an entry of `statements/{dev,held}/<language>.json`. */
const statedArticle = z.object({
  language: z.string(),
  article: z.string(),
  statements: z.array(statement.extend({ holds: z.boolean(), planted: z.string().exactOptional() })),
});

export const statedArticles = z.array(statedArticle);
