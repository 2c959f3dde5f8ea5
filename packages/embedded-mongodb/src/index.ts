export { MongoError } from './errors.js';
export { type EmbeddedMongo, type EmbeddedMongoOptions, startEmbeddedMongo } from './start.js';
export { FolderLockedError, findOwner, type Owner } from './storage/folder-lock.js';
export { DamagedFileError } from './storage/load.js';
export { supported } from './supported.js';
export { exportDatabase, type TransferOptions, type TransferResult } from './transfer/export.js';
export { importDatabase } from './transfer/import.js';
