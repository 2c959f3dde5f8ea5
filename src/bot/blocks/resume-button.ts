import type { Button } from '@slack/types';
import type { Pause } from '../../models/workspace-settings.js';
import { resumeLabel } from '../words/admin.js';
import { plain } from './modal.js';

/** Ends this pause at once, and no other; who may is asked then. */
export function resumeButton({ at }: Pause): Button {
  return {
    type: 'button',
    action_id: 'pause_resume',
    value: String(at.getTime()),
    text: plain(resumeLabel),
  };
}
