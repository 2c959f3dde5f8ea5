// Bundles sources, and what they use of node_modules, into few files. Why: docs/decisions/0006-bundled-build.md
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { build } from 'esbuild';
import { readStamp, root, writeStamp } from './sources.mjs';

/**
 * Stays in node_modules: native code and fonts, what few installations need, and the large ones that only readers of pages
 * and the process that draws load.
 */
const LEFT_OUT = [
  '@resvg/resvg-js',
  '@takumi-rs/core',
  '@fontsource/*',
  '@fontsource-variable/*',
  'fontkit',
  'pdfkit',
  'pptxgenjs',
  'dejavu-fonts-ttf',
  '@aws-sdk/*',
  'nodemailer',
  'linkedom',
  'defuddle',
  '@mozilla/readability',
];

const OLD_MS = 60 * 60_000;

/** Packages in CommonJS call it. */
const REQUIRE = `import{createRequire as $createRequire}from'node:module';const require=$createRequire(import.meta.url);`;

/**
 * Bundles into a folder. Each entry is a small file that loads the rest, which lies in the folder under names made of its
 * contents. Files are added, and entries replaced, in one go each: two processes may bundle at once, and one that runs
 * from the files of before finds what it has yet to load. Those of the build before it stay, older ones go.
 * @param entries from an entry's path in the folder, without `.js`, to its source's path in the project
 * @param from what it is made from, for the folder's stamp
 * @throws esbuild's BuildFailure, which is printed already
 */
export async function bundle({ entries, outdir, from }) {
  const before = readStamp(outdir);
  const names = Object.fromEntries(
    Object.entries(entries).map(([entry, source]) => [entry.replaceAll('/', '-'), source]),
  );
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: { ...names, [PACKAGES]: PACKAGES },
    outdir,
    entryNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    tsconfig: join(root, 'tsconfig.json'),
    external: LEFT_OUT,
    banner: { js: REQUIRE },
    plugins: [packagesEntry, urlsFor(outdir)],
    // In one file two classes cannot have one name, but it is by their names that errors and Mongoose tell them.
    keepNames: true,
    // A tenth of a start is reading what was bundled.
    minifyWhitespace: true,
    lineLimit: 160,
    sourcemap: 'external',
    sourcesContent: false,
    logLevel: 'warning',
    metafile: true,
    write: false,
  });

  const contents = new Map(outputFiles.map(({ path, text }) => [path, text]));
  const files = new Map();
  const started = new Map();
  for (const [path, { inputs, entryPoint }] of Object.entries(metafile.outputs)) {
    const file = join(root, path);
    const name = relative(outdir, file);
    if (name.endsWith('.map') || entryPoint?.startsWith(PACKAGES)) continue;
    if (entryPoint) started.set(entryPoint, name);
    if (Object.keys(inputs).every((input) => input.includes('node_modules/')))
      files.set(name, contents.get(file));
    else {
      files.set(`${name}.map`, contents.get(`${file}.map`));
      files.set(name, `${contents.get(file)}//# sourceMappingURL=${name}.map\n`);
    }
  }
  for (const [entry, source] of Object.entries(entries))
    files.set(`${entry}.js`, entryFile(entry, source, started.get(source)));
  for (const [name, text] of files) await replace(join(outdir, name), text);
  writeStamp(outdir, { from, files: [...files.keys()] });
  removeOld(outdir, new Set([...before.files, ...files.keys()]));
}

/** Removes what other builds made. One that goes on at this time may not have got to its stamp: what is new stays. */
function removeOld(folder, kept) {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true });
  for (const path of all.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)))
    if (/\.js(\.map)?(\.\d+)?$/.test(path) && !kept.has(relative(folder, path)) && age(path) > OLD_MS)
      rmSync(path, { force: true });
}

function age(path) {
  return Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0);
}

/** What was bundled is loaded after its source maps are wanted: a stack trace tells the lines of the sources. */
function entryFile(entry, source, name) {
  const there = `${'../'.repeat(entry.split('/').length - 1) || './'}${name}`;
  return `#!/usr/bin/env node
// ${source}, bundled by scripts/bundle.mjs
process.setSourceMapsEnabled(true);
await import('${there}');
`;
}

async function replace(path, text) {
  const fresh = `${path}.${process.pid}`;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(fresh, text, { mode: 0o755 });
  await rename(fresh, path);
}

const PACKAGES = 'all-packages';

/**
 * An entry that nobody starts, made of packages alone. What two entries need gets files of its own, so packages do not
 * get mixed with the sources: Node reads a file's source map whole, and that of all packages has 15 MB.
 */
const packagesEntry = {
  name: PACKAGES,
  setup({ onResolve, onLoad }) {
    onResolve({ filter: new RegExp(`^${PACKAGES}$`) }, ({ path }) => ({ path, namespace: PACKAGES }));
    onLoad({ filter: /.*/, namespace: PACKAGES }, () => ({
      contents: dependencies()
        .map((name) => `export * from ${JSON.stringify(name)};`)
        .join('\n'),
      resolveDir: root,
    }));
  },
};

/** What this project's packages need in production. */
function dependencies() {
  const folders = ['.', ...readdirSync(join(root, 'packages')).map((name) => `packages/${name}`)];
  return folders.flatMap((folder) =>
    Object.keys(JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')).dependencies ?? {}),
  );
}

/** A source finds files beside it (`import.meta.url`) as if each had been compiled by itself, to its place in dist/. */
const urlsFor = (outdir) => ({
  name: 'urls',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      if (!text.includes('import.meta.url')) return undefined;
      const compiled = join(root, 'dist', relative(join(root, 'src'), path).replace(/\.ts$/, '.js'));
      const url = `new URL(${JSON.stringify(relative(outdir, compiled))}, import.meta.url).href`;
      return { contents: text.replaceAll('import.meta.url', url), loader: 'ts' };
    });
  },
});
