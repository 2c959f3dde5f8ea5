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
  if (NODE_ENV === 'production') return ok('mode', "NODE_ENV is production: it can't start as a playground");
  return problem(
    'mode',
    "NODE_ENV isn't production: if the settings got lost, the app would start as a playground",
    'Set NODE_ENV=production.',
  );
}

function checkHttps({ publicUrl, slack }: Config): Finding {
  if (publicUrl && isLoopback(publicUrl)) {
    return problem(
      'https',
      `${publicUrl} is this machine's own address: no one else can reach it`,
      'Set PUBLIC_URL to the https address of the app.',
    );
  }
  if (publicUrl) return ok('https', publicUrl);
  return slack.appToken
    ? ok('https', 'not needed: Socket Mode, and no PUBLIC_URL')
    : skipped('https', "PUBLIC_URL isn't set");
}

function checkServices({ slack, fal }: Config): Finding {
  const local = [slack.apiUrl, fal.queueUrl, fal.runUrl, fal.apiUrl, fal.jwksUrl].filter(isLoopback);
  if (local.length === 0) return ok('services', 'Slack and fal are called over https');
  return problem(
    'services',
    `these lead to this machine, so they're stand-ins or a proxy: ${local.join(', ')}`,
    "Leave out SLACK_API_URL and the FAL_*_URL settings, unless it's your own proxy.",
  );
}

function checkStorage({ mongodbUri, s3, dataDir }: Config): Finding {
  const inFolder = [...(mongodbUri ? [] : ['the embedded database']), ...(s3 ? [] : ['the images'])];
  if (inFolder.length > 0 && !isAbsolute(dataDir)) {
    return problem(
      'storage',
      `${inFolder.join(' and ')} would be in ${dataDir}, which depends on the folder the app is started in (now ${resolve(dataDir)})`,
      'Set DATA_DIR to an absolute path on a persistent local disk, such as /var/lib/infograph.',
    );
  }
  if (mongodbUri) {
    return ok(
      'storage',
      s3
        ? 'a MongoDB and a bucket: any number of processes'
        : `a MongoDB, and the images in ${imagesFolder(dataDir)}: with S3_BUCKET, processes on other machines could show them, too`,
    );
  }
  return ok('storage', `the embedded database in ${dataDir}: for one machine; use MONGODB_URI to grow`);
}

function checkBackups({ mongodbUri, s3, dataDir }: Config): Finding {
  return skipped(
    'backups',
    "can't be seen from here",
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
          'admins of the workspace can add as many credits as they like, and you pay fal for each image',
          'Set ADMIN_TOPUP to the credits they can add per month (0: only you, with `infograph credits grant`).',
        )
      : ok(
          'limits',
          `admins can add ${credits(adminTopupCredits)} a month, and the trial is ${credits(trialCredits)}`,
        );
  const spending = skipped(
    'fal limit',
    "can't be seen with this key",
    'Set a spending limit and a low-balance email at https://fal.ai/dashboard/billing.',
  );
  return [topup, spending];
}

function checkAlerts({ port }: Config): Finding {
  return skipped(
    'alerts',
    "can't be seen from here",
    `Have something watch http://127.0.0.1:${port}/readyz (not 200 for 2 minutes) and scrape /metrics.`,
  );
}

/** The forms of real secrets: Slack's is 32 hexadecimal digits, fal's key an id and a secret with a colon. */
function checkSecrets({ slack, fal, publicUrl }: Config): Finding[] {
  const findings: Finding[] = [];
  if (slack.signingSecret && !slack.appToken) {
    findings.push(
      /^[0-9a-f]{32}$/.test(slack.signingSecret)
        ? ok('signing secret', 'looks like a real one')
        : problem(
            'signing secret',
            "SLACK_SIGNING_SECRET isn't 32 hexadecimal digits, like Slack's are",
            'Copy it again from "Basic Information" on your app\'s page.',
          ),
    );
  }
  if (fal.key) {
    findings.push(
      /^[^:\s]{8,}:[^:\s]{16,}$/.test(fal.key)
        ? ok('fal key form', 'looks like a real one')
        : problem(
            'fal key form',
            "FAL_KEY isn't an id and a secret with a colon between them, like fal's are",
            'Create a key at https://fal.ai/dashboard/keys and set all of it.',
          ),
    );
  }
  findings.push(
    fal.webhookUserId || !publicUrl
      ? ok('webhook signer', fal.webhookUserId ? 'pinned to your fal account' : 'no webhooks are used')
      : problem(
          'webhook signer',
          "webhooks from any fal account are accepted as fal's (their path still has a secret)",
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
