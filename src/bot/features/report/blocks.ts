import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { defined } from '../../../lib/defined.js';
import { REPORT_NOTE_CHARACTERS, type Report, type ReportKind, reportKinds } from '../../../models/report.js';
import { field, option, plain } from '../../blocks/modal.js';
import { context } from '../../blocks/text.js';
import { report as words } from './words.js';

/**
 * The form, with what the same person said before.
 * @param from the conversation in which the infographic stands @param isFree whether an error of fact gets a free picture
 */
export function reportView(
  infograph: string,
  from: string | undefined,
  before: Report | undefined,
  isFree: boolean,
): ModalView {
  const options = reportKinds.map((kind) => option(words.kinds[kind], kind));
  const said = options.find(({ value }) => value === before?.kind);
  return {
    type: 'modal',
    callback_id: 'report',
    private_metadata: JSON.stringify({ infograph, from }),
    title: plain(words.title),
    submit: plain(words.submit),
    close: plain(words.cancel),
    blocks: [
      field('kind', words.kind, {
        type: 'radio_buttons',
        action_id: 'value',
        options,
        ...(said ? { initial_option: said } : {}),
      }),
      field(
        'note',
        words.note,
        {
          type: 'plain_text_input',
          action_id: 'value',
          max_length: REPORT_NOTE_CHARACTERS,
          ...defined({ initial_value: before?.note }),
        },
        { optional: true, hint: words.noteHint },
      ),
      context(isFree ? `${words.free} ${words.who}` : words.who),
    ],
  };
}

const metadataSchema = z.object({ infograph: z.string().max(60), from: z.string().max(60).optional() });
const stateSchema = z.object({
  kind: z.object({
    value: z.object({ selected_option: z.object({ value: z.enum(reportKinds) }).nullish() }),
  }),
  note: z.object({ value: z.object({ value: z.string().max(REPORT_NOTE_CHARACTERS).nullish() }) }),
});

export interface ReportFilled {
  infograph: string;
  from?: string | undefined;
  /** Undefined where nothing was chosen. */
  kind: ReportKind | undefined;
  note: string | undefined;
}

/** What was filled in; undefined where no form of ours could have been sent. */
export function reportFilled({
  private_metadata,
  state,
}: {
  private_metadata: string;
  state: { values: unknown };
}): ReportFilled | undefined {
  const filled = stateSchema.safeParse(state.values).data;
  const about = metadataSchema.safeParse(metadataIn(private_metadata)).data;
  if (!filled || !about) return undefined;
  const { kind, note } = filled;
  return {
    ...about,
    kind: kind.value.selected_option?.value,
    note: note.value.value?.replace(/\s+/g, ' ').trim() || undefined,
  };
}

function metadataIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
