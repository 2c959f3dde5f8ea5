import { defined } from '../lib/defined.js';
import type { ApiOrigin } from '../models/api-origin.js';
import type { Source } from '../models/brief.js';
import type { DrawWay, ThemeName } from '../models/drawing.js';
import type { Facts } from '../models/facts.js';
import type { Resolution } from '../models/infograph.js';
import type { PolicyInput } from '../models/policy.js';
import type { FreePicture } from '../models/report.js';

/** A request for a batch, checked and complete. */
export interface BatchRequest {
  workspace: string;
  requester: string;
  /** Where it was asked, and where the thread is to be. Absent: a program asks, and nothing is shown in Slack. */
  channel?: string;
  /** Only the requester is to see it: it goes to their direct messages. */
  onlyMe?: boolean;
  /** The thread in which it was asked, by its parent's ts: it is answered there. */
  under?: string;
  /** The language of the infographic's words, BCP 47. */
  language?: string;
  /** The infograph that it is another of. */
  madeFrom?: string;
  /** It costs nobody anything, because that one was paid. */
  free?: FreePicture;
  /** Where it is not a person who asks. The requester is then `api:<id of the token>`. */
  program?: ProgramRequest;
  /** What makes it the same request when it is delivered again, such as Slack's trigger id. */
  idempotencyKey: string;
  responseUrl?: string;
  model: string;
  /** How it is drawn; absent: by the model. */
  draw?: Exclude<DrawWay, 'model'>;
  /** The look of what code draws. */
  theme?: ThemeName;
  prompt: string;
  /** What the image model is told, where that is not the prompt itself. */
  imagePrompt?: string;
  /** The article to make it of. The prompt then says what people see of the request. */
  article?: ArticleRequest;
  /** Of a prompt: whoever asks wants to look at its outline first, for so long; absent: as the workspace has it. */
  lookMs?: number;
  /** The facts themselves, where they are there already: a program gives them, or they are those of another infograph. */
  brief?: GivenBrief;
  /** Its picture is not read before it is shown. */
  unchecked?: true;
  ratio: string;
  resolution: Resolution;
  count: number;
  /** Whether who asks is in a user group that the workspace allows, where it allows certain ones only. */
  inAllowedGroup?: boolean;
}

export interface GivenBrief {
  facts: Facts;
  /** The article that they are of, where they are. */
  source?: Source;
}

/** What comes with the request of another program. */
export interface ProgramRequest {
  origin: ApiOrigin;
  /** What its token is called. */
  name: string;
  /** What its token may spend a month, in credits. */
  monthlyCap?: number;
  /** What it asks for, hashed: the same request key with another one is not the same request. */
  fingerprint: string;
}

/** An article by its address, or its text. */
export interface ArticleRequest {
  from: { url: string } | { pasted: string };
  focus?: string;
  /** BCP 47. */
  language?: string;
  /** Whether people get time to look at the facts. */
  pauses: boolean;
  /** How much, where that is not the app's default. */
  pauseMs?: number;
}

/** What the workspace's rules look at: all that people wrote for it, and the article's address. */
export function policyInputOf(request: BatchRequest): PolicyInput {
  const { article, brief, channel, count, draw, imagePrompt, inAllowedGroup, prompt, resolution } = request;
  const { model, ratio } = request;
  const pasted = article && 'pasted' in article.from ? article.from.pasted : undefined;
  return {
    resolution,
    count,
    texts: [prompt, imagePrompt, article?.focus, pasted, brief && wordsOf(brief.facts)].filter(
      (text) => text !== undefined,
    ),
    readsArticle: article !== undefined,
    ...defined({
      channel,
      inAllowedGroup,
      draw,
      byModel: draw === 'exact' ? undefined : { model, ratio },
    }),
  };
}

function wordsOf({ title, subtitle = '', points, numbers }: Facts): string {
  const figures = numbers.map(({ value, measures }) => `${value} ${measures}`);
  return [title, subtitle, ...points.map(({ text }) => text), ...figures].join('\n');
}
