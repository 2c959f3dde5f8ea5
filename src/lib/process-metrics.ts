import { collectDefaultMetrics, Registry } from 'prom-client';

/** Of prom-client's default metrics those that an operator looks at: few, and with few labels. */
const KEPT =
  /^(process_(cpu_seconds_total|start_time_seconds|resident_memory_bytes|open_fds|max_fds)|nodejs_(eventloop_lag_(seconds|mean_seconds|p50_seconds|p99_seconds|max_seconds)|heap_size_(total|used)_bytes|external_memory_bytes|gc_duration_seconds))$/;

let registry: Registry | undefined;

/**
 * The numbers of the process itself, however many apps run in it; gathered from the first call on.
 * @see https://github.com/siimon/prom-client#default-metrics
 */
export function processMetrics(): Registry {
  if (registry) return registry;
  registry = new Registry();
  collectDefaultMetrics({ register: registry });
  for (const { name } of registry.getMetricsAsArray())
    if (!KEPT.test(name)) registry.removeSingleMetric(name);
  return registry;
}
