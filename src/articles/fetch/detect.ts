/** So much of what is not ASCII tells one charset from another; more takes longer and tells no more. */
const SAMPLE_BYTES = 8_192;
/** Of the ASCII before and after it. */
const BEFORE_BYTES = 8;
const AFTER_BYTES = 16;

/** What the detector may answer, and what the Encoding Standard calls it. */
const names: ReadonlyMap<string, string> = new Map([
  ['big5hkscs', 'big5'],
  ['cp932', 'shift_jis'],
  ['shift_jis_2004', 'shift_jis'],
  ['euc_jis_2004', 'euc-jp'],
  ['cp949', 'euc-kr'],
  ['euc_kr', 'euc-kr'],
  ['gb18030', 'gb18030'],
  ['cp874', 'windows-874'],
  ['tis-620', 'windows-874'],
  ['koi8-r', 'koi8-r'],
  ['koi8-u', 'koi8-u'],
  ['iso8859-2', 'iso-8859-2'],
  ['iso8859-5', 'iso-8859-5'],
  ...Array.from({ length: 9 }, (_, at) => [`cp125${at}`, `windows-125${at}`] as const),
]);

/** So few bytes beyond ASCII, each among ASCII, are letters of the alphabet that the page's language has anyway. */
const FEW = 6;

/** What pages of a language were in before UTF-8 (https://html.spec.whatwg.org/#determining-the-character-encoding). */
const byLanguage: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'windows-1250': 'bs cs hr hu pl ro sk sl sq',
    'windows-1251': 'be bg mk ru sr uk',
    'windows-1253': 'el',
    'windows-1254': 'az tr',
    'windows-1257': 'et lt lv',
    'windows-1258': 'vi',
  }).flatMap(([charset, languages]) => languages.split(' ').map((language) => [language, charset] as const)),
);

/**
 * The charset that bytes are most likely in, those of one byte a character and the older ones of East Asia; undefined
 * where nothing speaks for any. For bytes that are known not to be UTF-8: looks at a sample, wherever it stands.
 */
export async function detectCharset(bytes: Buffer): Promise<string | undefined> {
  if (areFew(bytes)) return byLanguage.get(languageOf(bytes)) ?? 'windows-1252';
  // Its tables weigh a megabyte, and few pages need them.
  const { chardet } = await import('jschardet');
  const { encoding } = chardet.detect(sampleOf(bytes), {
    encodingEra: chardet.EncodingEra.ALL,
    includeEncodings: names.keys(),
    compatNames: false,
  });
  return names.get(encoding ?? '');
}

function areFew(bytes: Buffer): boolean {
  let high = 0;
  let beside = 0;
  for (let at = nextHigh(bytes, 0); at < bytes.length && high < FEW; at = nextHigh(bytes, at + 1)) {
    high++;
    if (isHigh(bytes, at + 1)) beside++;
  }
  return high < FEW && beside * 2 <= high;
}

/** As the page says it, in two letters. */
function languageOf(bytes: Buffer): string {
  const start = bytes.toString('latin1', 0, 2_048);
  return /<html[^<>]{0,500}?\slang=["']?([a-z]{2})\b/i.exec(start)?.[1]?.toLowerCase() ?? '';
}

/**
 * What is not all ASCII, with a little of what stands around it: the rest, markup above all, would drown it. It ends with
 * a byte of ASCII, and so with a whole character.
 */
function sampleOf(bytes: Buffer): Buffer {
  const pieces: Buffer[] = [];
  let size = 0;
  for (let at = nextHigh(bytes, 0); at < bytes.length && size < SAMPLE_BYTES; at = nextHigh(bytes, at)) {
    const end = endOfPiece(bytes, at);
    const piece = bytes.subarray(Math.max(0, at - BEFORE_BYTES), end).subarray(0, 2 * SAMPLE_BYTES);
    pieces.push(piece);
    size += piece.length;
    at = end;
  }
  const sample = Buffer.concat(pieces).subarray(0, SAMPLE_BYTES);
  let end = sample.length;
  while (end > 0 && isHigh(sample, end - 1)) end--;
  return end === 0 ? sample : sample.subarray(0, end);
}

/** Where so much ASCII has followed that what comes next is another piece. */
function endOfPiece(bytes: Buffer, start: number): number {
  let end = start + 1;
  for (let last = start; end < bytes.length && end - last <= AFTER_BYTES; end++)
    if (isHigh(bytes, end)) last = end;
  return end;
}

function nextHigh(bytes: Buffer, from: number): number {
  let at = from;
  while (at < bytes.length && !isHigh(bytes, at)) at++;
  return at;
}

function isHigh(bytes: Buffer, at: number): boolean {
  return (bytes[at] ?? 0) >= 0x80;
}
