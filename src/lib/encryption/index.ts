export { readSealingKeys } from './keys.js';
export { type Resealed, resealAll, type SealedFields } from './reseal.js';
export { createSealer, isSealed, SealError, type Sealer } from './sealer.js';
