import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { registrations } from '../support/registrations.js';

const draws = readdirSync('src/bot', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && file !== 'register.ts')
  .map((file) => readFileSync(join('src/bot', file), 'utf8'));
const table = readFileSync('src/bot/register.ts', 'utf8');

describe('the table of listeners', () => {
  it('has a line for every button that is drawn, by its id', () => {
    const drawn = draws.flatMap((text) =>
      [...text.matchAll(/(?:action_id: |button\()'(\w+)'/g)].map(([, id]) => id),
    );
    expect(drawn.length).toBeGreaterThan(20);
    const registered = new Set(registrations().map(({ id }) => id));
    // A field that is read when its form is sent, and not before.
    expect(drawn.filter((id) => id !== 'value' && !registered.has(id ?? ''))).toEqual([]);
  });

  it('has no id that is drawn nowhere', () => {
    const drawn = [...draws, readFileSync('manifest.yml', 'utf8')].join('\n');
    expect(registrations().filter(({ id }) => !new RegExp(`\\b${id}\\b`).test(drawn))).toEqual([]);
  });

  it('names each id as it is searched for', () => {
    const missing = registrations().filter(({ id }) => !table.includes(`('${id}', `));
    expect(missing).toEqual([]);
  });
});
