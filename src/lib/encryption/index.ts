export {
  createFieldEncryption,
  DecryptionError,
  type FieldEncryption,
  isEncrypted,
} from './field-encryption.js';
export { readEncryptionKeys } from './keys.js';
