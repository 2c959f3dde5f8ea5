/**
 * Crash points: the moments of an infograph's life at which a process can die with something done and not yet
 * stored, or stored and not yet acted on. Tests kill the process at each of them; in production they do nothing.
 */
export const crashPoints = [
  'accept:stored',
  'brief:read',
  'brief:stored',
  'brief:handed',
  'outline:made',
  'outline:waits',
  'brief:versioned',
  'instead:stored',
  'draw:drawn',
  'draw:stored',
  'submit:intended',
  'submit:sent',
  'submit:stored',
  'collect:stored',
  'store:fetched',
  'store:uploaded',
  'store:copied',
  'store:owed',
  'store:stored',
  'keep:copied',
  'late:copied',
  'deliver:announced',
  'deliver:intended',
  'deliver:posted',
  'deliver:stored',
  'deliver:shown',
  'link:intended',
  'link:sent',
  'settle:stored',
  'cancel:told',
  'thread:intended',
  'thread:posted',
  'thread:stored',
  'facts:intended',
  'facts:posted',
  'facts:stored',
  'draft:intended',
  'draft:uploaded',
  'draft:shown',
  'draft:gone',
  'thread:pictured',
  'thread:shown',
  'thread:told',
  'remove:gone',
  'remove:kept',
] as const;

export type CrashPoint = (typeof crashPoints)[number];

/** Called at each crash point. */
export type CrashPointHook = (checkpoint: CrashPoint) => void;
