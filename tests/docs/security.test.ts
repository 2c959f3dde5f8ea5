import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { settingNames } from '../../src/config/index.js';

const root = new URL('../../', import.meta.url);
const text = (file: string) => readFileSync(new URL(file, root), 'utf8');
const quoted = (page: string) => [...page.matchAll(/`([^`\n]+)`/g)].map(([, words]) => words ?? '');

describe.each(['SECURITY.md', 'docs/marketplace.md'])('%s', (page) => {
  it('names files that exist', () => {
    const files = quoted(text(page)).filter((words) =>
      /^(tests|src|scripts|docs|packages)\/\S+\.\w+$/.test(words),
    );
    expect(files.length).toBeGreaterThan(5);
    expect(files.filter((file) => !existsSync(new URL(file, root)))).toEqual([]);
  });

  it('names settings that the app reads', () => {
    const names = quoted(text(page)).filter((words) => /^[A-Z][A-Z0-9]*_[A-Z0-9_]+$/.test(words));
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => !settingNames.includes(name))).toEqual([]);
  });
});

describe('the threats of SECURITY.md', () => {
  const [, model = ''] = text('SECURITY.md').split('## Threats, and what holds against them');
  const threats = model.split('\n## ')[0]?.split('\n### ').slice(1) ?? [];
  const titleOf = (threat: string) => threat.split('\n')[0] ?? '';

  it('are those that were thought of', () => {
    expect(threats.map(titleOf)).toEqual([
      'Forged Slack',
      'Forged fal',
      'A hostile article',
      'A hostile member',
      "A hostile admin, against the operator's account at fal",
      'A stranger at the door',
      'A hostile workspace, against another',
      'A stolen API token',
      'Another user of the machine',
      'A stolen database',
      'A stolen log',
      'A dependency gone bad',
    ]);
  });

  it.each(threats.map((threat) => [titleOf(threat), threat]))(
    '%s: each control names what shows it',
    (_, threat) => {
      const controls = threat
        .split('\n')
        .filter((line) => line.startsWith('|'))
        .slice(2);
      expect(controls.length).toBeGreaterThan(1);
      const shown = /`((packages\/[\w-]+\/)?tests\/[\w/-]+\.test\.ts|scripts\/[\w-]+\.mjs)` \|$/;
      expect(controls.filter((line) => !shown.test(line))).toEqual([]);
    },
  );
});
