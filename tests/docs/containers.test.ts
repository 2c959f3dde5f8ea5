import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';
import { settingNames } from '../../src/config/index.js';

const text = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');

const service = z.object({
  env_file: z.array(z.string()).optional(),
  environment: z.array(z.string()).default([]),
  cap_drop: z.array(z.string()).optional(),
  security_opt: z.array(z.string()).optional(),
  read_only: z.boolean().optional(),
  ports: z.array(z.string()).optional(),
  networks: z.array(z.string()),
});
const { services, networks } = z
  .object({
    services: z.record(z.string(), service),
    networks: z.record(z.string(), z.object({ internal: z.boolean().optional() })),
  })
  .parse(parse(text('compose.yaml')));

const dockerfile = text('Dockerfile').replaceAll('\\\n', ' ').split('\n');
const finalStage = dockerfile.slice(dockerfile.findLastIndex((line) => line.startsWith('FROM ')));
const namesOf = (assignments: readonly string[]) => assignments.map((one) => one.split('=')[0] ?? '');

describe('compose.yaml', () => {
  it('sets only what the app reads', () => {
    const { app } = services;
    const names = namesOf(app?.environment ?? []);
    expect(names).toEqual(expect.arrayContaining(['MONGODB_URI', 'DATA_DIR']));
    expect(names.filter((name) => !settingNames.includes(name))).toEqual([]);
    expect(app?.env_file).toEqual(['.env']);
  });

  it('takes no more of the other services than the settings have, and holds no secret itself', () => {
    const interpolated = [...text('compose.yaml').matchAll(/\$\{([A-Z_]+)/g)].map(([, name]) => name ?? '');
    expect(interpolated).toContain('PUBLIC_URL');
    expect(interpolated.filter((name) => !settingNames.includes(name))).toEqual([]);
    const everything = Object.values(services).flatMap(({ environment }) => namesOf(environment));
    expect(everything.filter((name) => /SECRET|TOKEN|KEY|PASSWORD/.test(name))).toEqual([]);
  });

  it('gives every service a root that cannot be written to, no capability and no way to more rights', () => {
    expect(Object.keys(services)).toEqual(['app', 'caddy', 'mongodb', 'mongodb-init']);
    for (const { read_only, cap_drop, security_opt } of Object.values(services)) {
      expect([read_only, cap_drop, security_opt]).toEqual([true, ['ALL'], ['no-new-privileges:true']]);
    }
  });

  it('lets nobody but Caddy be reached from outside, and the database by nobody but the app', () => {
    const open = Object.entries(services).filter(([, { ports }]) => ports);
    expect(open.map(([name]) => name)).toEqual(['caddy']);
    expect(networks.database?.internal).toBe(true);
    expect(services.caddy?.networks).not.toContain('database');
    expect(services.mongodb?.networks).toEqual(['database']);
  });
});

describe('Caddyfile', () => {
  it('hands the app what comes from outside, but for what is the operator’s', () => {
    expect(text('Caddyfile')).toContain('reverse_proxy app:3000');
    expect(text('Caddyfile')).toMatch(/path \/metrics \/healthz \/readyz/);
    expect(services.app?.environment).toContain('PORT=3000');
    expect(services.app?.environment).toContain('TRUST_PROXY=1');
  });
});

describe('the Caddyfile of docs/operating.md', () => {
  it('keeps to itself what the one of the containers does', () => {
    const [block = ''] = /```\ninfograph\.example\.com[\s\S]*?```/.exec(text('docs/operating.md')) ?? [];
    const kept = /@inside path .+\n\s*respond @inside 404/;
    expect(kept.exec(block)?.[0]).toBe(kept.exec(text('Caddyfile'))?.[0]);
    expect(block).toMatch(/path \/metrics \/healthz \/readyz/);
  });
});

describe('Dockerfile', () => {
  it('sets only what the app reads', () => {
    const set = finalStage
      .filter((line) => line.startsWith('ENV '))
      .flatMap((line) => line.split(' ').slice(1));
    expect(namesOf(set).filter((name) => name !== 'NODE_ENV' && !settingNames.includes(name))).toEqual([]);
    expect(set).toContain('NODE_ENV=production');
  });

  it('ends as a user who owns nothing of the code, and installs without running scripts', () => {
    const user = finalStage.indexOf('USER node');
    const lastCopy = finalStage.findLastIndex((line) => line.startsWith('COPY '));
    expect(user).toBeGreaterThan(lastCopy);
    expect(finalStage.filter((line) => /--chown/.test(line))).toEqual([]);
    const installs = dockerfile.filter((line) => line.includes('npm ci'));
    expect(installs).toHaveLength(2);
    expect(installs.filter((line) => !line.includes('--ignore-scripts'))).toEqual([]);
  });

  it('asks for readiness by a route that the app has', () => {
    const check = dockerfile.find((line) => line.startsWith('HEALTHCHECK')) ?? '';
    const [, path] = /\$\{process\.env\.PORT\}(\/[a-z]+)/.exec(check) ?? [];
    expect(text('src/api/health.ts')).toContain(`'${path}'`);
  });
});

describe('.dockerignore', () => {
  it('lets in what is named, and so neither secrets nor data nor history', () => {
    const lines = text('.dockerignore')
      .split('\n')
      .filter((line) => line && !line.startsWith('#'));
    expect(lines[0]).toBe('*');
    const letIn = lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
    expect(letIn).toEqual(
      expect.arrayContaining([
        'package.json',
        'package-lock.json',
        'manifest.yml',
        'scripts',
        'src',
        'packages',
      ]),
    );
    expect(letIn.filter((name) => /^\.|^data|env/.test(name))).toEqual([]);
  });
});
