// The reader of articles as the sources start it (bench, tests): as it was built where dist/ is made of these sources,
// which starts in a third of the time; else tsx, a development dependency, loads it. Built code starts child.js itself.
import { buildIsCurrent, dist, root } from './sources.mjs';

if (buildIsCurrent()) await import(`${dist}/briefs/reader/child.js`);
else {
  const { register } = await import('tsx/esm/api');
  register();
  await import(`${root}/src/briefs/reader/child.ts`);
}
