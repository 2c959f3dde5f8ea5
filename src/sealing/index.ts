export { readSealingKeys, type SealingKey } from './keys.js';
export { createSealer, SealError, type Sealer } from './sealer.js';
