import { when } from '../../../lib/words/times.js';

const states = {
  done: 'Done',
  failed: 'Failed',
  canceled: 'Canceled',
  running: 'In progress',
  reported: 'Reported as wrong',
} as const;

/** The history, searched. `who` is a mention; people's text comes escaped. */
export const search = {
  title: 'Search the history',
  button: 'Search…',
  submit: 'Search',
  close: 'Done',
  who: 'Person',
  whoHint: 'Leave empty for everyone.',
  text: 'Words in the prompt',
  textHint: "As they're written; capitals don't matter.",
  from: 'From',
  to: 'To',
  toHint: 'Both days are included, in your time zone.',
  state: 'State',
  states,
  toBeforeFrom: "That's before the first day.",
  searching: 'Searching …',
  what: (parts: { who: string; days: string; text: string; state: keyof typeof states | undefined }) =>
    [
      `*${parts.who}*`,
      ...(parts.days ? [parts.days] : []),
      ...(parts.state ? [states[parts.state].toLowerCase()] : []),
      ...(parts.text ? [`“${parts.text}”`] : []),
    ].join('  ·  '),
  everyone: 'Everyone',
  days: (from: string | undefined, to: string | undefined) => {
    if (from && to) return from === to ? from : `${from} to ${to}`;
    if (from) return `since ${from}`;
    return to ? `until ${to}` : '';
  },
  nothing: 'Nothing found.',
  noMore: 'Nothing older.',
  privately: "Words from private channels and direct messages aren't searched, except your own.",
  cut: (at: Date) => `I've looked back to ${when(at)} so far. _Older_ goes on from there.`,
  older: 'Older',
  newest: 'Newest',
  change: 'Change search',
};
