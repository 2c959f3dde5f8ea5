import { Schema } from 'mongoose';

/** The lock on the folder of the images, while they are not in a bucket. There is one document, named `images`. */
export interface ImageFolderLock {
  _id: string;
  /** The identity of the folder, the same for all processes that share it. */
  folder: string;
  /** Where that is, in words for the operator. */
  host: string;
  /** No process with another folder may start before; the database's clock. */
  leaseUntil: Date;
}

export const imageFolderLockSchema = new Schema<ImageFolderLock>(
  {
    _id: { type: String, required: true },
    folder: { type: String, required: true },
    host: { type: String, required: true },
    leaseUntil: { type: Date, required: true },
  },
  { versionKey: false, collection: 'imageplaces' },
);
