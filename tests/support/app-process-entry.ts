import { readConfig } from '../../src/config/index.js';
import { DrawingError } from '../../src/drawing/scene/drawing.js';
import { startApp } from '../../src/start/start.js';
import { createDrawingStandIn } from './drawing.js';
import { forwardPorts } from './forwarded-ports.js';
import { skewClock } from './skewed-clock.js';

// The app as src/main.ts starts it, but for what befalls it at a named moment.
const {
  BEFALL_AT,
  BEFALL_NTH,
  BEFALL_WHAT,
  CLOCK_SKEW_MS,
  DRAWING_FAILS,
  DRAWING_ROOM,
  FORWARDED_PORTS,
  PATIENCE,
} = process.env;
if (CLOCK_SKEW_MS) skewClock(Number(CLOCK_SKEW_MS));
if (FORWARDED_PORTS) forwardPorts(FORWARDED_PORTS);
let left = Number(BEFALL_NTH ?? 1);

const befall: Record<string, () => void> = {
  killed: () => process.kill(process.pid, 'SIGKILL'),
  stopped: () => process.kill(process.pid, 'SIGSTOP'),
  blocked: () => {
    const until = performance.now() + 3_000;
    while (performance.now() < until);
  },
};

function passed(checkpoint: string): void {
  if (checkpoint !== BEFALL_AT) return;
  left -= 1;
  if (left === 0) befall[BEFALL_WHAT ?? 'killed']?.();
}

const drawing = createDrawingStandIn();
if (DRAWING_FAILS) drawing.fail(new DrawingError('missing_glyphs', 'no letters'), Number(DRAWING_FAILS));
if (DRAWING_ROOM) drawing.room = Number(DRAWING_ROOM);
const app = await startApp(readConfig(process.env, ['slack', 'fal', 'public-url']), {
  testing: {
    patience: Number(PATIENCE ?? 1),
    crashPoint: passed,
    drawing,
    deletionCrashPoint: () => passed('leaving:deleted'),
  },
});
process.on('SIGTERM', () => void app.stop().then(() => process.exit(0)));
