import { parseArgs } from 'node:util';
import { fuzzPages } from './fuzz.js';

// npm run fuzz:pages -- --seconds 600 --seed 1
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '600' },
    seed: { type: 'string', default: String(Date.now() % 100_000) },
  },
});
const report = await fuzzPages(Number(values.seconds), Number(values.seed));
for (const fault of report.faults) console.error(`FAULT  ${fault}`);
console.log(
  `seed ${values.seed}: ${report.pages} pages, ${report.read} read, refused ${JSON.stringify(report.refused)}, ` +
    `/healthz within ${report.worstMs} ms, ${report.faults.length} faults`,
);
process.exit(report.faults.length === 0 ? 0 : 1);
