/** The kind of a file by its first bytes, as a MIME type. */
export function sniffMimetype(bytes: Buffer): string {
  const hex = bytes.subarray(0, 8).toString('hex');
  if (hex === '89504e470d0a1a0a') return 'image/png';
  if (hex.startsWith('ffd8ff')) return 'image/jpeg';
  const ascii = bytes.subarray(0, 12).toString('latin1');
  if (ascii.startsWith('GIF87a') || ascii.startsWith('GIF89a')) return 'image/gif';
  if (ascii.startsWith('RIFF') && ascii.endsWith('WEBP')) return 'image/webp';
  return 'application/octet-stream';
}

/** What an image block can show: https://docs.slack.dev/reference/block-kit/composition-objects/slack-file-object */
const SHOWABLE = new Set(['image/png', 'image/jpeg', 'image/gif']);

export function isShowableImage(mimetype: string): boolean {
  return SHOWABLE.has(mimetype);
}
