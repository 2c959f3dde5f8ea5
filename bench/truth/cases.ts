import { shownFacts } from '../../src/briefs/facts/shown.js';
import type { Facts } from '../../src/models/facts.js';
import { randomFrom } from '../support/random.js';
import { briefsIn, languages, type Told } from './briefs.js';
import { errors, type Planted, plant } from './planting.js';
import type { Recording } from './recordings.js';

/** A transcript, and what it is held against. */
export interface Case {
  recording: Recording;
  /** With the error; without one it is what was drawn. */
  brief: Facts;
  planted?: Planted;
}

/**
 * A transcript as it was read for every case: the error is put into what it is held against, so that what was read stays as
 * the reader left it. A digit that is another in the brief is another in the picture; a point that the brief has more is
 * missing in the picture. First all without an error, then with one kind after the other, as many as are wanted.
 */
export function casesOf(recordings: readonly Recording[], count: number): Case[] {
  const told = new Map(languages.map((language) => [language, briefsIn(language)]));
  const cases: Case[] = recordings.map((recording) => ({ recording, brief: shown(recording, told) }));
  for (let round = 0; round < errors.length && cases.length < count; round++) {
    for (const [at, recording] of recordings.entries()) {
      const planted = errors[(at + round) % errors.length];
      const random = randomFrom(at * 7 + round);
      const brief = planted && plant(planted, soilOf(recording, told, random), random);
      if (brief && cases.length < count) cases.push({ recording, brief, planted });
    }
  }
  return cases.slice(0, count);
}

type ToldIn = ReadonlyMap<string, readonly Told[]>;

/** @throws Error where there is no such brief */
function briefOf(language: string, topic: string, told: ToldIn): Facts {
  const found = told.get(language)?.find((one) => one.topic === topic);
  if (!found) throw new Error(`no brief about ${topic} in ${language}`);
  return found.brief;
}

const shown = ({ language, topic, leftOut }: Recording, told: ToldIn): Facts =>
  shownFacts(briefOf(language, topic, told), leftOut);

function soilOf(recording: Recording, told: ToldIn, random: () => number) {
  const { language, topic } = recording;
  const strangers = (told.get(language) ?? []).filter((one) => one.topic !== topic);
  const others = languages.filter((one) => one !== language);
  const other = strangers[Math.floor(random() * strangers.length)];
  const tongue = others[Math.floor(random() * others.length)];
  if (!other || !tongue) throw new Error('there is one brief, or one language');
  const translated = briefOf(tongue, topic, told);
  return { brief: shown(recording, told), other: other.brief, translated, drawn: false };
}
