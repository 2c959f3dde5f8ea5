import { Schema } from 'mongoose';

/** What a picture says that its brief does not, or the other way round. */
export type Finding =
  /** A number that stands where another should. */
  | { kind: 'number'; said: string; seen: string; point?: number }
  | { kind: 'extra_number'; seen: string }
  | { kind: 'missing'; what: 'title' | 'subtitle' | 'point' | 'number'; at?: number; said: string }
  | { kind: 'extra_text'; seen: string }
  | { kind: 'doubled'; seen: string }
  | { kind: 'typo'; said: string; seen: string }
  /** Letters that are no words. */
  | { kind: 'garbled'; seen: string }
  /** BCP 47. */
  | { kind: 'language'; said: string; seen: string };

/** `right`: nothing was found. `slips`: what misleads nobody. `wrong`: what should not be shown as checked. */
export const verdicts = ['right', 'slips', 'wrong'] as const;
export type Verdict = (typeof verdicts)[number];

/** Why a picture was not read: no reader answered, none could make anything of it, or whoever read it died of it. */
export const unreadReasons = ['unavailable', 'unreadable', 'interrupted'] as const;
export type UnreadReason = (typeof unreadReasons)[number];

/** What became of reading one picture of a model's, and of comparing it with its brief. */
export interface Check {
  /** The job that the picture is of. */
  requestId: string;
  /** Written before it is read: what is begun too often is not read again. */
  begun: number;
  begunAt: Date;
  /** `unread`: nobody knows what it says. Absent: it is being read. */
  verdict?: Verdict | 'unread';
  why?: UnreadReason;
  /** The worst first, the first 20. */
  findings?: Finding[];
  /** What the brief is in, BCP 47. */
  language?: string;
  /** How many facts the brief has, and how many of its points no source says. */
  facts?: number;
  added?: number;
  /** All that was read, cut where it is long; forgotten with the words. */
  read?: string;
  /** Who read it. */
  by?: string;
  at?: Date;
}

/** Which picture is shown. Written once, and never changed but where an exact one cannot be drawn after all. */
export interface Chosen {
  /** The job whose picture it is; absent: the exact one. */
  requestId?: string;
  /** `time`: its time to be mended was over. `canceled`: somebody did not want to wait for it. */
  why: 'checked' | 'mended' | 'best' | 'time' | 'canceled';
  at: Date;
}

export const checkSchema = new Schema<Check>(
  {
    requestId: String,
    begun: Number,
    begunAt: Date,
    verdict: String,
    why: String,
    findings: { type: [Schema.Types.Mixed], default: undefined },
    language: String,
    facts: Number,
    added: Number,
    read: String,
    by: String,
    at: Date,
  },
  { _id: false },
);

export const chosenSchema = new Schema<Chosen>({ requestId: String, why: String, at: Date }, { _id: false });
