import { type Environment, readConfig } from '../../config/index.js';
import { readScopes } from '../../lib/manifest-file.js';
import { checkFalKey } from '../doctor/fal.js';
import { type Finding, warning } from '../doctor/finding.js';
import { checkToken, checkWayIn } from '../doctor/slack.js';
import { recognized, type ValueName } from './values.js';

/** Asks whoever knows whether a value is right, as `doctor` does. */
export type Check = (name: ValueName, text: string) => Promise<Finding[]>;

/** Where Slack and fal are; all else may be what is being mended. @throws ConfigError */
export function createCheck({ SLACK_API_URL, FAL_API_URL }: Environment): Check {
  const { slack, fal } = readConfig({ SLACK_API_URL, FAL_API_URL });
  return async (name, text) => {
    switch (name) {
      case 'SLACK_BOT_TOKEN':
        return (await checkToken({ ...slack, botToken: text }, readScopes())).findings;
      case 'SLACK_APP_TOKEN':
        return [await checkWayIn({ ...slack, appToken: text })];
      case 'FAL_KEY':
        return [(await checkFalKey({ ...fal, key: text })).finding];
      case 'SLACK_SIGNING_SECRET':
        return recognized(text)?.name === name ? [] : [oddSecret];
      case 'PUBLIC_URL':
        return [];
    }
  };
}

/** Slack cannot be asked about it. */
const oddSecret = warning(
  'slack signing secret',
  "it isn't 32 hexadecimal digits, like Slack's are",
  'Copy it again from "Basic Information" on your app\'s page.',
);
