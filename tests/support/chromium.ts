import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const executablePath = [
  process.env.CHROMIUM ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find(existsSync);

/** Stands after the subject of tests that need a browser: why they do not run, where they do not. */
export const unlessSkipped = executablePath ? '' : ' (skipped: there is no Chromium)';
export const hasChromium = executablePath !== undefined;

export function launchChromium(): Promise<Browser> {
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'];
  return chromium.launch({ executablePath: executablePath ?? '', args });
}
