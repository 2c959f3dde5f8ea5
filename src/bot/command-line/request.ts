import type { DraftRequest } from '../../models/draft.js';
import type { DrawWay, ThemeName } from '../../models/drawing.js';
import type { Resolution } from '../../models/infograph.js';

/** What somebody wants with the text after `/infograph`. */
export type Command =
  | { kind: 'empty' }
  | Reserved
  /** Nearly a command, or a command with something beside it. `typed` is what it is as a prompt, where it can be one. */
  | { kind: 'guess'; meant: Reserved; typed?: DraftRequest }
  /** Several links, or one that may be a name and no link: which page is it about? */
  | { kind: 'pages'; pages: Page[]; typed: DraftRequest }
  /** An address that is none of a page on the web. */
  | { kind: 'unreadable'; typed: DraftRequest }
  /** `typed` is all that was understood; each of `fixes`, laid over it, can be made. */
  | { kind: 'problem'; problems: string[]; typed?: DraftRequest; fixes: Fix[] }
  | Wanted;

/** A command of its own, and no prompt. */
export type Reserved =
  | { kind: 'word'; word: ReservedWord }
  | { kind: 'topup'; rest: string }
  | { kind: 'statement'; month?: string };

export type ReservedWord = 'help' | 'credits' | 'history' | 'settings' | 'status';

export interface Page {
  url: string;
  /** Which of the text's links it is. */
  page: number;
}

/** What to change for something that can be made; nothing: what was wrong is left out. */
export type Fix = Partial<
  Pick<DraftRequest, 'count' | 'draw' | 'language' | 'model' | 'ratio' | 'resolution' | 'theme'>
>;

/** An infographic that somebody wants. */
export type Wanted = Subject & RequestOptions;

/** What an image is to be made of: words, or an article with what is to be shown of it. */
export type Subject =
  | { kind: 'request'; prompt: string }
  | { kind: 'article'; url: string; focus: string; now: boolean };

/** What was chosen; what was not is the workspace's to say. */
interface RequestOptions {
  ratio?: string;
  resolution?: Resolution;
  count: number;
  /** How it is drawn. */
  draw?: DrawWay;
  /** The look of what code draws. */
  theme?: ThemeName;
  /** The id of the model that draws it. */
  model?: string;
  /** BCP 47. */
  language?: string;
  /** Whether only they are to see it; what was not said is the workspace's to say. */
  onlyMe?: boolean;
  /** Its picture is not to be read before it is shown. */
  unchecked?: true;
  /** They want to see a draft of its facts before anything is made of them. */
  draftFirst?: true;
}
