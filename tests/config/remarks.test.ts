import { describe, expect, it } from '@jest/globals';
import { decodeFile, scanFile } from '../../src/config/env-file.js';
import { isPlayground, settingNames } from '../../src/config/index.js';
import { remarksOnNames } from '../../src/config/names.js';

describe('a name that is nearly a setting', () => {
  const set = (...names: string[]) => Object.fromEntries(names.map((name) => [name, 'a value']));

  it.each([
    ['SLACK_SIGNIN_SECRET', 'SLACK_SIGNING_SECRET'],
    ['FAL_KEYS', 'FAL_KEY'],
    ['FAL_API_KEY', 'FAL_KEY'],
    ['PUBLICURL', 'PUBLIC_URL'],
    ['PUBLIC-URL', 'PUBLIC_URL'],
    ['slack_bot_token', 'SLACK_BOT_TOKEN'],
    ['SLACK_TOKEN', 'SLACK_BOT_TOKEN or SLACK_APP_TOKEN'],
    ['S3_BUKET', 'S3_BUCKET'],
    ['S3_BUCKET_NAME', 'S3_BUCKET'],
    ['TRIAL_CREDIT', 'TRIAL_CREDITS'],
    ['MONGO_URI', 'MONGODB_URI'],
  ])('is told, with what was meant: %s', (name, meant) => {
    const words = `${name} is no setting; did you mean ${meant}?`;
    expect(remarksOnNames(set(name), [])).toContain(words);
    expect(remarksOnNames({}, [name])).toContain(words);
  });

  it('is left alone in the real environment where the setting itself is there, and told in .env all the same', () => {
    expect(remarksOnNames(set('MONGODB_URI', 'MONGO_URI'), [])).toEqual([]);
    expect(remarksOnNames({}, ['MONGODB_URI', 'MONGO_URI'])).toHaveLength(1);
  });

  it('is none of the many that other programs have, nor any setting', () => {
    const others =
      'PATH HOME USER LANG TERM SHELL PWD HOSTNAME PORT HOST POST TZ DISPLAY EDITOR NODE_ENV NODE_OPTIONS NO_COLOR CI AWS_REGION ' +
      'AWS_ACCESS_KEY_ID npm_config_loglevel npm_package_name HTTP_PROXY HTTPS_PROXY NO_PROXY http_proxy DATABASE_URL REDIS_URL HTTP_URL ' +
      'SMTP_HOST RELEASE LOGNAME DBUS_SESSION_BUS_ADDRESS SSH_AUTH_SOCK XDG_DATA_DIRS GITHUB_TOKEN NEXT_PUBLIC_URL';
    expect(remarksOnNames(set(...others.split(' ')), [])).toEqual([]);
    expect(remarksOnNames({}, settingNames)).toEqual([]);
  });

  it('that begins like ours is told in .env, though nothing is like it', () => {
    expect(remarksOnNames({}, ['FAL_KEY', 'SLACK_WEBHOOK_URL', 'COMPOSE_PROJECT_NAME'])).toEqual([
      'SLACK_WEBHOOK_URL is no setting',
    ]);
  });

  it('is named where it alone keeps the playground away, or was to keep it away', () => {
    for (const name of ['SLACK_WEBHOOK_URL', 'FAL_KEYS']) {
      expect(remarksOnNames(set(name), []).at(-1)).toContain(`no playground because of ${name}`);
    }
    expect(remarksOnNames(set('SLACK_WEBHOOK_URL', 'FAL_KEY'), [])).toEqual([]);
    expect(isPlayground(set('slack_bot_token'))).toBe(true);
    expect(remarksOnNames(set('slack_bot_token'), []).at(-1)).toContain('this is a playground');
  });
});

describe('what is read in .env as something else than was meant', () => {
  const remarks = (file: string) => scanFile(file).remarks;

  it.each([
    ['FAL_KEY="s3cret\nPORT=1\nHOST="b"', 1, /the lines to 3 .* set nothing \(PORT, HOST\)/],
    ["PORT=1\nFAL_KEY='s3cret", 2, /quotation mark \('\) .* isn't closed/],
    ['# fine\ns3cret\nPORT=1', 2, /no = in it/],
    ['=s3cret', 1, /no name/],
    ['FAL_KEY=“s3cret”', 1, /typographic quotation marks/],
    ['FAL_KEY=s3cret#more', 1, /follows the # is left out/],
    ['FAL_KEY="s3cret"more', 1, /follows the closing quotation mark/],
    ['FAL_KEY=s3cret\nPORT=1\nFAL_KEY=other', 3, /FAL_KEY is there again \(line 1\)/],
    ['s3cretAAA="x\nPORT=1\nY="', 1, /value of it begins/],
  ])('is told with its line and never its value: %j', (file, line, words) => {
    const told = remarks(file);
    expect(told).toEqual([expect.stringMatching(words)]);
    expect(told[0]).toContain(`.env, line ${line}: `);
    expect(told[0]).not.toContain('s3cret');
  });

  it('is nothing of what is read as it was meant', () => {
    const file =
      '# a comment = fine\r\n\r\nexport FAL_KEY = "s3cret" # mine\r\nPORT=3000 # the port\r\nSLACK_BOT_TOKEN=\r\nSLACK_BOT_TOKEN=xoxb-1\r\nCERT="a\nb"\r\n';
    expect(remarks(file)).toEqual([]);
  });

  it('does not take the next line along where a line has no =', () => {
    expect(scanFile('nonsense\nPORT=1').text).toBe('\nPORT=1');
  });

  it('is not how the file is encoded: that is read, and told', () => {
    for (const bytes of [
      Buffer.from('\uFEFFPORT=1', 'utf8'),
      Buffer.from('\uFEFFPORT=1', 'utf16le'),
      Buffer.from('\uFEFFPORT=1', 'utf16le').swap16(),
    ]) {
      expect(decodeFile(bytes)).toEqual({
        text: 'PORT=1',
        remarks: [expect.stringMatching(/^\.env, line 1: /)],
      });
    }
    expect(decodeFile(Buffer.from('PORT=1'))).toEqual({ text: 'PORT=1', remarks: [] });
  });
});
