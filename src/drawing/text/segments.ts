export interface Segment {
  text: string;
  space: boolean;
}
export function segmentsOf(text: string, _language: string): Segment[] {
  const out: Segment[] = [];
  const words = text.split(' ');
  words.forEach((w, i) => out.push({ text: w, space: i < words.length - 1 }));
  return out;
}
export function breakLong(word: string, _l: string): string[] {
  return [...word];
}
