import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const path = fileURLToPath(new URL('../../docs/performance.md', import.meta.url));
const begin = '<!-- measured: begin (npm run bench writes what stands between these marks) -->';
const end = '<!-- measured: end -->';

/** Puts what was measured into docs/performance.md; the words around it stay. @throws Error without its marks */
export async function writePage(measured: string): Promise<string> {
  const page = await readFile(path, 'utf8');
  const from = page.indexOf(begin);
  const to = page.indexOf(end);
  if (from < 0 || to < from) throw new Error(`${path} has lost the marks around the measured part`);
  await writeFile(path, `${page.slice(0, from + begin.length)}\n\n${measured}\n\n${page.slice(to)}`);
  return path;
}
