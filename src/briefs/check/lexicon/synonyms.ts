import type { Rows } from './rows.js';
import { ar } from './synonyms/ar.js';
import { de } from './synonyms/de.js';
import { en } from './synonyms/en.js';
import { es } from './synonyms/es.js';
import { fr } from './synonyms/fr.js';
import { hi } from './synonyms/hi.js';
import { it } from './synonyms/it.js';
import { ja } from './synonyms/ja.js';
import { ko } from './synonyms/ko.js';
import { nl } from './synonyms/nl.js';
import { pl } from './synonyms/pl.js';
import { pt } from './synonyms/pt.js';
import { ru } from './synonyms/ru.js';
import { sv } from './synonyms/sv.js';
import { tr } from './synonyms/tr.js';
import { zh } from './synonyms/zh.js';

/** Words that mean about the same, by language: each line is one meaning. */
export const synonyms: Rows = { ar, de, en, es, fr, hi, it, ja, ko, nl, pl, pt, ru, sv, tr, zh };
