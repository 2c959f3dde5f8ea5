export type { Installations, Installed, Source, WorkspaceSource } from './installations.js';
export { openInstallations } from './open.js';
export { createSingleInstallation } from './single-installation.js';
export { encryptedTokenFields } from './store.js';
export { createTrialOnFirstUse, grantTrial } from './trial.js';
