import { Schema } from 'mongoose';

/** What somebody says is wrong with a picture: a number, a word, something that is missing, how it looks, or anything else. */
export const reportKinds = ['number', 'word', 'missing', 'ugly', 'other'] as const;
export type ReportKind = (typeof reportKinds)[number];

/** So many are kept of one infograph; who reports again changes what they said. */
export const MOST_REPORTS = 20;
export const REPORT_NOTE_CHARACTERS = 200;

/** What a person says is wrong with an infograph that they were shown: one each. */
export interface Report {
  /** A Slack user's id. */
  by: string;
  kind: ReportKind;
  /** Which one, in their words; forgotten with the words of the infograph. */
  note?: string;
  at: Date;
}

/** Whether it is about what a picture says, and not about how it looks. */
export function isErrorOfFact(kind: ReportKind): boolean {
  return kind === 'number' || kind === 'word' || kind === 'missing';
}

/** A new picture that the house pays, in the place of one that somebody paid for. */
export interface FreePicture {
  /** The infograph that was paid. */
  of: string;
  /** `mend`: reading it had found it wrong; `report`: somebody has. */
  why: 'mend' | 'report';
}

export const reportSchema = new Schema<Report>(
  { by: String, kind: String, note: String, at: Date },
  { _id: false },
);

export const freePictureSchema = new Schema<FreePicture>({ of: String, why: String }, { _id: false });
