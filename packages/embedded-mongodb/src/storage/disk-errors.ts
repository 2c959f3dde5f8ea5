import { MongoError, messageOf, systemCodeOf } from '../errors.js';

/** Whether writing may work again later without a restart: the disk is full or was made read-only. */
export const isPassing = (error: unknown): boolean =>
  ['ENOSPC', 'EDQUOT', 'EROFS'].includes(systemCodeOf(error));

/** What a client is told when its write could not be made durable. */
export function diskError(error: unknown, folder: string): MongoError {
  const code = systemCodeOf(error);
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new MongoError(
      14031,
      'OutOfDiskSpace',
      `The disk of ${folder} is full (${code}): nothing was changed, and nothing stored before is lost. Make room and try again.`,
    );
  if (code === 'EROFS')
    return new MongoError(
      96,
      'OperationFailed',
      `The disk of ${folder} is read-only (${code}): nothing was changed. Make it writable and try again.`,
    );
  return new MongoError(
    96,
    'OperationFailed',
    `Writing to ${folder} failed (${messageOf(error)}): nothing was changed. The database refuses writes until it is started again.`,
  );
}
