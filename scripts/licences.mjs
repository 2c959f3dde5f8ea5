// Lists the licences of everything that runs in production, by the lock file, and refuses any that nobody has looked at.
// `--write` brings docs/licences.md up to date; without it the page must be.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './sources.mjs';

/** Each lets the app be used and passed on under its own licence, changed or not. */
const ACCEPTED = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
  'Unlicense',
  'Zlib',
]);
/** Licences that ask for more, or have no short name: accepted for these packages alone. */
const LOOKED_AT = [
  {
    licence: 'MPL-2.0',
    packages: /^@resvg\/resvg-js(-.+)?$/,
    why: 'used unchanged; changes to its own files would have to be published',
  },
  {
    licence: 'SEE LICENSE IN README.md AND LICENSE',
    packages: /^dejavu-fonts-ttf$/,
    why: 'the licence of Bitstream Vera: the fonts may be used and passed on, but not sold by themselves',
  },
  {
    licence: 'none',
    packages: /^png-js$/,
    why: 'its LICENSE file is the MIT licence; its package.json does not name it',
  },
];

/** Of an expression as SPDX writes them, one deep: one of several is enough, or all of several are needed. */
const isAccepted = (licence) => {
  const inner = licence.replace(/^\((.*)\)$/, '$1');
  if (inner.includes(' OR ')) return inner.split(' OR ').some((one) => ACCEPTED.has(one));
  return inner.split(' AND ').every((one) => ACCEPTED.has(one));
};

const page = join(root, 'docs/licences.md');

/** Of every package that is installed without those for development: its name and licence. */
function productionLicences() {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const found = Object.entries(packages)
    .filter(
      ([path, { dev, devOptional, link }]) => path.includes('node_modules/') && !dev && !devOptional && !link,
    )
    .map(([path, { license }]) => ({ name: path.split('node_modules/').at(-1), licence: license ?? 'none' }));
  const byKey = new Map(found.map((one) => [`${one.name} ${one.licence}`, one]));
  return [...byKey.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

const exceptionFor = ({ name, licence }) =>
  LOOKED_AT.find((one) => one.licence === licence && one.packages.test(name));

function written(all) {
  const names = [...new Set(all.map(({ licence }) => licence))].sort();
  const rows = names.map((licence) => {
    const packages = all.filter((one) => one.licence === licence).map(({ name }) => `\`${name}\``);
    return `| ${licence} | ${packages.length} | ${packages.join(', ')} |`;
  });
  return [
    '# Licences of what runs in production',
    '',
    'Every package that `npm ci --omit=dev` may install, on any platform, by the lock file. `npm run check` refuses a licence',
    'that is not accepted in [`scripts/licences.mjs`](../scripts/licences.mjs); `node scripts/licences.mjs --write` writes',
    'this page.',
    '',
    '| licence | packages | which |',
    '|---|---|---|',
    ...rows,
    '',
    'Two were looked at by themselves:',
    '',
    ...LOOKED_AT.map(({ licence, why }) => `- ${licence}: ${why}.`),
    '',
    '## Taken into our own sources',
    '',
    'The icons of pictures that are drawn by code are outlines of [Lucide](https://lucide.dev): ISC License, Copyright (c) 2026',
    'Lucide Icons and Contributors; those that derive from Feather: The MIT License, Copyright (c) 2013-present Cole Bemis. Both',
    'notices stand in full at the head of [`paths.ts`](../src/drawing/icons/paths.ts).',
    '',
  ].join('\n');
}

const all = productionLicences();
const unknown = all.filter((one) => !isAccepted(one.licence) && !exceptionFor(one));
for (const { name, licence } of unknown)
  console.error(`${name} has a licence that nobody has accepted: ${licence}`);
if (unknown.length > 0) process.exitCode = 1;
else if (process.argv.includes('--write')) writeFileSync(page, written(all));
else if (readFileSync(page, 'utf8') !== written(all)) {
  console.error('docs/licences.md is out of date: node scripts/licences.mjs --write');
  process.exitCode = 1;
} else console.log(`Licences: ${all.length} packages run in production, each under an accepted one`);
