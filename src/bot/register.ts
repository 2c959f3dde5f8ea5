import type { App } from '@slack/bolt';
import { answerCommand } from './command.js';
import { type Listeners, listenersOf } from './door/listeners.js';
import type { Services } from './door/services.js';
import { accuracyPage } from './features/accuracy/page.js';
import * as facts from './features/article-facts/actions.js';
import * as factsForm from './features/article-facts/form.js';
import * as askAdmin from './features/ask-admin/actions.js';
import * as askAdminForm from './features/ask-admin/form.js';
import * as auditLog from './features/audit-log/actions.js';
import { cancel } from './features/cancel/actions.js';
import * as check from './features/check/actions.js';
import { createPriceUpdates } from './features/composer/actions.js';
import * as composerForm from './features/composer/form.js';
import * as conversation from './features/conversation/events.js';
import * as didYouMean from './features/did-you-mean/actions.js';
import { drawExactBeside, drawExactInstead } from './features/exact-instead/actions.js';
import * as goOn from './features/go-on/actions.js';
import * as history from './features/history/actions.js';
import * as search from './features/history/search-actions.js';
import * as home from './features/home/actions.js';
import * as homeTab from './features/home/event.js';
import * as pasteText from './features/paste-text/actions.js';
import * as pasteTextForm from './features/paste-text/form.js';
import * as refund from './features/refund/actions.js';
import * as refundForm from './features/refund/form.js';
import * as removeForm from './features/remove/form.js';
import * as report from './features/report/form.js';
import * as result from './features/result/actions.js';
import { change } from './features/result/change.js';
import { submitGetAs } from './features/result/get-as.js';
import { anyway } from './features/result/once-more.js';
import { allPages } from './features/result/pages.js';
import { post } from './features/result/post.js';
import * as share from './features/result/share.js';
import * as running from './features/running/actions.js';
import * as settings from './features/settings/actions.js';
import { accessPage } from './features/settings/blocks/access.js';
import { adminsPage } from './features/settings/blocks/admins.js';
import { alertsPage } from './features/settings/blocks/alerts.js';
import { blockedPage } from './features/settings/blocks/blocked.js';
import { defaultsPage } from './features/settings/blocks/defaults.js';
import { limitsPage } from './features/settings/blocks/limits.js';
import { pausePage } from './features/settings/blocks/pause.js';
import { refillPage } from './features/settings/blocks/refill.js';
import { wordsPage } from './features/settings/blocks/word-list.js';
import * as settingsForm from './features/settings/form.js';
import { resume } from './features/settings/resume.js';
import * as shortcuts from './features/shortcuts/actions.js';
import * as statement from './features/statement/actions.js';
import * as status from './features/status/actions.js';
import * as tokens from './features/tokens/actions.js';
import * as tokensForm from './features/tokens/form.js';
import * as topup from './features/topup/actions.js';
import * as topupDecide from './features/topup/decide.js';
import * as topupForm from './features/topup/form.js';
import * as uninstall from './features/uninstall/events.js';
import { whatItSays } from './features/what-it-says/actions.js';

/** All listeners, the same for HTTP and Socket Mode. */
export function register(app: App, services: Services): void {
  listen(listenersOf(app, services));
}

/** All that people in Slack can set off, and what it is answered by. The ids are the ones that the blocks have. */
export function listen(listeners: Listeners): void {
  listeners.command(/^\/infograph/, answerCommand);
  listenInComposer(listeners);
  listenEverywhere(listeners);
  listenInThreads(listeners);
  listenUnderResults(listeners);
  listenForCredits(listeners);
  listenInSettings(listeners);
  listenInHome(listeners);
  listenForRemoval(listeners);
}

function listenInComposer({ action, submitted }: Listeners): void {
  const showPrice = createPriceUpdates();
  action('composer_resolution', showPrice);
  action('composer_count', showPrice);
  action('composer_draw', showPrice);
  action('composer_model', showPrice);
  action('composer_post_to', showPrice);
  submitted('composer', composerForm.submit);
  action('draft_make', goOn.make);
  action('draft_form', goOn.openForm);
  action('show_status', status.show);
  action('run_command', didYouMean.run);
}

/** Wherever people can write to the app, or choose it in a menu. */
function listenEverywhere({ event, globalShortcut, messageAction }: Listeners): void {
  event('message', conversation.written);
  event('app_mention', conversation.mentioned);
  messageAction('make_of_message', shortcuts.makeOfMessage);
  globalShortcut('new_infographic', shortcuts.newInfographic);
}

