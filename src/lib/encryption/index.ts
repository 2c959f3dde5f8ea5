export { readSealingKeys } from './keys.js';
export { createSealer, isSealed, SealError, type Sealer } from './sealer.js';
