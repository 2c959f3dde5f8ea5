import { Schema } from 'mongoose';
import type { FailureCode } from '../lib/errors.js';

/** How a picture can be drawn: by fal's model, by code alone, or the picture by the model and all words by code; see src/drawing. */
export const drawWays = ['model', 'exact', 'art'] as const;
export type DrawWay = (typeof drawWays)[number];

/**
 * Four compositions. `paper`: the title above, in a serif, figure and chart on one table line. `block`: title and
 * figure on a panel of color over the start of the picture. `stage`: dark, the chart across the whole width, the title
 * below it. `index`: columns under rules, large values at their ends.
 */
export const themes = ['paper', 'block', 'stage', 'index'] as const;
export type ThemeName = (typeof themes)[number];

/**
 * An infograph that fal could not draw, or drew with wrong words, or of which somebody took what code had drawn before,
 * is drawn by code in its place; written before anything is drawn.
 */
export interface DrawnInstead {
  /** Why fal could not; or somebody chose it, before fal was asked; or what the model wrote is wrong. */
  why: FailureCode | 'chosen' | 'wrong_text';
  /** Who chose it. */
  by?: string;
  at: Date;
  /** What it costs then, of what is held for it. */
  credits: number;
}

/** What a picture had no room for: by place in the brief, from 0, and of how many points and numbers. */
export interface LeftOut {
  points: number[];
  numbers: number[];
  of: number;
  /** All of it would be on so many pages; absent where not even the most that there may be hold it. */
  pages?: number;
}

/** What was chosen when it was drawn: it is drawn in the same way if it has to be drawn again. */
export interface DrawnAs {
  theme: ThemeName;
  layout: string;
  /** In pixels. */
  width: number;
  height: number;
  /** Absent where all of it is there. */
  leftOut?: LeftOut;
  /** What kind of chart it has. */
  chart?: string;
  /** Of what was to be drawn over a model's picture. */
  art?: DrawnArt;
}

export interface DrawnArt {
  used: boolean;
  /** Why it was not used. */
  fault?: ArtFault;
  /** What it costs then, of what is held for it. */
  credits: number;
}

/**
 * Why a model's picture is not used. `unusable`: no picture, too small or of another shape, or one with nothing in it;
 * `letters`: it has letters in it; `no_room`: its subject is where the words would stand, or they are too many for the
 * room beside it.
 */
export const artFaults = ['unusable', 'letters', 'no_room'] as const;
export type ArtFault = (typeof artFaults)[number];

export const leftOutSchema = new Schema<LeftOut>(
  { points: [Number], numbers: [Number], of: Number, pages: Number },
  { _id: false },
);

export const drawnAsSchema = new Schema<DrawnAs>(
  {
    theme: String,
    layout: String,
    width: Number,
    height: Number,
    leftOut: leftOutSchema,
    chart: String,
    art: new Schema({ used: Boolean, fault: String, credits: Number }, { _id: false }),
  },
  { _id: false },
);

export const drawnInsteadSchema = new Schema<DrawnInstead>(
  { why: String, by: String, at: Date, credits: Number },
  { _id: false },
);
