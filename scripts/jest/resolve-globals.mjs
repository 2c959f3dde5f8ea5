// A module hook (https://nodejs.org/api/module.html#customization-hooks): the package of that name refuses to be loaded
// where jest does not load the modules itself.
const globals = new URL('./globals.mjs', import.meta.url).href;

export async function resolve(specifier, context, next) {
  if (specifier === '@jest/globals') return { url: globals, shortCircuit: true };
  return await next(specifier, context);
}
