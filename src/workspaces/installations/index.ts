export { grantTrial } from './arrivals.js';
export type { Installations, Installed, Source, WorkspaceSource } from './installations.js';
export { openInstallations } from './open.js';
export { createSingleInstallation } from './single.js';
export { encryptedTokenFields } from './store.js';
