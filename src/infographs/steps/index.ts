import type { StepName } from '../core/progress.js';
import { awaitBrief } from './await-brief.js';
import { cancel } from './cancel.js';
import { choose } from './choose.js';
import { collect } from './collect.js';
import type { Step } from './context.js';
import { deliver } from './deliver.js';
import { draw } from './draw.js';
import { expire } from './expire.js';
import { fail } from './fail.js';
import { keep } from './keep.js';
import { leave } from './leave.js';
import { mend } from './mend.js';
import { store } from './store.js';
import { submit } from './submit.js';
import { trace } from './trace.js';
import { verify } from './verify.js';

/** What each step does. Which one is due is `nextStep`'s decision. */
export const steps: Readonly<Record<StepName, Step>> = {
  brief: awaitBrief,
  draw,
  submit,
  trace,
  collect,
  verify,
  mend,
  choose,
  keep,
  store,
  deliver,
  cancel,
  leave,
  expire,
  fail,
};
