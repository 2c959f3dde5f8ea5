import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';

const locked = z.object({
  dev: z.boolean().optional(),
  devOptional: z.boolean().optional(),
  link: z.boolean().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  hasInstallScript: z.boolean().optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
});
const { lockfileVersion, packages } = z
  .object({ lockfileVersion: z.number(), packages: z.record(z.string(), locked) })
  .parse(read('package-lock.json'));
const manifest = z
  .object({
    dependencies: z.record(z.string(), z.string()),
    devDependencies: z.record(z.string(), z.string()),
    allowScripts: z.record(z.string(), z.boolean()),
  })
  .parse(read('package.json'));

/** Those that come from a registry, by their place in node_modules. */
const fetched = Object.entries(packages).filter(
  ([path, { link }]) => path.includes('node_modules/') && !link,
);
const nameOf = (path: string) => path.split('node_modules/').at(-1) ?? path;

function read(file: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'));
}

describe('package-lock.json', () => {
  it('has the optional packages of every platform, without which npm ci refuses it', () => {
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`])
        .map((name) => `${name}, which ${path} names`),
    );
    expect(missing).toEqual([]);
  });

  it('says of every package what its content has to be, by SHA-512', () => {
    expect(lockfileVersion).toBe(3);
    expect(fetched.length).toBeGreaterThan(100);
    const unsure = fetched.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'));
    expect(unsure.map(([path]) => path)).toEqual([]);
  });

  it('names no host: each package comes from the registry that npm is set to, and from nowhere else', () => {
    const elsewhere = fetched.filter(([, { resolved }]) => resolved !== undefined);
    expect(elsewhere.map(([path, { resolved }]) => `${path} from ${resolved}`)).toEqual([]);
    const asked = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(asked.filter(([, range]) => !/^[~^]?\d+\.\d+\.\d+$/.test(range))).toEqual([]);
  });

  it('has nothing for production that runs a script when it is installed', () => {
    const scripted = fetched.filter(([, { hasInstallScript }]) => hasInstallScript);
    const production = scripted.filter(([, { dev, devOptional }]) => !dev && !devOptional);
    expect(production.map(([path]) => path)).toEqual([]);
  });

  it('lets no script of the tools run either', () => {
    const scripted = fetched
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([path]) => nameOf(path));
    const refused = Object.entries(manifest.allowScripts).filter(([, allowed]) => !allowed);
    expect(refused.map(([name]) => name)).toEqual(expect.arrayContaining(scripted));
  });
});