/** What is in the thread of an infographic, and lists of them. */
function listenInThreads({ action, submitted, closed }: Listeners): void {
  action('cancel_batch', cancel);
  action('edit_facts', facts.edit);
  action('go_on', facts.go);
  action('use_draft', facts.takeDraft);
  submitted('edit_facts', factsForm.submit);
  closed('edit_facts', factsForm.close);
  action('exact_instead', drawExactInstead);
  action('paste_text', pasteText.open);
  submitted('paste_text', pasteTextForm.submit);
  submitted('remove_infograph', removeForm.submit);
  action('history_newer', history.turn);
  action('history_older', history.turn);
  action('history_scope', history.turn);
  action('history_search', search.open);
  action('history_search_change', search.change);
  action('history_search_newest', search.turn);
  action('history_search_older', search.turn);
  submitted('history_search_form', search.submit);
  action('running_open', running.open);
  action('running_first', running.turn);
  action('running_before', running.turn);
  action('running_next', running.turn);
  action('running_refresh', running.turn);
  action('running_cancel', running.cancel);
}

function listenUnderResults({ action, submitted }: Listeners): void {
  action('result_change', change);
  action('result_menu', result.menu);
  action('result_anyway', anyway);
  action('result_share', share.openForm);
  submitted('share', share.submit);
  submitted('get_as', submitGetAs);
  action('result_post', post);
  action('result_says', whatItSays);
  action('result_pages', allPages);
  action('new_picture', check.newPicture);
  action('exact_beside', drawExactBeside);
  action('ai_version', check.aiVersion);
  action('in_channel', check.inChannel);
  action('report_open', report.open);
  submitted('report', report.submit);
}

function listenForCredits({ action, submitted, messageAction }: Listeners): void {
  action('topup_amount', topup.showBalance);
  action('topup_confirm', topup.confirm);
  action('topup_open', topup.open);
  submitted('topup', topupForm.submit);
  submitted('topup_confirm', topupForm.confirm);
  action('ask_admin', askAdmin.open);
  submitted('ask_admin', askAdminForm.submit);
  action('approve_ask', topupDecide.approve);
  action('decline_ask', topupDecide.decline);
  action('refund', refund.fromHistory);
  messageAction('refund_infograph', refund.fromMessage);
  submitted('refund', refundForm.submit);
  action('statement', statement.send);
}

function listenInSettings({ action, submitted }: Listeners): void {
  const pages = { tokens: tokens.tokensPage, accuracy: accuracyPage, 'audit-log': auditLog.auditLogPage };
  action('settings_open', settings.opener(pages));
  submitted('settings_limits', settingsForm.saver(limitsPage));
  submitted('settings_refill', settingsForm.saver(refillPage));
  submitted('settings_access', settingsForm.saver(accessPage));
  submitted('settings_admins', settingsForm.saver(adminsPage));
  submitted('settings_alerts', settingsForm.saver(alertsPage));
  submitted('settings_blocked', settingsForm.saver(blockedPage));
  action('settings_unblock', settings.unblock);
  submitted('settings_words', settingsForm.saver(wordsPage));
  submitted('settings_pause', settingsForm.saver(pausePage));
  action('pause_resume', resume);
  submitted('settings_defaults', settingsForm.saver(defaultsPage));
  submitted('settings_tokens', tokensForm.openNew);
  submitted('new_token', tokensForm.create);
  action('revoke_token', tokens.revoke);
  action('settings_changes_newest', settings.turnChanges);
  action('settings_changes_older', settings.turnChanges);
  action('audit_log_newest', auditLog.turn);
  action('audit_log_older', auditLog.turn);
  action('audit_log_csv', auditLog.sendCsv);
}

function listenInHome({ action, event }: Listeners): void {
  event('app_home_opened', homeTab.opened);
  action('home_compose', home.compose);
  action('home_example', home.tryExample);
  action('home_topup', home.topUp);
  action('home_settings', home.openSettings);
  action('home_ledger_newer', home.turnLedger);
  action('home_ledger_older', home.turnLedger);
}

function listenForRemoval({ event }: Listeners): void {
  event('app_uninstalled', uninstall.appUninstalled);
  event('tokens_revoked', uninstall.tokensRevoked);
  event('team_access_revoked', uninstall.teamAccessRevoked);
}
