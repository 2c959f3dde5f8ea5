import { furtherQuantities } from './quantities-further.js';
import { westernQuantities } from './quantities-western.js';
import type { Rows } from './rows.js';

/** Words that say how much of something, by what they come to, by language. */
export const quantities: Rows = { ...westernQuantities, ...furtherQuantities };
