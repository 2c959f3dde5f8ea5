import { DIALOGS } from './script/dialogs.js';
import { KEYS } from './script/keys.js';
import { MORPH } from './script/morph.js';
import { REFRESH } from './script/refresh.js';
import { TELLING } from './script/telling.js';

/** The page's script: it keeps the page current, and leaves the keyboard's place and what people type where they are. */
export const SCRIPT = [MORPH, TELLING, DIALOGS, REFRESH, KEYS].join('\n');
