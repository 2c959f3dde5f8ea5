import { parseArgs } from 'node:util';
import { runCrashes } from './crashes.js';

// npm run test:crash -- --jobs 60 --kills 10 --seed 1 [--processes 1]
const { values } = parseArgs({
  options: {
    jobs: { type: 'string', default: '60' },
    kills: { type: 'string', default: '10' },
    seed: { type: 'string', default: String(Date.now() % 100_000) },
    processes: { type: 'string', default: '1' },
  },
});
const report = await runCrashes({
  jobs: Number(values.jobs),
  kills: Number(values.kills),
  seed: Number(values.seed),
  processes: Number(values.processes),
  say: (line) => console.log(line),
});
for (const broken of report.broken) console.error(`BROKEN  ${broken}`);
console.log(
  `seed ${values.seed}: ${report.accepted} accepted, ${report.posted} posted, ${report.notCharged} not charged, ` +
    `${report.kills} kills, ${report.submissions} submissions at fal, ${report.broken.length} broken promises`,
);
process.exit(report.broken.length === 0 ? 0 : 1);
