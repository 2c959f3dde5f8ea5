export { readEncryptionKeys } from './keys.js';
export { createFieldEncryption, DecryptionError, type FieldEncryption, isEncrypted } from './sealer.js';
