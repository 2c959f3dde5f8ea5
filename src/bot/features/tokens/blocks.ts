import type { KnownBlock, ModalView } from '@slack/types';
import { tokens as words } from '../../../api/tokens/words.js';
import { OPERATOR } from '../../../lib/actor.js';
import { defined } from '../../../lib/defined.js';
import { isolated } from '../../../lib/text/direction.js';
import { type ApiToken, type Scope, scopes, usualScopes } from '../../../models/api-token.js';
import type { FormState } from '../../blocks/modal.js';
import { field, option, plain } from '../../blocks/modal.js';
import { asWritten, context, cut, mention, section } from '../../blocks/text.js';

/** Three blocks each; a modal has a hundred at most (https://docs.slack.dev/reference/views/modal-views). */
const SHOWN = 20;
const NAME_CHARACTERS = 80;
const MAX_CREDITS = 1_000_000;
const DAY_MS = 24 * 3_600_000;

/**
 * A page of the settings: the tokens that are good, and a way to make another.
 * @param publicUrl where the app is, if that is known
 */
export function tokensView(
  tokens: readonly ApiToken[],
  now: number,
  publicUrl: string | undefined,
): ModalView {
  const good = tokens.filter((token) => words.stateOf(token, now) === 'good');
  return {
    type: 'modal',
    callback_id: 'settings_tokens',
    title: plain(words.title),
    submit: plain(words.create),
    close: plain(words.back),
    blocks: [
      section(words.intro(publicUrl && `${publicUrl}/api/docs`)),
      ...(good.length === 0 ? [context(words.none)] : []),
      ...good.slice(0, SHOWN).flatMap(tokenBlocks),
      ...(good.length > SHOWN ? [context(words.more(good.length - SHOWN))] : []),
    ],
  };
}

function tokenBlocks(token: ApiToken): KnownBlock[] {
  const by = token.createdBy === OPERATOR ? 'the operator' : mention(token.createdBy);
  return [
    asWritten(token.name),
    context(words.line(token, by)),
    {
      type: 'actions',
      block_id: `token:${token._id}`,
      elements: [
        {
          type: 'button',
          action_id: 'revoke_token',
          value: token._id,
          text: plain(words.revoke),
          confirm: {
            title: plain(words.revokeTitle),
            text: plain(words.revokeText),
            confirm: plain(words.revokeYes),
            deny: plain(words.revokeNo),
            style: 'danger',
          },
        },
      ],
    },
  ];
}

/** What a new token is to be. */
export function newTokenView(): ModalView {
  const mayOption = (scope: Scope) => option(words.scope(scope), scope);
  const expiries = Object.entries(words.expiries).map(([value, text]) => option(text, value));
  const [first] = expiries;
  return {
    type: 'modal',
    callback_id: 'new_token',
    title: plain(words.createTitle),
    submit: plain(words.createSubmit),
    close: plain(words.back),
    blocks: [
      field(
        'name',
        words.name,
        { type: 'plain_text_input', action_id: 'value', max_length: NAME_CHARACTERS },
        { hint: words.nameHint },
      ),
      field(
        'scopes',
        words.may,
        {
          type: 'checkboxes',
          action_id: 'value',
          options: scopes.map(mayOption),
          initial_options: usualScopes.map(mayOption),
        },
        { hint: words.mayHint },
      ),
      field('expiry', words.expiry, {
        type: 'static_select',
        action_id: 'value',
        options: expiries,
        initial_option: expiries.find(({ value }) => value === '90') ?? first ?? option('', 'never'),
      }),
      field(
        'cap',
        words.cap,
        { type: 'plain_text_input', action_id: 'value', max_length: 7 },
        { hint: words.capHint, optional: true },
      ),
    ],
  };
}

/** The secret, the only time that anybody sees it. */
export function tokenShownView({ name, scopes: may }: ApiToken, secret: string): ModalView {
  return {
    type: 'modal',
    title: plain(words.shownTitle),
    close: plain(words.done),
    blocks: [
      asWritten(words.shown(`“${isolated(name)}”`)),
      section(words.shownScopes(may)),
      {
        type: 'rich_text',
        elements: [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text: secret }] }],
      },
    ],
  };
}

export interface TokenTyped {
  name: string;
  scopes: Scope[];
  expiresAt?: Date;
  cap?: number;
}

/** What was filled in, or what is wrong with it, by the field that it is told at. */
export function tokenTyped(
  state: FormState,
  now: number,
): { ok: true; wanted: TokenTyped } | { ok: false; errors: Record<string, string> } {
  const name = cut(state.name?.value?.value?.trim() ?? '', NAME_CHARACTERS);
  const chosen = state.scopes?.value?.selected_options ?? [];
  const may = scopes.filter((scope) => chosen.some(({ value }) => value === scope));
  const days = Number(state.expiry?.value?.selected_option?.value);
  const capTyped = state.cap?.value?.value?.trim() ?? '';
  const cap = /^\d{1,7}$/.test(capTyped) ? Number(capTyped) : 0;
  const errors = defined({
    name: name ? undefined : words.nameMissing,
    scopes: may.length > 0 ? undefined : words.scopeMissing,
    cap: capTyped === '' || (cap >= 1 && cap <= MAX_CREDITS) ? undefined : words.capWrong,
  });
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  const wanted = {
    name,
    scopes: may,
    ...defined({
      expiresAt: days >= 1 ? new Date(now + days * DAY_MS) : undefined,
      cap: capTyped === '' ? undefined : cap,
    }),
  };
  return { ok: true, wanted };
}
