import { randomInt } from 'node:crypto';
import { Command, Option } from 'commander';
import { composePrompt } from '../../briefs/index.js';
import { readConfig } from '../../config/index.js';
import { createFal } from '../../fal/client.js';
import { nanoBananaPro } from '../../fal/models/nano-banana-pro.js';
import { createMetrics } from '../../lib/metrics.js';
import { withTimeout } from '../../lib/timeout.js';
import { number } from '../../lib/words/quantities.js';
import { factsInWords, readArticle } from '../generate/article.js';
import { checkPlace, saveImage } from '../generate/image-file.js';
import { handOver, inputOf, readModel } from '../generate/job.js';
import { startReceiver } from '../generate/receiver.js';
import { fetchCommand, savedInWords, withHint } from '../generate/telling.js';
import { imageUrlOf, type Job, progressBar, stateOf, untilFinished } from '../generate/wait.js';
import { untilCalled } from '../generate/webhook.js';
import { generate as words } from '../generate/words.js';
import type { CommandContext } from '../shared/context.js';
import { createSteps } from '../shared/steps.js';
import { CommandError, UsageError } from '../shared/terminal.js';

const MIN_PROMPT = 3;
const MAX_PROMPT = 4_000;
const LEAVE_WITHIN_MS = 2_000;

type Mode = 'async' | 'webhook' | 'blocking';

interface Options {
  url?: string;
  mode: Mode;
  ratio?: string;
  res?: string;
  model: string;
  out?: string;
  force?: boolean;
}

/** How far a run has come, for who stops it. */
interface Progress {
  phase: 'before' | 'handing over' | 'handed over';
  job?: Job;
}

/** `generate "<prompt>"` and `generate --url <link>`: one image, straight from fal. */
export function generateCommand(context: CommandContext): Command {
  return new Command('generate')
    .description(
      'make one image directly at fal, without Slack or credits, to try FAL_KEY and a model; fal charges for it',
    )
    .argument('[prompt...]', 'what to draw')
    .option('--url <link>', 'an article to find the facts in and draw')
    .addOption(
      new Option(
        '--mode <mode>',
        'async: polls until it is done; webhook: fal calls back; blocking: a progress bar',
      )
        .choices(['async', 'webhook', 'blocking'])
        .default('async'),
    )
    .option('--ratio <ratio>', "such as 9:16; default: the model's own")
    .option('--res <resolution>', '1K, 2K or 4K')
    .option('--model <id>', "a model's id at fal, or a name like gpt-image-2", nanoBananaPro.id)
    .option('--out <file>', 'where to save the image; default: named after the request')
    .option('--force', 'overwrite an existing file')
    .action(async (prompt: string[], options: Options) => {
      const progress: Progress = { phase: 'before' };
      const leaving = new AbortController();
      const work = generate(prompt.join(' ').trim(), options, context, progress, leaving.signal);
      const left = context.terminal.stopped().then(async () => {
        leaving.abort();
        // What is being handed over is worth a moment: with its id the image can be fetched.
        await withTimeout(work, LEAVE_WITHIN_MS);
        throw stoppedAt(progress);
      });
      const done = work.catch(async (error: unknown) => {
        if (leaving.signal.aborted) await left;
        throw error;
      });
      try {
        await Promise.race([done, left]);
      } catch (error) {
        throw progress.job ? withHint(error, progress.job) : error;
      }
    });
}

async function generate(
  text: string,
  options: Options,
  { terminal, printer }: CommandContext,
  progress: Progress,
  signal: AbortSignal,
): Promise<void> {
  const { mode, url, out, force = false } = options;
  const model = readModel(options.model);
  const wish = { model, ratio: options.ratio, resolution: options.res, seed: randomInt(2 ** 31) };
  const typed = readPrompt(text, url);
  inputOf({ ...wish, prompt: typed });
  const config = readConfig(terminal.environment, ['fal']);
  const place = { out, force };
  await checkPlace(place);
  const steps = createSteps(terminal, printer);
  const fal = createFal(config.fal, createMetrics());
  const startedAt = performance.now();
  const receiver = mode === 'webhook' ? await startReceiver(config) : undefined;
  try {
    if (receiver) printer.remark(words.listening(receiver.port, config.publicUrl ?? ''));
    const article = url
      ? await steps.run('Reading the article', () => readArticle(url, config, terminal.helpers))
      : undefined;
    if (article) printer.remark(factsInWords(article));
    const prompt = article ? composePrompt(article.facts, lookOf(options)) : typed;

    signal.throwIfAborted();
    progress.phase = 'handing over';
    const requestId = await steps.run(`Sending the job to fal (${model})`, () =>
      handOver(fal, { ...wish, prompt }, receiver?.webhookUrl, config),
    );
    const job = { model, requestId };
    Object.assign(progress, { phase: 'handed over', job });
    signal.throwIfAborted();
    printer.remark(`Request id: ${requestId}. ${words.fetchLater(fetchCommand(job))}`);

    const imageUrl = await steps.run('Waiting for the image', async (tell) => {
      const patience = { deadlineMs: config.jobDeadlineMs, signal };
      if (receiver) {
        return await untilCalled(fal, receiver, job, patience, config, printer.remark);
      }
      const bar = mode === 'blocking' ? progressBar(tell) : undefined;
      await untilFinished(fal, job, patience, bar ?? ((status) => tell(stateOf(status))));
      return await imageUrlOf(fal, job);
    });
    const saved = await steps.run('Saving the image', () =>
      saveImage(imageUrl, requestId, place, config.fal),
    );
    const seconds = Math.round((performance.now() - startedAt) / 100) / 10;
    const found = article ? { source: article.source, facts: article.facts } : {};
    printer.result({ requestId, model, ...saved, seconds, ...found }, savedInWords(saved, seconds));
  } finally {
    receiver?.stop();
  }
}

/** @throws UsageError where it is neither a prompt nor a link alone */
function readPrompt(text: string, url: string | undefined): string {
  if (url !== undefined) {
    if (text) throw new UsageError('Use either a prompt or --url, not both.');
    if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
      throw new UsageError('--url takes a link that starts with https:// or http://.');
    }
    return '';
  }
  const length = [...text].length;
  if (length >= MIN_PROMPT && length <= MAX_PROMPT) return text;
  throw new UsageError(
    length === 0
      ? 'What should it draw? For example: infograph generate "How a bill becomes law"'
      : `A prompt has ${number(MIN_PROMPT)} to ${number(MAX_PROMPT)} characters; this one has ${number(length)}.`,
  );
}

function lookOf({ ratio }: Options): { ratio?: string } {
  return ratio ? { ratio: ratio.replace(/[/x×]/i, ':') } : {};
}

function stoppedAt({ phase }: Progress): CommandError {
  const said = { before: words.leftBefore, 'handing over': words.leftDuring, 'handed over': words.left };
  return new CommandError('stopped', said[phase]);
}
