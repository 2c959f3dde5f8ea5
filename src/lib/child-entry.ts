import { fileURLToPath } from 'node:url';

/**
 * The file to start a child process with. From dist it is a plain file; from the sources (bench, tests) one that decides
 * what to load by the child's first argument, which is always the name.
 * @param name its place in src, without `.ts`; scripts/build.mjs has to know it
 */
export function childEntry(name: string): string {
  const fromSource = import.meta.url.endsWith('.ts');
  return fileURLToPath(new URL(fromSource ? '../../scripts/child.mjs' : `../${name}.js`, import.meta.url));
}
