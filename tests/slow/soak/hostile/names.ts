import { command } from '../scene.js';
import type { Trick, Tricks } from './trick.js';

const link =
  (url: (n: number, app: string) => string): Trick =>
  ({ n, user, ...scene }) =>
    command(scene, user, `${url(n, new URL(scene.url).port)} --now`);

/** Links by names that nobody has, or that lead inside. */
export const nameTricks: Tricks = {
  'of-nobody': link((n) => `https://page-${n}.invalid/article`),
  'of-nobody-deep': link((n) => `https://${'a.'.repeat(100)}${n}.invalid/`),
  'of-nobody-long': link((n) => `https://${'a'.repeat(63)}.${'b'.repeat(63)}.${n}.invalid/`),
  'too-long': link((n) => `https://${'a'.repeat(300)}${n}.invalid/`),
  localhost: link((_, port) => `http://localhost:${port}/readyz`),
  'the-app': link((_, port) => `http://127.0.0.1:${port}/metrics`),
  'as-a-number': link((_, port) => `http://2130706433:${port}/`),
  'in-hex': link((_, port) => `http://0x7f.1:${port}/`),
  'of-the-cloud': link(() => 'http://169.254.169.254/latest/meta-data/'),
  mapped: link(() => 'http://[::ffff:10.0.0.1]/'),
  'of-six': link((n) => `http://[fd00::${(n % 9_999) + 1}]/`),
  'with-a-password': link((n) => `https://user:${'p'.repeat(1_000)}@host-${n}.invalid/`),
};
