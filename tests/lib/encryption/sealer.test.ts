import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { createSealer, readSealingKeys, SealError } from '../../../src/lib/encryption/index.js';

const newKey = () => randomBytes(32).toString('base64');
const where = 'installations:T1:token';

const reasonOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof SealError) return error.reason;
    throw error;
  }
  return 'it opened';
};

describe('a sealed value', () => {
  const [a, b] = [newKey(), newKey()];
  const sealer = createSealer(readSealingKeys(a));

  it('opens where it was sealed, and shows nothing of what is in it', () => {
    const sealed = sealer.seal('xoxb-a-token', where);
    expect(sealer.open(sealed, where)).toBe('xoxb-a-token');
    expect(Buffer.from(sealed.split('.')[2] ?? '', 'base64url').includes('xoxb')).toBe(false);
    expect(sealer.seal('xoxb-a-token', where)).not.toBe(sealed);
  });

  it('does not open in the row or the field of another', () => {
    const sealed = sealer.seal('xoxb-a-token', where);
    expect(reasonOf(() => sealer.open(sealed, 'installations:T2:token'))).toBe('damaged');
    expect(reasonOf(() => sealer.open(sealed, 'installations:T1:refreshToken'))).toBe('damaged');
  });

  it('does not open with any one bit of it changed', () => {
    const [form, id, body = ''] = sealer.seal('xoxb', where).split('.');
    const bytes = Buffer.from(body, 'base64url');
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      const sealed = [form, id, changed.toString('base64url')].join('.');
      expect(reasonOf(() => sealer.open(sealed, where))).toBe('damaged');
    }
    expect(reasonOf(() => sealer.open('xoxb-never-sealed', where))).toBe('damaged');
    expect(reasonOf(() => sealer.open(`${form}.${id}.AAAA`, where))).toBe('damaged');
  });

  it('opens with each key of the list, and is sealed with the first', () => {
    const sealed = sealer.seal('xoxb-a-token', where);
    const both = createSealer(readSealingKeys(`${b},${a}`));
    expect(both.open(sealed, where)).toBe('xoxb-a-token');
    expect([both.isCurrent(sealed), both.isCurrent(both.seal('x', where))]).toEqual([false, true]);
    const other = createSealer(readSealingKeys(b));
    expect([other.knowsKeyOf(sealed), reasonOf(() => other.open(sealed, where))]).toEqual([false, 'no_key']);
  });
});

describe('ENCRYPTION_KEY', () => {
  it('takes base64, base64url without its end, and hex, and the same key once', () => {
    const key = randomBytes(32);
    const forms = [key.toString('base64'), key.toString('base64url'), key.toString('hex')];
    expect(readSealingKeys(forms.join(' , '))).toEqual([{ id: expect.stringMatching(/^[0-9a-f]{8}$/), key }]);
  });

  it.each([
    ['a pass phrase', 'correct horse battery staple'],
    ['too few bytes', randomBytes(24).toString('base64')],
    ['too many bytes', randomBytes(48).toString('hex')],
    ['nothing between commas', `${newKey()},,${newKey()}`],
  ])('refuses %s, without telling it', (_what, text) => {
    expect(() => readSealingKeys(text)).toThrow('32 bytes as base64 or hex');
    expect(() => readSealingKeys(text)).not.toThrow(text);
  });
});
