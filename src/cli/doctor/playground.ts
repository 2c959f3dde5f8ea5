import type { Config } from '../../config/index.js';
import { checkDatabase } from './database.js';
import { type Finding, ok, problem } from './finding.js';
import { checkImages } from './images.js';

/** What the playground's folder has, as the playground itself tells it. */
export type PlaygroundState = { kind: 'running'; page: string } | { kind: 'stopped' | 'new' | 'foreign' };

const ALL_HERE = 'everything runs on this machine, no account needed';

/**
 * Whether the playground is well. Its Slack and fal are stand-ins, so there is nothing to ask them.
 * @param config of the folder of the playground
 */
export async function checkPlayground(state: PlaygroundState, config: Config): Promise<Finding[]> {
  const { dataDir } = config;
  if (state.kind === 'foreign') {
    return [
      problem(
        'settings',
        `nothing of Slack and fal is set, and ${dataDir} has the database of a real installation`,
        'Set its SLACK_* settings and FAL_KEY again. For a playground, set DATA_DIR to another folder, or leave it out.',
      ),
      ...(await stored(config)),
    ];
  }
  // To open a database makes one, and it is the playground's to make.
  const database =
    state.kind === 'new'
      ? [ok('database', `the first start makes it in ${dataDir}`), ok('stored data', 'none yet')]
      : await stored(config);
  return [told(state), ...database, await checkImages(config)];
}

function told(state: Exclude<PlaygroundState, { kind: 'foreign' }>): Finding {
  if (state.kind === 'running') return ok('Playground', `${state.page} is open, ${ALL_HERE}`);
  return ok('Playground', `\`npm start\` opens it, ${ALL_HERE}`);
}

/** Credits cost nothing there, so that none is no fault. */
async function stored(config: Config): Promise<Finding[]> {
  const findings = await checkDatabase({ ...config, mongodbUri: undefined }, undefined);
  return findings.filter(({ check }) => check !== 'balance');
}
