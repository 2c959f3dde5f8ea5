import type { Resolution } from '../../models/infograph.js';

/** A number for one image of each size. */
export type BySize = Readonly<Record<Resolution, number>>;

/** What a person may choose of a model, and how that becomes the model's own input. */
export interface ImageModel {
  /** Its address at fal. */
  id: string;
  /** What people call it. */
  name: string;
  /** What people type for it; the last part of the id does as well. */
  alias: string;
  ratios: readonly string[];
  /** From the smallest up. */
  resolutions: readonly Resolution[];
  defaults: { ratio: string; resolution: Resolution };
  /** Whether it takes a seed. Without one, fal's history cannot tell one job from another. */
  seeded: boolean;
  /** It draws SVG, which Slack does not show: what it drew is shown as pixels, and kept as it is for exports. */
  vector?: true;
  /** What an image costs where the price table does not say, in credits. */
  credits: BySize;
  /** The most that fal takes for an image, in micro-dollars. */
  upTo: BySize;
  /** It is priced by token: what an image cost is known only afterwards. */
  byToken?: true;
  buildInput(choice: ImageChoice): Record<string, unknown>;
  /** Absent: it changes no pictures. */
  edit?: ImageEditor;
}

/** A model's own way to change a picture by words. */
export interface ImageEditor {
  endpoint: string;
  /** The most pictures that it takes to look at. */
  references: number;
  buildInput(choice: EditChoice): Record<string, unknown>;
}

export interface ImageChoice {
  prompt: string;
  ratio: string;
  resolution: Resolution;
  /** 31 bits: tells one infograph's job from another's in fal's history. */
  seed: number;
}

export interface EditChoice extends ImageChoice {
  /** Of the pictures to change, or to look at: fal's own addresses. */
  imageUrls: readonly string[];
}

/** What an operator has made of the models that come with the app. */
export interface ModelChanges {
  /** The id of the default. */
  usual?: string;
  /** Ids of those that may not be chosen. */
  removed?: readonly string[];
  added?: readonly ImageModel[];
}
