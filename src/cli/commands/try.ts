import { Command } from 'commander';
import { isPlayground } from '../../config/index.js';
import { credits, infographics } from '../../lib/words/quantities.js';
import type { CommandContext } from '../shared/context.js';
import { CommandError } from '../shared/terminal.js';

interface Options {
  ratio?: string;
  res?: string;
  n?: string;
  out: string;
}

/** `try "<prompt>"`: one command in the playground, from the terminal. */
export function tryCommand({ terminal, printer }: CommandContext): Command {
  return new Command('try')
    .description('make an infographic in the playground, where Slack and fal are stand-ins, and save it')
    .argument('<prompt...>', 'what you would type after /infograph')
    .option('--ratio <ratio>', 'such as 9:16; default: 16:9')
    .option('--res <resolution>', '1K, 2K, or 4K; default: 2K')
    .option('-n <count>', 'how many at once, 1 to 4')
    .option('--out <folder>', 'where to save the image', './infographs')
    .action(async (prompt: string[], options: Options) => {
      if (!isPlayground(terminal.environment)) {
        throw new CommandError(
          'not_playground',
          '`try` is for the playground, but SLACK_*, FAL_*, or S3_* settings (or NODE_ENV=production) make this the real thing. Type /infograph in Slack instead.',
        );
      }
      const { tryOut } = await import('../../playground/try.js');
      const { workspace, asked, images, reasons, available, held } = await tryOut({
        environment: terminal.environment,
        text: textOf(prompt, options),
        folder: options.out,
        say: printer.progress,
        stopped: terminal.stopped(),
      });
      if (images.length === 0 || images.length < asked) {
        throw new CommandError('not_delivered', missing(asked, images, reasons));
      }
      printer.result(
        { workspace, images, available, held },
        [...images.map((path) => `Saved ${path}`), `${credits(available)} left.`].join('\n'),
      );
    });
}

function textOf(prompt: readonly string[], { ratio, res, n }: Omit<Options, 'out'>): string {
  return [
    ...prompt,
    ...(ratio === undefined ? [] : ['--ratio', ratio]),
    ...(res === undefined ? [] : ['--res', res]),
    ...(n === undefined ? [] : ['-n', n]),
  ].join(' ');
}

function missing(asked: number, images: readonly string[], reasons: readonly string[]): string {
  const why = reasons.join(' ');
  if (asked === 0) return `No infographic was made. ${why}`;
  const saved = images.length > 0 ? ` Saved: ${images.join(', ')}.` : '';
  return `${images.length} of ${infographics(asked)} came.${saved} ${why}`.trim();
}
