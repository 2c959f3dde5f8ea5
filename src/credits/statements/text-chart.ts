import type { DaySpend } from './statement.js';
import { statement as words } from './words.js';

const EIGHTHS = ['\u00a0', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
const ROWS = 4;

/**
 * A month of days as bars of block characters, for a block of text whose characters are all equally wide: credits
 * spent in four rows, failures in one. Both are scaled to their own highest day, which is named.
 * @param days the oldest first, with none missing
 */
export function textChart(days: readonly DaySpend[]): string {
  const spent = days.map((day) => day.spent);
  const failures = days.map((day) => day.failures);
  const most = Math.max(0, ...spent);
  const mostFailures = Math.max(0, ...failures);
  const lines = [words.chartSpent(most)];
  if (most > 0) lines.push(...bars(spent, most, ROWS));
  lines.push('─'.repeat(days.length), words.chartFailed(mostFailures));
  if (mostFailures > 0) lines.push(...bars(failures, mostFailures, 1));
  const [first, last] = [days[0]?.day ?? '', days.at(-1)?.day ?? ''];
  lines.push(`${first}${'\u00a0'.repeat(Math.max(1, days.length - first.length - last.length))}${last}`);
  return lines.join('\n');
}

/** The highest row first. What is not nothing is always seen. */
function bars(values: readonly number[], most: number, rows: number): string[] {
  const heights = values.map((value) =>
    value === 0 ? 0 : Math.max(1, Math.round((value / most) * rows * 8)),
  );
  return Array.from({ length: rows }, (_, row) => {
    const below = (rows - 1 - row) * 8;
    return heights.map((height) => EIGHTHS[Math.min(8, Math.max(0, height - below))]).join('');
  });
}
