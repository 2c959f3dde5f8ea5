// A child process as the sources start it (bench, tests), named by its place in src: as it was built where dist/ is made of
// these sources, which starts in a third of the time; else tsx, a development dependency, loads it. Built code starts the
// built one itself.
import { buildIsCurrent, dist, root } from './sources.mjs';

const [, , name] = process.argv;
if (buildIsCurrent()) await import(`${dist}/${name}.js`);
else {
  const { register } = await import('tsx/esm/api');
  register();
  await import(`${root}/src/${name}.ts`);
}
