/** More than any model draws (4K is 17 million), and what decoding it takes is bounded: 200 MB at four bytes each. */
const MOST_PIXELS = 50_000_000;

/** Bytes that claim to be a picture and are none, or one that nobody should decode. */
export class NotAPicture extends Error {
  override name = 'NotAPicture';
}

/** Bytes that may yet be a picture at another try: there are too few of them, or words in their place. */
export class CutOff extends NotAPicture {
  override name = 'CutOff';
}

/** @throws NotAPicture where there is no pixel, or more than 50 million */
export function checkSize(width: number, height: number): void {
  if (width < 1 || height < 1) throw new NotAPicture('it has no pixels');
  if (width * height > MOST_PIXELS) throw new NotAPicture(`${width} x ${height} pixels are too many`);
}
