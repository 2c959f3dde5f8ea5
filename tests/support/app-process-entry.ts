import { readConfig } from '../../src/config.js';
import { startApp } from '../../src/start.js';

// The app as src/main.ts starts it, but for a checkpoint at which it dies on the spot.
const { CRASH_AT, CRASH_NTH } = process.env;
let left = Number(CRASH_NTH ?? 1);

const app = await startApp(readConfig(process.env, ['slack', 'fal', 'public-url']), {
  reached: (checkpoint) => {
    if (checkpoint !== CRASH_AT) return;
    left -= 1;
    if (left === 0) process.kill(process.pid, 'SIGKILL');
  },
});
process.on('SIGTERM', () => void app.stop().then(() => process.exit(0)));
