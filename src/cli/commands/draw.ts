import { extname } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import type { Environment } from '../../config/index.js';
import { createDrawing } from '../../drawing/index.js';
import {
  type DrawableBrief,
  type Drawing,
  DrawingError,
  exportFormats,
} from '../../drawing/scene/drawing.js';
import {
  type DrawnLayout,
  drawnLayouts,
  type Look,
  type ThemeName,
  themes,
} from '../../drawing/scene/look.js';
import { defined } from '../../lib/defined.js';
import { createLog } from '../../lib/log.js';
import { createMetrics } from '../../lib/metrics.js';
import { readBrief } from '../draw/brief-file.js';
import { contactSheet } from '../draw/contact-sheet.js';
import { writeTo } from '../draw/target.js';
import { describe, leftOutInWords } from '../draw/told.js';
import { dataDirOf } from '../shared/books.js';
import type { CommandContext } from '../shared/context.js';
import { CommandError, UsageError } from '../shared/terminal.js';

const formats = [...exportFormats, 'json'] as const;
type Format = (typeof formats)[number];

/** Nobody else waits for it, and the machine may be at other work as well. */
const LIMIT_MS = 60_000;

interface Options {
  brief: string;
  theme?: ThemeName;
  ratio?: string;
  layout?: DrawnLayout;
  format?: Format;
  output?: string;
  contactSheet?: boolean;
  allPages?: boolean;
}

/** `draw --brief FILE`: a brief as a picture or a file of another kind, by code alone, without Slack, credits or database. */
export function drawCommand(context: CommandContext): Command {
  return new Command('draw')
    .description('draw a brief by code, right to the letter: no model, no account, no charge')
    .requiredOption('--brief <file>', 'a brief as JSON, or - for standard input; `brief --json` prints one')
    .addOption(new Option('--theme <theme>', 'how it is composed').choices(themes))
    .option('--ratio <ratio>', 'such as 9:16; default: 16:9', readRatio)
    .addOption(new Option('--layout <layout>', "default: the brief's own").choices(drawnLayouts))
    .addOption(
      new Option(
        '--format <format>',
        'json: every text and mark with its place; default: as the file of -o is named, else png',
      ).choices(formats),
    )
    .option(
      '--contact-sheet',
      'all themes and layouts on one page, as PNG; with --layout that one in all ratios',
    )
    .option('--all-pages', 'all facts, on up to four pages, where one has no room for them')
    .option(
      '-o, --output <file>',
      'where to; - is standard output; default: a new file named after the title',
    )
    .action(async (given: Options) => {
      const { brief: file, theme, ratio, layout, output, contactSheet: isSheet } = given;
      const format = given.format ?? formatNamed(output);
      const options = { ...given, format };
      checkPages(options);
      if (isSheet && format !== 'png') throw new UsageError('A contact sheet is a PNG.');
      if (output === '-' && context.printer.json)
        throw new UsageError('With --json standard output is for JSON: name a file with -o.');
      const brief = await readBrief(file, context.terminal);
      const look = defined({ theme, ratio, layout });
      const drawing = context.terminal.helpers?.drawing ?? ownDrawing(context.terminal.environment);
      try {
        const draw = isSheet ? drawSheet : options.allPages ? drawPages : drawOne;
        await draw(drawing, brief, look, options, context);
      } catch (error) {
        if (error instanceof DrawingError) throw new CommandError(error.code, error.message);
        throw error;
      } finally {
        await drawing.close();
      }
    });
}

function ownDrawing(environment: Environment): Drawing {
  const dataDir = dataDirOf(environment);
  return createDrawing({ dataDir, limitMs: LIMIT_MS, log: createLog('silent'), metrics: createMetrics() });
}

type Draw = (
  drawing: Drawing,
  brief: DrawableBrief,
  look: Look,
  options: Wanted,
  context: CommandContext,
) => Promise<void>;

const drawOne: Draw = async (drawing, brief, look, { format, output }, { terminal, printer }) => {
  const drawn = await drawing.draw(brief, look);
  const missing = leftOutInWords(drawn, brief);
  if (missing) printer.remark(missing);
  if (format === 'json' && output === undefined) {
    printer.result(describe(drawn), JSON.stringify(describe(drawn)));
    return;
  }
  const bytes = await bytesOf();
  const path = await writeTo(output, { bytes, title: brief.title, extension: format }, terminal);
  const { theme, layout, leftOut } = drawn;
  if (path !== undefined) printer.result({ file: path, bytes: bytes.length, theme, layout, leftOut }, path);

  async function bytesOf(): Promise<Uint8Array> {
    if (format === 'png') return drawn.png;
    if (format === 'json') return Buffer.from(`${JSON.stringify(describe(drawn))}\n`);
    return (await drawing.export(brief, look, format)).bytes;
  }
};

/** The options, with what was left out of them. */
interface Wanted extends Options {
  format: Format;
}

/** What a file's name says that it is. */
function formatNamed(output = ''): Format {
  const extension = extname(output).slice(1).toLowerCase();
  return formats.find((one) => one === extension) ?? 'png';
}

/** @throws UsageError */
function checkPages({ allPages, contactSheet, format, output }: Wanted): void {
  if (!allPages) return;
  if (contactSheet)
    throw new UsageError('A contact sheet has one page: take --all-pages or --contact-sheet.');
  if (format === 'json') throw new UsageError('--format json tells of one picture: leave --all-pages out.');
  if (output === '-' && (format === 'png' || format === 'svg'))
    throw new UsageError('Pages are several files: name one with -o, or choose --format pdf.');
}

const drawPages: Draw = async (drawing, brief, look, { format, output }, { terminal, printer }) => {
  if (format === 'json') return;
  const { files, leftOut, pages } = await drawing.pages(brief, look, format);
  const missing = leftOutInWords({ leftOut }, brief);
  if (missing) printer.remark(missing);
  const paths: string[] = [];
  for (const [index, { bytes }] of files.entries()) {
    const page = files.length > 1 ? index + 1 : undefined;
    const path = await writeTo(output, { bytes, title: brief.title, extension: format, page }, terminal);
    if (path !== undefined) paths.push(path);
  }
  if (paths.length > 0) printer.result({ files: paths, pages, leftOut }, paths.join('\n'));
};

const drawSheet: Draw = async (drawing, brief, look, { output }, { terminal, printer }) => {
  const { png, pictures } = await contactSheet(drawing, brief, look);
  const title = `${brief.title} contact sheet`;
  const path = await writeTo(output, { bytes: png, title, extension: 'png' }, terminal);
  if (path !== undefined) printer.result({ file: path, bytes: png.length, pictures }, path);
};

/** @throws InvalidArgumentError, which Commander prints */
function readRatio(given: string): string {
  const [, width, height] = /^(\d{1,3})[:x×/](\d{1,3})$/.exec(given) ?? [];
  const ratio = Number(width) / Number(height);
  if (ratio >= 0.25 && ratio <= 4) return `${width}:${height}`;
  throw new InvalidArgumentError('A ratio is like 16:9, and at most four times as long as wide.');
}
