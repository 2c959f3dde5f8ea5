import { MessengerError } from '../../infographs/core/messenger.js';

/** The app is not installed there, or not any more. */
export const notInstalled = (): MessengerError => new MessengerError('refused', 'not_installed');
