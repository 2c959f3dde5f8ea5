import { parseArgs } from 'node:util';
import { membersWith } from './hostile/members.js';
import { faultsOf, figuresOf, slownessOf } from './report.js';
import { runSoak } from './soak.js';

// npm run soak -- --seconds 600 --only pages,tokens/silent
const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '600' }, only: { type: 'string', default: '' } },
});
const only = values.only.split(',').filter((name) => name !== '');
if (membersWith(only).length === 0) throw new Error(`there is nothing hostile called ${values.only}`);
const report = await runSoak({
  seconds: Number(values.seconds),
  pace: 'fixed',
  only,
  say: (line) => console.log(line),
});
console.log(figuresOf(report));
const faults = [...faultsOf(report), ...slownessOf(report)];
for (const fault of faults) console.error(`BROKEN  ${fault}`);
process.exit(faults.length === 0 ? 0 : 1);
