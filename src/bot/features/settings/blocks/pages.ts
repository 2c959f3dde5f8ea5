import { accessPage } from './access.js';
import { adminsPage } from './admins.js';
import { alertsPage } from './alerts.js';
import { blockedPage } from './blocked.js';
import { defaultsPage } from './defaults.js';
import { limitsPage } from './limits.js';
import type { Page } from './page.js';
import { pausePage } from './pause.js';
import { refillPage } from './refill.js';
import { wordsPage } from './word-list.js';

/** The pages of the settings, in the order in which they are listed. */
export const pages: readonly Page[] = [
  limitsPage,
  refillPage,
  accessPage,
  adminsPage,
  alertsPage,
  blockedPage,
  wordsPage,
  pausePage,
  defaultsPage,
];

export function pageNamed(name: string | undefined): Page | undefined {
  return pages.find((page) => page.name === name);
}
