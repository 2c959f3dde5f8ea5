import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { expect, it } from '@jest/globals';
import { z } from 'zod';

const root = new URL('../../', import.meta.url);
const readJson = async (file: string): Promise<unknown> =>
  JSON.parse(await readFile(new URL(file, root), 'utf8'));

interface Component {
  group?: string | undefined;
  name: string;
  version: string;
  components?: Component[] | undefined;
}
const component: z.ZodType<Component> = z.lazy(() =>
  z.object({
    group: z.string().optional(),
    name: z.string(),
    version: z.string(),
    components: z.array(component).optional(),
  }),
);
const bom = z.object({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.string(),
  metadata: z.object({ component }),
  components: z.array(component),
});
const lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      name: z.string().optional(),
      version: z.string().optional(),
      dev: z.boolean().optional(),
      devOptional: z.boolean().optional(),
      link: z.boolean().optional(),
    }),
  ),
});

/** What `npm run sbom` writes, with nothing that it could download. */
async function sbom(): Promise<string> {
  const { scripts } = z
    .object({ scripts: z.object({ sbom: z.string() }) })
    .parse(await readJson('package.json'));
  const [tool = '', ...args] = scripts.sbom.replace('dist/sbom.cdx.json', '-').split(' ');
  const offline = { npm_config_registry: 'http://127.0.0.1:9', PATH: process.env.PATH };
  const run = promisify(execFile);
  return (await run(`node_modules/.bin/${tool}`, args, { cwd: root, env: offline })).stdout;
}

const all = (some: readonly Component[] = []): Component[] =>
  some.flatMap((one) => [one, ...all(one.components)]);
const called = ({ group, name, version }: Component) => `${group ? `${group}/` : ''}${name}@${version}`;

it('the bill of materials names exactly what the lock file has for production, and is the same each time', async () => {
  const text = await sbom();
  const { metadata, components, specVersion } = bom.parse(JSON.parse(text));
  const { packages } = lock.parse(await readJson('package-lock.json'));
  expect(called(metadata.component)).toMatch(/^infograph@/);
  expect(specVersion).toBe('1.6');
  const locked = Object.entries(packages)
    .filter(
      ([path, { dev, devOptional, link }]) => path.includes('node_modules/') && !dev && !devOptional && !link,
    )
    .map(([path, { name, version }]) => `${name ?? path.split('node_modules/').at(-1)}@${version}`);
  const named = all(components).filter(({ group }) => group !== '@infograph');
  // Types that a package would like to have are installed for development, and named all the same.
  const wished = Object.entries(packages)
    .filter(([, { devOptional }]) => devOptional)
    .map(([path, { version }]) => `${path.split('node_modules/').at(-1)}@${version}`);
  const shipped = named.map(called).filter((name) => !wished.includes(name));
  expect(new Set(shipped)).toEqual(new Set(locked));
  expect(named.length).toBeGreaterThan(100);
  expect(await sbom()).toBe(text);
});
