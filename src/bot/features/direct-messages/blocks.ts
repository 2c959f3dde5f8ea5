import type { ActionsBlock, KnownBlock, RichTextBlock, RichTextElement } from '@slack/types';
import { statement as statementWords } from '../../../credits/statements/words.js';
import { isPerson, OPERATOR, readActor } from '../../../lib/actor.js';
import { isolated } from '../../../lib/text/direction.js';
import type { AdminAction, Notification } from '../../../models/notification.js';
import { alerts as alertWords } from '../../../notifications/alerts/words.js';
import { auditLog as auditLogWords } from '../../../workspaces/audit-log/words.js';
import { install as installWords } from '../../../workspaces/installations/words.js';
import type { MessageContent } from '../../blocks/message.js';
import { plain } from '../../blocks/modal.js';
import { context, cut, escaped, mention, notified, quoted, section } from '../../blocks/text.js';
import { piecesOf, richPieces } from '../settings/blocks/change-pieces.js';
import { notification as words } from './words.js';

const LINE_CHARACTERS = 1_000;

interface Beside {
  /** The channel that did not take it. */
  refusedBy?: string;
  /** Of the infograph that it is about. */
  prompt?: string;
}

/** What an admin, a person or the admins' channel is told. */
export function notificationMessage(
  notification: Notification,
  { refusedBy, prompt }: Beside = {},
): MessageContent {
  const message = contentOf(notification, prompt);
  if (!refusedBy) return message;
  return { ...message, blocks: [...message.blocks, context(words.refusedBy(`<#${refusedBy}>`))] };
}

function contentOf(notification: Notification, prompt: string | undefined): MessageContent {
  switch (notification.about) {
    case 'admin_action':
      return actionLine(notification);
    case 'topup_asked': {
      const text = words.asked(notification, mention(notification.asker));
      return {
        text,
        blocks: [
          section(text),
          ...(notification.why ? [quoted(notification.why)] : []),
          askButtons(notification.ask),
          context(words.onlyAdmins),
        ],
      };
    }
    case 'topup_decided':
      return said(decidedWords(notification));
    case 'topup_approved':
      return said(words.approved(notification, mention(notification.admin)));
    case 'topup_declined':
      return said(words.declined(mention(notification.admin)));
    case 'topup_request':
      return said(
        notification.outcome === 'granted'
          ? words.requestGranted(notification.credits)
          : words.requestDeclined(notification.credits),
      );
    case 'refunded': {
      const by = isPerson(notification.admin) ? mention(notification.admin) : words.operator;
      const text = words.refunded(notification, by);
      return {
        text: `${text} ${notified(notification.reason)}`,
        blocks: [
          section(text),
          ...(notification.reason ? [quoted(notification.reason)] : []),
          context(`${prompt ? `“${notified(prompt)}”  ·  ` : ''}\`${notification.infograph}\``),
        ],
      };
    }
    case 'person_paused':
      return said(words.paused(notification, whoPaused(notification.person)));
    case 'alert':
      return alert(notification);
    // Sent with what it is read from, by src/bot/features/statement/post.ts; this is its name.
    case 'statement':
    case 'statement_csv':
      return said(statementWords.title(notification.month));
    // The same, by src/bot/features/audit-log/post.ts.
    case 'audit_log_csv':
      return said(auditLogWords.title);
    case 'welcome':
      return said(installWords.welcome(notification));
    case 'reinstall':
      return said(installWords.reinstall(notification));
    case 'refill_cut':
      return said(words.refillCut(notification));
  }
}

/** A question to the admins, as it stands once it is answered: without buttons. */
export function decidedQuestion(
  asked: Extract<Notification, { about: 'topup_asked' }>,
  decided: Extract<Notification, { about: 'topup_decided' }>,
): MessageContent {
  const text = words.asked(asked, mention(asked.asker));
  const outcome = decidedWords(decided);
  return {
    text: `${text} ${outcome}`,
    blocks: [section(text), ...(asked.why ? [quoted(asked.why)] : []), section(outcome)],
  };
}

function decidedWords(decided: Extract<Notification, { about: 'topup_decided' }>): string {
  return words.decided(decided, isPerson(decided.by) ? mention(decided.by) : words.byOperator);
}

function whoPaused(stored: string): string {
  const actor = readActor(stored);
  if (actor.kind === 'person') return mention(actor.user);
  return actor.kind === 'program' ? words.program(actor.token) : words.everyProgram;
}

function said(text: string): MessageContent {
  return { text, blocks: [section(text)] };
}

function alert({ change, facts }: Extract<Notification, { about: 'alert' }>): MessageContent {
  const text = change === 'raised' ? alertWords.raised(facts) : alertWords.cleared(facts);
  return said(`${change === 'raised' ? ':warning:' : ':white_check_mark:'} ${text ?? ''}`);
}

/** Rich text, so that no markup can come of what people wrote. */
function actionLine({ actor, what, person, note, changes = [] }: AdminAction): MessageContent {
  const elements: RichTextElement[] = [
    named(actor),
    { type: 'text', text: ` ${isolated(cut(what, LINE_CHARACTERS))}` },
    ...(person ? [{ type: 'text' as const, text: ' ' }, named(person)] : []),
    ...(note ? [{ type: 'text' as const, text: `: “${isolated(cut(note, LINE_CHARACTERS))}”` }] : []),
  ];
  const line: RichTextBlock = {
    type: 'rich_text',
    elements: [elements, ...changes.map((change) => richPieces(piecesOf(change)))].map((line) => ({
      type: 'rich_text_section' as const,
      elements: line,
    })),
  };
  const who = [actor, ...(person ? [person] : [])].map((user) =>
    isPerson(user) ? mention(user) : nameOf(user),
  );
  const text = `${who[0]} ${escaped(cut(what, LINE_CHARACTERS))}${who[1] ? ` ${who[1]}` : ''}${note ? `: ${notified(note)}` : ''}`;
  return { text, blocks: [line] };
}

function named(actor: string): RichTextElement {
  return isPerson(actor) ? { type: 'user', user_id: actor } : { type: 'text', text: nameOf(actor) };
}

function nameOf(actor: string): string {
  return actor === OPERATOR ? words.operator : words.app;
}

function askButtons(ask: string): ActionsBlock {
  const block: KnownBlock = {
    type: 'actions',
    block_id: `ask:${ask}`,
    elements: [
      {
        type: 'button',
        action_id: 'approve_ask',
        value: ask,
        style: 'primary',
        text: plain(words.approve),
      },
      {
        type: 'button',
        action_id: 'decline_ask',
        value: ask,
        text: plain(words.decline),
        confirm: {
          title: plain(words.declineTitle),
          text: plain(words.declineText),
          confirm: plain(words.declineYes),
          deny: plain(words.declineNo),
        },
      },
    ],
  };
  return block;
}
