import { Command } from 'commander';
import { readConfig } from '../../config/index.js';
import { createFal } from '../../fal/client.js';
import { nanoBananaPro } from '../../fal/models/nano-banana-pro.js';
import { createMetrics } from '../../lib/metrics.js';
import { checkPlace, saveImage } from '../generate/image-file.js';
import { readModel } from '../generate/job.js';
import { savedInWords } from '../generate/telling.js';
import { imageUrlOf, inWords, stateOf } from '../generate/wait.js';
import { generate as words } from '../generate/words.js';
import type { CommandContext } from '../shared/context.js';
import { createSteps } from '../shared/steps.js';
import { CommandError, UsageError } from '../shared/terminal.js';

interface Options {
  model: string;
  out?: string;
  force?: boolean;
}

/** `result <request_id>`: the image of a job that was handed to fal before. */
export function resultCommand({ terminal, printer }: CommandContext): Command {
  return new Command('result')
    .description('get the image of a job that `generate` (or anything else) sent to fal')
    .argument('<request_id>', "fal's id of the job")
    .option('--model <id>', 'the model it was made with', nanoBananaPro.id)
    .option('--out <file>', 'where to save the image; default: named after the request')
    .option('--force', 'overwrite an existing file')
    .action(async (requestId: string, { model: id, out, force = false }: Options) => {
      // It becomes part of an address that the key is sent to.
      if (!/^[\w-]{1,200}$/.test(requestId)) throw new UsageError("That's not a fal request id.");
      const model = readModel(id);
      const config = readConfig(terminal.environment, ['fal']);
      await checkPlace({ out, force });
      const fal = createFal(config.fal, createMetrics());
      const steps = createSteps(terminal, printer);
      const job = { model, requestId };
      const imageUrl = await steps.run('Asking fal', async () => {
        const status = await fal.status(model, requestId).catch((error: unknown) => {
          throw inWords(error);
        });
        if (status.kind === 'not-found')
          throw new CommandError('unknown_request', words.unknownRequest(model));
        if (status.kind !== 'finished')
          throw new CommandError('not_finished', words.notFinished(stateOf(status)));
        return await imageUrlOf(fal, job);
      });
      const saved = await steps.run('Saving the image', () =>
        saveImage(imageUrl, requestId, { out, force }, config.fal),
      );
      printer.result({ requestId, model, ...saved }, savedInWords(saved));
    });
}
