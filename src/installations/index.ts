export { grantTrial } from './arrivals.js';
export type { Installations, Installed, Source } from './installations.js';
export { openInstallations } from './open.js';
export { type Resealed, resealAll } from './reseal.js';
export { createSingleInstallation } from './single.js';
