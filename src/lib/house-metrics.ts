import { Gauge, type Registry } from 'prom-client';

/** What it runs on. What is not known is absent, which a gauge without labels has to be told. */
export function houseMetrics(registers: Registry[]) {
  const gauges = {
    buildInfo: new Gauge({
      name: 'infograph_build_info',
      help: '1; what runs, and on which database, is in the labels',
      labelNames: ['version', 'commit', 'node', 'database'],
      registers,
    }),
    diskFree: new Gauge({
      name: 'infograph_disk_free_bytes',
      help: 'What is left on the disk of DATA_DIR',
      registers,
    }),
    diskSize: new Gauge({
      name: 'infograph_disk_size_bytes',
      help: 'The size of the disk of DATA_DIR',
      registers,
    }),
    falBalance: new Gauge({
      name: 'infograph_fal_balance_dollars',
      help: 'What the account at fal has left, where FAL_KEY may ask for it',
      registers,
    }),
  };
  for (const gauge of [gauges.diskFree, gauges.diskSize, gauges.falBalance]) gauge.remove();
  return gauges;
}
