import { SlackCallError } from '../../lib/slack-call-error.js';

/** The app is not installed there, or not any more. */
export const notInstalled = (): SlackCallError => new SlackCallError('rejected', 'not_installed');
