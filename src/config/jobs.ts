import { z } from 'zod';
import { type OutlineMode, outlineModes } from '../models/workspace-settings.js';
import { allowedHosts, seconds } from './fields.js';

function languageModel(usual: string) {
  return z
    .string()
    .regex(
      /^(?:off|[\w.-]+\/[\w.:-]+)$/,
      `must be the name of a model of OpenRouter, like ${usual}, or "off"`,
    )
    .default(usual)
    .transform((model) => (model === 'off' ? undefined : model));
}

export const jobSettings = z.object({
  ARTICLE_ALLOW_HOSTS: allowedHosts(),
  ARTICLE_LLM_MODEL: languageModel('google/gemini-2.5-flash'),
  // Of another family than the first: models of one family make the same mistakes, and find their own words right.
  FACTS_CHECK_MODEL: languageModel('openai/gpt-4.1-mini'),
  VISION_MODEL: languageModel('google/gemini-2.5-flash'),
  LOCAL_READER: z.string().optional(),
  ARTICLE_PAUSE_S: seconds(20, 600),
  PROMPT_OUTLINE: z.enum(outlineModes, `must be one of ${outlineModes.join(', ')}`).default('show'),
  JOB_DEADLINE_S: seconds(900),
  COLLECT_AFTER_S: seconds(60),
  SWEEP_EVERY_S: seconds(5),
  LEASE_S: seconds(60),
});

export interface JobConfig {
  readonly articles: {
    /** `host` or `host:port`, each opened although it is private or on a port of its own. */
    readonly allowHosts: readonly string[];
    /** The model that finds the facts of an article; undefined: none, they are found without one. */
    readonly llmModel: string | undefined;
    /** The model that is asked whether those facts are said by their quotations; undefined: none, only code checks them. */
    readonly checkModel: string | undefined;
    /** How long people can look at an article's facts before the image is made of them. */
    readonly pauseMs: number;
  };
  /** The model that reads pictures before they are shown; undefined: none does. */
  readonly visionModel: string | undefined;
  /** The reader of pictures on this machine, where its packages are installed; undefined: turned off. */
  readonly localReader: { readonly folder: string | undefined } | undefined;
  /** What becomes of the outline of a prompt in a workspace that has not decided it; `off`: in every workspace. */
  readonly outline: OutlineMode;
  readonly jobDeadlineMs: number;
  readonly collectAfterMs: number;
  readonly sweepEveryMs: number;
  readonly leaseMs: number;
}

export function toJobs(values: z.output<typeof jobSettings>): JobConfig {
  return {
    articles: {
      allowHosts: values.ARTICLE_ALLOW_HOSTS,
      llmModel: values.ARTICLE_LLM_MODEL,
      checkModel: values.FACTS_CHECK_MODEL,
      pauseMs: values.ARTICLE_PAUSE_S * 1000,
    },
    visionModel: values.VISION_MODEL,
    localReader: values.LOCAL_READER === 'off' ? undefined : { folder: values.LOCAL_READER },
    outline: values.PROMPT_OUTLINE,
    jobDeadlineMs: values.JOB_DEADLINE_S * 1000,
    collectAfterMs: values.COLLECT_AFTER_S * 1000,
    sweepEveryMs: values.SWEEP_EVERY_S * 1000,
    leaseMs: values.LEASE_S * 1000,
  };
}
