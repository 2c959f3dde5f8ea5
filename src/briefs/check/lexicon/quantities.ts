import type { Rows } from '../phrases.js';
import { furtherQuantities } from './quantities-further.js';
import { westernQuantities } from './quantities-western.js';

/** Words that say how much of something, by what they come to, by language. */
export const quantities: Rows = { ...westernQuantities, ...furtherQuantities };
