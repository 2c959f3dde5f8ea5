/** What a drawn infographic says, word for word. Its drawing adds nothing to it but a note at the foot. */
export interface Brief {
  title: string;
  /** A sentence under the title. */
  subtitle?: string;
  points: readonly Point[];
  numbers: readonly Figure[];
  /** The points and numbers belong into so many columns, row by row. */
  columns?: number;
  motif?: Motif;
}

export interface Point {
  /** A few words that the point is known by. */
  lead?: string;
  text: string;
}

export interface Figure {
  /** With its unit: "25 kg". */
  value: string;
  measures: string;
}

export const motifs = ['dome', 'drop', 'cup', 'leaf', 'people'] as const;
/** What the picture may show of its subject, by shapes. */
export type Motif = (typeof motifs)[number];

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export type Size = Pick<Box, 'width' | 'height'>;

/** Whether there is anything to say below the title. */
export function hasContent({ points, numbers }: Brief): boolean {
  return points.length + numbers.length > 0;
}

export function hasPointsAndNumbers({ points, numbers }: Brief): boolean {
  return points.length > 0 && numbers.length > 0;
}
