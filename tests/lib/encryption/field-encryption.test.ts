import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import {
  createFieldEncryption,
  DecryptionError,
  readEncryptionKeys,
} from '../../../src/lib/encryption/index.js';

const newKey = () => randomBytes(32).toString('base64');
const where = 'installations:T1:token';

const reasonOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof DecryptionError) return error.reason;
    throw error;
  }
  return 'it opened';
};

describe('a sealed value', () => {
  const [a, b] = [newKey(), newKey()];
  const encryption = createFieldEncryption(readEncryptionKeys(a));

  it('opens where it was sealed, and shows nothing of what is in it', () => {
    const sealed = encryption.encrypt('xoxb-a-token', where);
    expect(encryption.decrypt(sealed, where)).toBe('xoxb-a-token');
    expect(Buffer.from(sealed.split('.')[2] ?? '', 'base64url').includes('xoxb')).toBe(false);
    expect(encryption.encrypt('xoxb-a-token', where)).not.toBe(sealed);
  });

  it('does not open in the row or the field of another', () => {
    const sealed = encryption.encrypt('xoxb-a-token', where);
    expect(reasonOf(() => encryption.decrypt(sealed, 'installations:T2:token'))).toBe('damaged');
    expect(reasonOf(() => encryption.decrypt(sealed, 'installations:T1:refreshToken'))).toBe('damaged');
  });

  it('does not open with any one bit of it changed', () => {
    const [form, id, body = ''] = encryption.encrypt('xoxb', where).split('.');
    const bytes = Buffer.from(body, 'base64url');
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      const sealed = [form, id, changed.toString('base64url')].join('.');
      expect(reasonOf(() => encryption.decrypt(sealed, where))).toBe('damaged');
    }
    expect(reasonOf(() => encryption.decrypt('xoxb-never-sealed', where))).toBe('damaged');
    expect(reasonOf(() => encryption.decrypt(`${form}.${id}.AAAA`, where))).toBe('damaged');
  });

  it('opens with each key of the list, and is sealed with the first', () => {
    const sealed = encryption.encrypt('xoxb-a-token', where);
    const both = createFieldEncryption(readEncryptionKeys(`${b},${a}`));
    expect(both.decrypt(sealed, where)).toBe('xoxb-a-token');
    expect([both.usesCurrentKey(sealed), both.usesCurrentKey(both.encrypt('x', where))]).toEqual([
      false,
      true,
    ]);
    const other = createFieldEncryption(readEncryptionKeys(b));
    expect([other.knowsKeyOf(sealed), reasonOf(() => other.decrypt(sealed, where))]).toEqual([
      false,
      'no_key',
    ]);
  });
});

describe('ENCRYPTION_KEY', () => {
  it('takes base64, base64url without its end, and hex, and the same key once', () => {
    const key = randomBytes(32);
    const forms = [key.toString('base64'), key.toString('base64url'), key.toString('hex')];
    expect(readEncryptionKeys(forms.join(' , '))).toEqual([
      { id: expect.stringMatching(/^[0-9a-f]{8}$/), key },
    ]);
  });

  it.each([
    ['a pass phrase', 'correct horse battery staple'],
    ['too few bytes', randomBytes(24).toString('base64')],
    ['too many bytes', randomBytes(48).toString('hex')],
    ['nothing between commas', `${newKey()},,${newKey()}`],
  ])('refuses %s, without telling it', (_what, text) => {
    expect(() => readEncryptionKeys(text)).toThrow('32 bytes as base64 or hex');
    expect(() => readEncryptionKeys(text)).not.toThrow(text);
  });
});
