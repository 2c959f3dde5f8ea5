export type { Installations, Installed, Source, WorkspaceSource } from './installations.js';
export { grantTrial } from './onboarding.js';
export { openInstallations } from './open.js';
export { createSingleInstallation } from './single-installation.js';
export { encryptedTokenFields } from './store.js';
