import type { KnownBlock, ModalView, RichTextBlock } from '@slack/types';
import type { Catalogue } from '../../../fal/models/catalogue.js';
import { altTextOf, shortAltTextOf } from '../../blocks/alt-text.js';
import { saidView } from '../../blocks/modal.js';
import { section } from '../../blocks/text.js';
import { parseCommand } from '../../command-line/parse.js';
import type { Press } from '../../door/interaction.js';
import { openThenFill } from '../../door/open-modal.js';
import { tellUnopened } from '../../door/reply.js';
import type { Services } from '../../door/services.js';
import { findShown, type Shown } from './find.js';
import { result as words } from './words.js';

type CopyServices = Pick<Services, 'catalogue' | 'conversations' | 'log' | 'models' | 'patience' | 'slack'>;

/** Copy…: what people may want to take elsewhere, each as it is to be pasted. */
export async function copy(press: Press, id: string, services: CopyServices): Promise<void> {
  await press.ack();
  const { installedIn: workspace, triggerId } = press;
  const fill = async (): Promise<ModalView> => {
    const found = await findShown(press, id, services);
    if ('why' in found) return saidView(words.copyTitle, words.close, found.why);
    return saidView(words.copyTitle, words.close, ...(await pieces(found, services)));
  };
  const opening = openThenFill(services, { workspace, triggerId, title: words.copyTitle }, fill);
  const { cannotOpen } = words;
  await tellUnopened(press, services, opening, { failed: 'opening what can be copied failed', cannotOpen });
}

async function pieces(shown: Shown, { catalogue, conversations }: CopyServices): Promise<KnownBlock[]> {
  const { infograph, thread, brief, version } = shown;
  const { channel, ts } = infograph.reply ?? {};
  const place = channel && ts ? { channel, ts, thread: thread.under ?? thread.ts } : undefined;
  const address = place && (await conversations.link(infograph.workspace, place));
  const isPasted = brief !== undefined && brief.url === undefined;
  const [full, short] = [altTextOf(infograph), shortAltTextOf(infograph, version?.facts ?? brief?.facts)];
  const told: Array<[title: string, text: string | undefined]> = [
    [words.copied.command, isPasted ? undefined : commandOf(shown, catalogue)],
    [words.copied.shortAltText, short],
    [words.copied.altText, full === short ? undefined : full],
    [words.copied.address, address],
    [words.copied.source, infograph.source?.url],
  ];
  return told.flatMap(([title, text]) => (text ? [section(`*${title}*`), preformatted(text)] : []));
}

/**
 * The command that asks for the same again, whatever the workspace's defaults are by then; undefined where none does, as
 * for words with a link in them that was not to be read.
 */
function commandOf({ infograph, thread, brief }: Shown, catalogue: Catalogue): string | undefined {
  const { draw, model, prompt, ratio, resolution, theme } = infograph;
  const language = thread.language ?? brief?.language;
  const isUsual = draw === 'exact' || model === catalogue.usual.id;
  const named = isUsual ? undefined : catalogue.models.find(({ id }) => id === model);
  const options = [
    `--ratio ${ratio}`,
    `--res ${resolution}`,
    ...(language ? [`--lang ${language}`] : []),
    ...(draw ? [`--draw ${draw}`] : []),
    ...(named ? [`--model ${named.alias}`] : []),
    ...(theme ? [`--theme ${theme}`] : []),
    ...(brief && !brief.pauses ? ['--now'] : []),
    ...(thread.onlyMe ? ['--private'] : []),
  ].join(' ');
  // What looks like an option in a prompt, or is a command, is a prompt in quotation marks.
  const spellings = [prompt, `"${prompt}"`, `“${prompt}”`].map((text) => `${text} ${options}`);
  const right = spellings.find((text) => {
    const read = parseCommand(slackSends(text), catalogue);
    return (read.kind === 'request' && read.prompt === prompt) || (read.kind === 'article' && brief);
  });
  return right && `/infograph ${right}`;
}

/** A text as the app gets it: https://docs.slack.dev/interactivity/implementing-slash-commands */
function slackSends(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Exactly as written, in a box that is easy to select. */
function preformatted(text: string): RichTextBlock {
  return {
    type: 'rich_text',
    elements: [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text }] }],
  };
}
