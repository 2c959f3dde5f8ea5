// Stands for src/drawing/child.ts: it draws nothing, and does what the title of a brief tells it.
import { existsSync, writeFileSync } from 'node:fs';

const [, , , fontFolder] = process.argv;
process.on('disconnect', () => process.exit());
process.on('message', ({ brief }) => {
  const { title } = JSON.parse(brief);
  if (title === 'hang') return;
  if (title === 'spin') for (;;);
  if (title === 'die') process.kill(process.pid, 'SIGKILL');
  if (title === 'die once' && !existsSync(`${fontFolder}.died`)) {
    writeFileSync(`${fontFolder}.died`, '');
    process.kill(process.pid, 'SIGKILL');
  }
  if (title === 'refuse')
    process.send({ kind: 'failed', code: 'no_text', message: 'There is nothing to draw.' });
  else if (title === 'nonsense') process.send({ kind: 'done', result: { png: 'none' } });
  else process.send({ kind: 'done', result: drawn(title) });
});
process.send({ kind: 'ready' });

/** Its process stands in the width, and what it knows of settings in the text. */
function drawn(title) {
  return {
    png: Buffer.from(title),
    theme: 'paper',
    layout: 'list',
    width: process.pid,
    height: 900,
    runs: [
      {
        ...{ text: JSON.stringify(process.env), role: 'title' },
        ...{ x: 0, y: 0, width: 1, height: 1, size: 40, contrast: 15 },
      },
    ],
    marks: [],
    leftOut: { points: [], numbers: [] },
  };
}
