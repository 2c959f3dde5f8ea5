// The child as the sources need it: tsx, a development dependency, loads them. Built code starts child.js itself.
import { register } from 'tsx/esm/api';

register();
await import('./child.ts');
