import type { Delivery } from '../delivery.js';
import { checkComplete, type Filling, fieldState, filledValues, inputOf, pickedValues } from '../form.js';
import { isJsonObject, type JsonObject, objectAt, stringAt } from '../json.js';
import { LIMITS } from '../limits.js';
import { issueResponseUrl } from '../response-urls.js';
import type { State } from '../state.js';
import { issueTrigger } from '../triggers.js';
import type { Answer, View } from '../types.js';
import { closeView, depthOf, openView, readView, replaceView, viewAsReturned } from '../views.js';
import { interaction, interactionBase, knownUser } from './common.js';

/** An open modal to submit. */
export interface Submission {
  viewId: string;
  /** Default: the person for whom it was opened. */
  user?: string;
  /** What is filled in before, by the block_id or the action_id of the input; the rest stays as it stands there. */
  values?: Record<string, Filling>;
}

/**
 * A person presses the submit button of a modal; the app's response_action is carried out.
 * https://docs.slack.dev/surfaces/modals
 */
export async function submitView(state: State, delivery: Delivery, submission: Submission): Promise<Answer> {
  const view = openModal(state, submission.viewId);
  const user = knownUser(state, submission.user ?? view.user);
  const values = filledValues(view.blocks, view.values, submission.values ?? {});
  checkComplete(view.blocks, values);
  view.values = values;
  const triggerId = issueTrigger(state, user.id, undefined, { viewId: view.id });
  const payload: JsonObject = {
    type: 'view_submission',
    ...interactionBase(state, user, 'view'),
    trigger_id: triggerId,
    view: viewAsReturned(state, view),
    response_urls: responseUrls(state, view, user.id),
  };
  const answer = await delivery.deliver(interaction(payload, true));
  const error = answer.error ?? carryOut(state, view, answer);
  return { ...answer, triggerId, ...(error === undefined ? {} : { error }) };
}

/** A person closes a modal; the app is told only if it asked for it by `notify_on_close`. */
export async function dismissView(
  state: State,
  delivery: Delivery,
  viewId: string,
): Promise<Answer | undefined> {
  const view = openModal(state, viewId);
  // The whole stack, where the app wants that.
  const clears = view.raw.clear_on_close === true;
  closeView(state, view, clears);
  if (view.raw.notify_on_close !== true) return undefined;
  const payload: JsonObject = {
    type: 'view_closed',
    ...interactionBase(state, knownUser(state, view.user), 'view'),
    view: viewAsReturned(state, view),
    is_cleared: clears,
  };
  return delivery.deliver(interaction(payload, false));
}

function openModal(state: State, viewId: string): View {
  const view = state.views.get(viewId);
  if (!view || view.closed || view.type !== 'modal') throw new Error(`No modal ${viewId} is open.`);
  return view;
}

/** Where an input asks for it, a response_url of the conversation that was picked there. */
function responseUrls(state: State, view: View, user: string): JsonObject[] {
  return view.blocks.flatMap((block) => {
    const element = inputOf(block);
    if (element?.response_url_enabled !== true) return [];
    const [channel] = pickedValues(fieldState(block, element, view.values));
    if (channel === undefined) return [];
    const action_id = stringAt(element, 'action_id') ?? '';
    const response_url = issueResponseUrl(state, { user, channel });
    return [{ block_id: block.block_id, action_id, channel_id: channel, response_url }];
  });
}

/** Carries out the response_action. Returns why Slack would show "We had some trouble connecting". */
function carryOut(state: State, view: View, answer: Answer): string | undefined {
  const response = isJsonObject(answer.json) ? answer.json : {};
  view.errors = {};
  switch (stringAt(response, 'response_action')) {
    case 'errors':
      return showErrors(state, view, objectAt(response, 'errors') ?? {});
    case 'clear':
      closeView(state, view, true);
      return undefined;
    case 'update':
    case 'push': {
      const content = readView(state, response.view ?? null);
      if (!content.ok) return [content.error, ...content.messages].join(' ');
      if (response.response_action === 'update') replaceView(state, view, content.value);
      else if (depthOf(state, view) >= LIMITS.viewStack) return 'push_limit_reached';
      else openView(state, view.user, content.value, view);
      return undefined;
    }
    case undefined:
      if (answer.body.trim() !== '' && answer.body.trim() !== '{}') return 'invalid_view_response';
      closeView(state, view);
      return undefined;
    default:
      return 'invalid_response_action';
  }
}

function showErrors(state: State, view: View, errors: JsonObject): string | undefined {
  const inputs = new Set(
    view.blocks.filter((block) => block.type === 'input').map((block) => block.block_id),
  );
  for (const [blockId, message] of Object.entries(errors)) {
    if (!inputs.has(blockId) || typeof message !== 'string') return `invalid_errors: ${blockId}`;
    view.errors[blockId] = message;
  }
  state.changes.emit({ type: 'view', view });
  return undefined;
}
