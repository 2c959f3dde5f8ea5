import { Command } from 'commander';
import { type Config, ConfigError, type Environment, isPlayground, readConfig } from '../../config/index.js';
import { readScopes } from '../../lib/manifest-file.js';
import { checkClock } from '../doctor/clock.js';
import { checkDatabase } from '../doctor/database.js';
import { checkDrawing } from '../doctor/drawing.js';
import { checkFal } from '../doctor/fal.js';
import { type Finding, ok, problem, skipped, warning } from '../doctor/finding.js';
import { checkImages } from '../doctor/images.js';
import { checkInstallations } from '../doctor/installations.js';
import { checkPlayground } from '../doctor/playground.js';
import { checkProduction } from '../doctor/production.js';
import { checkPublicUrl } from '../doctor/public-url.js';
import { checkReader } from '../doctor/reader.js';
import { checkSlack } from '../doctor/slack.js';
import type { CommandContext } from '../shared/context.js';
import type { Terminal } from '../shared/terminal.js';

const MEND_SETTINGS =
  'Set them in .env or in the environment: `npm run -s infograph -- init` asks for those that are needed, and .env.example says where to find each value.';

/** `doctor`: looks at everything that the app needs, and says how to mend what is wrong. */
export function doctorCommand({ terminal, printer, fail }: CommandContext): Command {
  return new Command('doctor')
    .description(
      'check settings, database, Slack, fal, images, drawing, clock, address, and balance, and say how to fix each',
    )
    .option(
      '--production',
      'also check what matters when people rely on it: https, storage, limits, alerts, keys',
    )
    .action(async ({ production = false }: { production?: boolean }) => {
      const findings = await examine(terminal, production);
      const problems = findings.filter(({ state }) => state === 'problem').length;
      if (problems > 0) fail();
      printer.result(
        { ok: problems === 0, checks: findings },
        [...findings.map(told), summary(problems)].join('\n'),
      );
    });
}

async function examine(
  { environment, remarks = [], helpers }: Pick<Terminal, 'environment' | 'remarks' | 'helpers'>,
  production: boolean,
): Promise<Finding[]> {
  if (isPlayground(environment) && !production) return await examinePlayground(environment, remarks);
  const { finding, config } = checkSettings(environment);
  const settings = [finding, ...remarks.map(odd)];
  if (!config) return settings;
  const slack = await checkSlack(config.slack, readScopes());
  const [database, fal, publicUrl, images, drawing] = await Promise.all([
    checkDatabase(config, slack.workspace),
    checkFal(config),
    checkPublicUrl(config),
    checkImages(config),
    checkDrawing(config, helpers?.drawing),
  ]);
  // After the others: it takes all of the machine for a moment, as drawing does.
  const reader = await checkReader(config, helpers?.drawing);
  // After the check of the database: one program at a time opens the embedded one.
  const installs = await checkInstallations(config);
  const clock = checkClock([
    { service: 'Slack', aheadMs: slack.aheadMs },
    { service: 'fal', aheadMs: fal.aheadMs },
  ]);
  return [
    ...settings,
    ...database,
    ...slack.findings,
    ...installs,
    ...fal.findings,
    publicUrl,
    images,
    drawing,
    reader,
    clock,
    ...(production ? checkProduction(config, environment) : []),
  ];
}

async function examinePlayground(environment: Environment, remarks: readonly string[]): Promise<Finding[]> {
  const { lookInto, playgroundFolder } = await import('../../playground/folder.js');
  const folder = playgroundFolder(environment);
  try {
    const config = { ...readConfig(environment), dataDir: folder };
    const findings = await checkPlayground(await lookInto(folder), config);
    const own = 'With your own Slack and fal: `npm run -s infograph -- init`.';
    return [...findings, ...remarks.map(odd), skipped('Slack and fal', 'stand-ins on this machine', own)];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return [problem('settings', error.faults.join('; '), MEND_SETTINGS), ...remarks.map(odd)];
  }
}

/** What is wrong with one setting must not keep the others from being checked, as far as they can be read. */
function checkSettings(environment: Environment): { finding: Finding; config: Config | undefined } {
  try {
    const config = readConfig(environment, ['slack', 'fal', 'public-url']);
    return { finding: ok('settings', 'all required settings are there and well-formed'), config };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const finding = problem('settings', error.faults.join('; '), MEND_SETTINGS);
    return { finding, config: readable(environment) };
  }
}

/** Nothing stops at it, but it is hardly what was meant. */
function odd(remark: string): Finding {
  return warning(
    'settings',
    remark,
    'Correct it in .env or the environment; .env.example has the names of all settings.',
  );
}

function readable(environment: Environment): Config | undefined {
  try {
    return readConfig(environment);
  } catch {
    return undefined;
  }
}

function told({ check, state, message, mend }: Finding): string {
  const head = `${state.padEnd(7)}  ${check}: ${message}`;
  return mend ? `${head}\n         -> ${mend}` : head;
}

function summary(problems: number): string {
  if (problems === 0) return '\nNo problems found.';
  return problems === 1 ? '\n1 problem found.' : `\n${problems} problems found.`;
}
