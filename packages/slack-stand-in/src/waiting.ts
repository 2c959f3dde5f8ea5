import type { State } from './state.js';

/** Between changes, for conditions that time alone brings about. */
const PROBE_EVERY_MS = 25;

/**
 * Waits until `probe` returns something; it is asked again after every change.
 * Throws after `timeoutMs` with what was waited for, and what happened instead.
 */
export async function waitFor<T>(
  state: State,
  what: string,
  probe: () => T | undefined | false | null,
  timeoutMs = 60_000,
): Promise<T> {
  const first = probe();
  if (first) return first;
  return new Promise<T>((resolve, reject) => {
    const finish = (act: () => void) => {
      stopListening();
      clearInterval(interval);
      clearTimeout(timer);
      act();
    };
    const ask = () => {
      try {
        const found = probe();
        if (found) finish(() => resolve(found));
      } catch (fault) {
        finish(() => reject(fault));
      }
    };
    const stopListening = state.changes.on(ask);
    const interval = setInterval(ask, PROBE_EVERY_MS);
    const timer = setTimeout(() => {
      const story = `Waited ${timeoutMs} ms in vain for ${what}.\n${recap(state)}`;
      finish(() => reject(new Error(story)));
    }, timeoutMs);
  });
}

function recap(state: State): string {
  const calls = state.calls
    .slice(-10)
    .map(
      (call) =>
        `  ${call.method} ${call.ok ? 'ok' : (call.error ?? 'in progress')}${call.lost ? ' (lost)' : ''}`,
    );
  const messages = [...state.channels.values()]
    .flatMap((channel) => [...channel.messages.values()].map((message) => ({ channel, message })))
    .sort((a, b) => a.message.at - b.message.at)
    .slice(-10)
    .map(({ channel, message }) => `  #${channel.name} ${message.ts}: ${message.text.slice(0, 120)}`);
  const ephemerals = state.ephemerals
    .slice(-5)
    .map(({ user, text }) => `  to ${user}: ${text.slice(0, 120)}`);
  return [
    'Last calls:',
    ...calls,
    'Last messages:',
    ...messages,
    'Last ephemeral messages:',
    ...ephemerals,
  ].join('\n');
}
