import { existsSync, statSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import { type Config, type Environment, isLoopback } from '../../config/index.js';
import { imagesFolder } from '../../images/index.js';
import { credits } from '../../lib/words/quantities.js';
import { type Finding, ok, problem, skipped } from './finding.js';

/** What matters only where people rely on the app. */
export function checkProduction(config: Config, environment: Environment): Finding[] {
  return [
    checkMode(environment),
    checkHttps(config),
    checkServices(config),
    checkStorage(config),
    checkBackups(config),
    ...checkLimits(config),
    checkAlerts(config),
    ...checkSecrets(config),
    checkEnvFile(),
  ];
}

function checkMode({ NODE_ENV }: Environment): Finding {
  if (NODE_ENV === 'production')
    return ok('mode', 'NODE_ENV is production: there is no way into playground mode');
  return problem(
    'mode',
    'NODE_ENV is not production: should the settings get lost, the app would start as a playground',
    'Set NODE_ENV=production.',
  );
}

function checkHttps({ publicUrl, slack }: Config): Finding {
  if (publicUrl && isLoopback(publicUrl)) {
    return problem(
      'https',
      `${publicUrl} is this machine's own address: nobody else reaches it`,
      'Set PUBLIC_URL to the https address of the app.',
    );
  }
  if (publicUrl) return ok('https', publicUrl);
  return slack.appToken
    ? ok('https', 'not needed: Socket Mode, and no PUBLIC_URL')
    : skipped('https', 'PUBLIC_URL is not set');
}

function checkServices({ slack, fal }: Config): Finding {
  const local = [slack.apiUrl, fal.queueUrl, fal.runUrl, fal.apiUrl, fal.jwksUrl].filter(isLoopback);
  if (local.length === 0) return ok('services', 'Slack and fal are asked over https');
  return problem(
    'services',
    `these lead to this machine, so they are stand-ins or a proxy: ${local.join(', ')}`,
    'Leave SLACK_API_URL and the FAL_*_URL settings out, unless it is a proxy of your own.',
  );
}

function checkStorage({ mongodbUri, s3, dataDir }: Config): Finding {
  const inFolder = [...(mongodbUri ? [] : ['the embedded database']), ...(s3 ? [] : ['the images'])];
  if (inFolder.length > 0 && !isAbsolute(dataDir)) {
    return problem(
      'storage',
      `${inFolder.join(' and ')} would be in ${dataDir}, which depends on the folder that the app is started in (now ${resolve(dataDir)})`,
      'Set DATA_DIR to an absolute path on a local disk that is kept, such as /var/lib/infograph.',
    );
  }
  if (mongodbUri) {
    return ok(
      'storage',
      s3
        ? 'a MongoDB and a bucket: any number of processes'
        : `a MongoDB, and the images in ${imagesFolder(dataDir)}: S3_BUCKET lets processes on more machines show them`,
    );
  }
  return ok('storage', `the embedded database in ${dataDir}: for one machine; MONGODB_URI is how it grows`);
}

function checkBackups({ mongodbUri, s3, dataDir }: Config): Finding {
  return skipped(
    'backups',
    'cannot be seen from here',
    mongodbUri
      ? `See that your MongoDB${s3 ? '' : ` and ${imagesFolder(dataDir)}`} is backed up, and restore one once to know that it works.`
      : `Back up ${dataDir} as docs/operating.md says, and restore it once to know that it works.`,
  );
}

function checkLimits({ adminTopupCredits, trialCredits }: Config): Finding[] {
  const topup =
    adminTopupCredits === undefined
      ? problem(
          'limits',
          'admins of the workspace may add as many credits as they like, and each is an image that you pay fal for',
          'Set ADMIN_TOPUP to the credits that they may add in a month (0: only you, by `infograph credits grant`).',
        )
      : ok(
          'limits',
          `admins may add ${adminTopupCredits} credits a month, and the trial is ${credits(trialCredits)}`,
        );
  const spending = skipped(
    'fal limit',
    'cannot be seen with this key',
    'Set a spending limit and a low-balance e-mail at https://fal.ai/dashboard/billing.',
  );
  return [topup, spending];
}

function checkAlerts({ port }: Config): Finding {
  return skipped(
    'alerts',
    'cannot be seen from here',
    `Let something watch http://127.0.0.1:${port}/readyz (not 200 for 2 minutes) and scrape /metrics.`,
  );
}

/** The forms of real secrets: Slack's is 32 hexadecimal digits, fal's key an id and a secret with a colon. */
function checkSecrets({ slack, fal, publicUrl }: Config): Finding[] {
  const findings: Finding[] = [];
  if (slack.signingSecret && !slack.appToken) {
    findings.push(
      /^[0-9a-f]{32}$/.test(slack.signingSecret)
        ? ok('signing secret', 'has the form of a real one')
        : problem(
            'signing secret',
            'SLACK_SIGNING_SECRET is not 32 hexadecimal digits, as Slack makes them',
            'Copy it again from "Basic Information" on your app\'s page.',
          ),
    );
  }
  if (fal.key) {
    findings.push(
      /^[^:\s]{8,}:[^:\s]{16,}$/.test(fal.key)
        ? ok('fal key form', 'has the form of a real one')
        : problem(
            'fal key form',
            'FAL_KEY is not an id and a secret with a colon between them, as fal makes them',
            'Make a key at https://fal.ai/dashboard/keys and set it, as a whole.',
          ),
    );
  }
  findings.push(
    fal.webhookUserId || !publicUrl
      ? ok('webhook signer', fal.webhookUserId ? 'pinned to your fal account' : 'no webhooks are used')
      : problem(
          'webhook signer',
          "webhooks of any fal account are accepted as fal's (their path still has a secret)",
          "Set FAL_WEBHOOK_USER_ID to your account's id: the header X-Fal-Webhook-User-Id of its webhooks.",
        ),
  );
  return findings;
}

function checkEnvFile(): Finding {
  if (!existsSync('.env')) return ok('.env', 'not used');
  const mode = statSync('.env').mode & 0o777;
  if ((mode & 0o077) === 0 || process.platform === 'win32') return ok('.env', 'only its owner can read it');
  return problem(
    '.env',
    `other users of this machine can read it (mode ${mode.toString(8)})`,
    'chmod 600 .env',
  );
}
