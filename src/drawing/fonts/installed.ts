import { allPackaged, packagesToInstall } from './catalogue.js';
import { packagedFamily } from './packaged.js';
import { scriptsIn, wordsOfScript } from './samples.js';

/** The families of packages that are installed with the app or beside it, and what they are for. */
export function installedFamilies(): Array<{ family: string; package: string; scripts: string[] }> {
  return [...allPackaged].flatMap((packaged) => {
    const family = packagedFamily(packaged);
    if (family === undefined) return [];
    const scripts = scriptsIn((code) => family.partWith(code, 700) !== undefined).map(wordsOfScript);
    return [{ family: packaged.family, package: packaged.package, scripts }];
  });
}

/** What can be installed for scripts that none of these fonts has: "Korean", "@fontsource-variable/noto-sans-kr". */
export function notInstalled(has: ReadonlySet<string>): Array<{ script: string; package: string }> {
  return [...packagesToInstall]
    .map(([script, { package: name }]) => ({ script: wordsOfScript(script), package: name }))
    .filter(({ script }) => !has.has(script));
}
