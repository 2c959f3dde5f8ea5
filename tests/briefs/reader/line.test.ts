import { describe, expect, it } from '@jest/globals';
import { nextInLine } from '../../../src/briefs/reader/line.js';

const by = (workspace: string, requester: string) => ({ owner: { workspace, requester } });
const [ann, ben, cat] = [by('T1', 'ann'), by('T1', 'ben'), by('T2', 'cat')];
const underWay = (...jobs: ReturnType<typeof by>[]) => jobs.map(({ owner }) => owner);

describe('the line of articles', () => {
  it('is one in order of arrival where nothing is under way', () => {
    expect(nextInLine([ben, ann, cat], [], false)).toBe(ben);
    expect(nextInLine([], [], false)).toBeUndefined();
  });

  it('lets those go first who have the fewest under way, by workspace and then by person', () => {
    expect(nextInLine([ann, cat], underWay(ann), false)).toBe(cat);
    expect(nextInLine([ann, ben], underWay(ann), false)).toBe(ben);
    expect(nextInLine([ann, ben, cat], underWay(ann, ann, cat), false)).toBe(cat);
  });

  it('gives a person alone every place but the spare one, which is for people who have nothing under way', () => {
    expect(nextInLine([ann], underWay(ann), false)).toBe(ann);
    expect(nextInLine([ann], underWay(ann, ann), true)).toBeUndefined();
    expect(nextInLine([ann, ben], underWay(ann, ann), true)).toBe(ben);
  });
});
