import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { type ExportFormat, exportFormats } from '../../../drawing/scene/drawing.js';
import { isDrawing } from '../../../infographs/exports.js';
import { field, option, plain, saidView } from '../../blocks/modal.js';
import { context } from '../../blocks/text.js';
import type { Press, Submission } from '../../door/interaction.js';
import { openThenFill } from '../../door/open-modal.js';
import { tellUnopened } from '../../door/reply.js';
import { bring, type GetAsServices } from './bring-file.js';
import { findShown } from './find.js';
import { getAs as words } from './get-as-words.js';

/** Get as…: which kind of file. Who sees the picture may have it. */
export async function openGetAs(press: Press, id: string, services: GetAsServices): Promise<void> {
  await press.ack();
  const { channel, installedIn: workspace, triggerId } = press;
  const fill = async (): Promise<ModalView> => {
    const found = await findShown(press, id, services);
    if ('why' in found) return saidView(words.title, words.close, found.why);
    const formats = services.infographs.exports.formatsOf(found.infograph);
    return formView(id, channel, formats, isDrawing(found.infograph));
  };
  const opening = openThenFill(services, { workspace, triggerId, title: words.title }, fill);
  const { cannotOpen } = words;
  await tellUnopened(press, services, opening, {
    failed: 'opening the form for a file of an infographic failed',
    cannotOpen,
  });
}

function formView(
  infograph: string,
  from: string | undefined,
  formats: readonly ExportFormat[],
  isDrawn: boolean,
): ModalView {
  const options = formats.map((one) =>
    option(one === 'png' && !isDrawn ? words.asItIs : words.formats[one], one),
  );
  const [initial_option] = options;
  return {
    type: 'modal',
    callback_id: 'get_as',
    private_metadata: JSON.stringify({ infograph, from }),
    title: plain(words.title),
    submit: plain(words.submit),
    close: plain(words.close),
    blocks: [
      field('format', words.ask, {
        type: 'radio_buttons',
        action_id: 'value',
        options,
        ...(initial_option ? { initial_option } : {}),
      }),
      context(words.where),
    ],
  };
}

const about = z.object({ infograph: z.string().max(60), from: z.string().max(60).optional() });
const chosen = z.object({
  format: z.object({ value: z.object({ selected_option: z.object({ value: z.enum(exportFormats) }) }) }),
});

/** The form, sent. It closes at once; what becomes of it is said in the thread, to whoever sent it. */
export async function submitGetAs(submission: Submission, services: GetAsServices): Promise<void> {
  const { ack, installedIn: workspace, user, view } = submission;
  await ack();
  const asked = about.safeParse(parsed(view.private_metadata)).data;
  const format = chosen.safeParse(view.state.values).data?.format.value.selected_option.value;
  if (!asked || !format) return;
  try {
    const place = { installedIn: workspace, user, channel: asked.from };
    const found = await findShown(place, asked.infograph, services);
    if ('why' in found)
      services.log.warn({ workspace, user, infograph: asked.infograph }, 'a file of it was refused');
    else await bring(found, { format, user }, services);
  } catch (error) {
    services.log.error({ err: error, workspace }, 'bringing a file of an infographic failed');
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
