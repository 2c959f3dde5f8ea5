import type { JsonObject } from './json.js';

/** A button as it stands in a message or a view. */
export interface ButtonOnScreen {
  actionId: string;
  blockId: string;
  text: string;
  value?: string;
  url?: string;
  style?: string;
  confirm?: JsonObject;
}

/** A link as it stands in a message. */
export interface LinkOnScreen {
  url: string;
  label?: string;
}

/** An image that can be seen: in which message, and which file. */
export interface ImageOnScreen {
  ts: string;
  fileId: string;
  altText: string;
}
