/**
 * JSON as Python writes it: sorted keys, a space after `:` and `,`. fal's webhooks come like this, so that
 * a signature checked over JSON.stringify(JSON.parse(body)) fails here as it fails there.
 */
export function pythonJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => pythonJson(item ?? null)).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}: ${pythonJson(member)}`);
  return `{${members.join(', ')}}`;
}
