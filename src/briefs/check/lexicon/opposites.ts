import { furtherOpposites } from './opposites-further.js';
import { germanicOpposites } from './opposites-germanic.js';
import { romanceOpposites } from './opposites-romance.js';
import { slavicOpposites } from './opposites-slavic.js';
import type { Rows } from './rows.js';

/** Words that turn a statement round when one stands for the other, by language. */
export const opposites: Rows = {
  ...germanicOpposites,
  ...romanceOpposites,
  ...slavicOpposites,
  ...furtherOpposites,
};
