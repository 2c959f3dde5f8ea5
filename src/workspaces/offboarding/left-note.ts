/** Why a job ended, in the ledger. */
export const LEFT_NOTE = 'the workspace left';
