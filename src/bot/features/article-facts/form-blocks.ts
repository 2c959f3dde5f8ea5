import type { ModalView } from '@slack/types';
import { factLimits } from '../../../briefs/text/limits.js';
import { defined } from '../../../lib/defined.js';
import { type Facts, type Layout, layouts, type Point } from '../../../models/facts.js';
import type { FormState } from '../../blocks/modal.js';
import { cut, section } from '../../blocks/text.js';
import { article as words } from '../../words/article.js';

/** Room for one more number than there is; nobody needs eight empty fields. */
const SPARE_NUMBERS = 2;
/** What a field takes; what is too long for the picture is told when it is saved. */
const FIELD_CHARACTERS = 300;

/** The form in which people change what the infographic will say: one field a fact. */
export function editFactsView(batch: string, facts: Facts): ModalView {
  const { form } = words;
  const numbers = facts.numbers.map(({ value, measures }) => `${value}: ${measures}`);
  const numberFields = Math.min(factLimits.numbers, numbers.length + SPARE_NUMBERS);
  const option = (layout: Layout) => ({
    text: { type: 'plain_text' as const, text: words.layoutName(layout) },
    value: layout,
  });
  return {
    type: 'modal',
    callback_id: 'edit_facts',
    private_metadata: batch,
    notify_on_close: true,
    title: { type: 'plain_text', text: form.title },
    submit: { type: 'plain_text', text: form.save },
    close: { type: 'plain_text', text: form.close },
    blocks: [
      section(form.facts),
      field('title', form.heading, facts.title, false),
      ...Array.from({ length: factLimits.points }, (_, at) =>
        field(`point_${at + 1}`, form.point(at + 1), facts.points[at]?.text, true),
      ),
      ...Array.from({ length: numberFields }, (_, at) => ({
        ...field(`number_${at + 1}`, form.number(at + 1), numbers[at], true),
        ...defined({ hint: at === 0 ? { type: 'plain_text' as const, text: form.numberHint } : undefined }),
      })),
      {
        type: 'input',
        block_id: 'layout',
        label: { type: 'plain_text', text: form.layout },
        element: {
          type: 'static_select',
          action_id: 'value',
          initial_option: option(facts.layout),
          options: layouts.map(option),
        },
      },
    ],
  };
}

/** The facts as somebody has typed them, unchecked; the language stays what it was. */
export function factsTyped(state: FormState, before: Facts): Facts {
  const text = (block: string) => state[block]?.value?.value?.trim() ?? '';
  const all = (name: string, count: number) =>
    Array.from({ length: count }, (_, at) => text(`${name}_${at + 1}`)).filter(Boolean);
  const chosen = state.layout?.value?.selected_option?.value;
  return {
    title: text('title'),
    points: all('point', factLimits.points).map(
      (text) => before.points.find((point) => point.text === text) ?? byPerson(text),
    ),
    numbers: all('number', factLimits.numbers).map((line) => {
      const colon = line.indexOf(':');
      const [value, measures] =
        colon < 0 ? [line, ''] : [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
      const same = before.numbers.find((number) => number.value === value && number.measures === measures);
      return same ?? { value, measures, evidence: { quote: line, from: 'person' } };
    }),
    layout: layouts.find((layout) => layout === chosen) ?? before.layout,
    language: before.language,
  };
}

const byPerson = (text: string): Point => ({ text, evidence: { quote: text, from: 'person' } });

/** The field of the form that a fault is about: by its place among the facts that were typed. */
export function fieldOf(state: FormState, path: readonly PropertyKey[]): string {
  const [part, at] = path;
  if (part === 'title') return 'title';
  if (part !== 'points' && part !== 'numbers') return 'title';
  const name = part === 'points' ? 'point' : 'number';
  const filled = Object.keys(state).filter(
    (block) => block.startsWith(`${name}_`) && state[block]?.value?.value?.trim(),
  );
  return filled[Number(at ?? 0)] ?? `${name}_1`;
}

function field(block_id: string, label: string, initial: string | undefined, optional: boolean) {
  return {
    type: 'input' as const,
    block_id,
    optional,
    label: { type: 'plain_text' as const, text: label },
    element: {
      type: 'plain_text_input' as const,
      action_id: 'value',
      max_length: FIELD_CHARACTERS,
      ...defined({ initial_value: initial ? cut(initial, FIELD_CHARACTERS) : undefined }),
    },
  };
}
