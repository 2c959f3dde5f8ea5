// The worker as the sources need it: tsx, a development dependency, loads them. Built code starts worker.js itself.
import { register } from 'tsx/esm/api';

register();
await import('./worker.ts');
