/** How stored data changes its form from one version to the next. Why so: docs/decisions/0007-migrations.md. */
export type { Batch, Migration } from './migration.js';
export { migrate, recordAsDone } from './run.js';
export { readDataState, refuseNewer, refuseUnlessCurrent } from './state.js';
