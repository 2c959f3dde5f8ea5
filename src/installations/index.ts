export type { Installations, Installed, Removal, Source } from './installations.js';
export { notInstalled } from './not-installed.js';
export { createSingleInstallation } from './single.js';
