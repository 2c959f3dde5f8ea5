import { click, clickInView, fillIn } from './actions/click.js';
import { typeCommand } from './actions/command.js';
import { leaveOrganisation, mention, openHome, say, sendEvent, writeToApp } from './actions/event.js';
import { useShortcut } from './actions/shortcut.js';
import { dismissView, submitView } from './actions/submit.js';
import { createDelivery, type Delivery } from './delivery.js';
import { createFaults } from './faults.js';
import { createKeeper } from './keeping/keep.js';
import { revokeTokens } from './oauth/tokens.js';
import type { SlackStandInOptions } from './options.js';
import { createPage } from './page.js';
import * as reading from './reading/read.js';
import * as seed from './seed.js';
import { startServer } from './server.js';
import { signedHeaders } from './signing.js';
import { createSocketMode, type SocketMode } from './socket-mode.js';
import type { SlackStandIn, SlackTeam } from './stand-in.js';
import { createState, messagesOf, type State } from './state.js';
import { addTeam, shareChannel } from './teams.js';
import type { Channel } from './types.js';
import { waitFor } from './waiting.js';

const RAW_POST_TIMEOUT_MS = 30_000;

/** Starts a local Slack on loopback. @throws Error when the port is taken */
export async function startSlackStandIn(options: SlackStandInOptions): Promise<SlackStandIn> {
  const keeper = options.folder === undefined ? undefined : createKeeper(options.folder);
  const earlier = keeper?.earlier ?? options.earlier;
  const state = createState({ ...options, ...(earlier ? { earlier } : {}) });
  state.teams.set(state.workspace.id, state);
  seed.seed(state);
  if (earlier) seed.remember(state, earlier);
  const faults = createFaults();
  const sockets = createSocketMode(state);
  const delivery = createDelivery(state, sockets);
  const server = await startServer(state, faults, sockets, createPage(state, delivery));
  keeper?.begin(state);
  let stopped: Promise<void> | undefined;
  const stopAll = async () => {
    await sockets.close();
    state.timers.clear();
    server.closeAllConnections();
    await Promise.all([new Promise((resolve) => server.close(resolve)), delivery.close()]);
    keeper?.stop();
  };
  return {
    url: state.url,
    apiUrl: `${state.url}/api/`,
    ...team(state, delivery),
    ...control(state, sockets),
    ...requests(state, delivery),
    addTeam: (added) => team(addTeam(state, added), delivery),
    calls: state.calls,
    fail: (method, fault, faultOptions) => faults.add(method, fault, faultOptions),
    clearFaults: () => faults.clear(),
    // Getters stand here and not in the parts, where spreading would read them once and for all.
    get files() {
      return [...state.files.values()];
    },
    get sockets() {
      return sockets.connections();
    },
    stop() {
      stopped ??= stopAll();
      return stopped;
    },
  };
}

function team(state: State, delivery: Delivery): SlackTeam {
  return {
    workspace: state.workspace,
    bot: state.bot,
    ...state.seeded,
    ...people(state),
    ...doings(state, delivery),
    ...sights(state),
    get files() {
      return [...state.files.values()];
    },
  };
}

function people(state: State) {
  return {
    addUser: (user) => seed.addUser(state, user),
    updateUser: (id, patch) => seed.updateUser(state, id, patch),
    addChannel: (channel) => seed.addChannel(state, channel),
    updateChannel: (id, patch) => seed.updateChannel(state, id, patch),
    shareChannel: (channel, other) => shareChannel(state, channel, other.workspace.id),
    putUserGroup: (group) => seed.putUserGroup(state, group),
    joinOrganisation() {
      state.orgWide = true;
    },
    dm: (user) => seed.directMessageWith(state, user).id,
    revokeTokens(of = 'workspace') {
      const { enterprise, workspace } = state;
      const holder =
        of === 'organization' && enterprise ? { enterpriseId: enterprise.id } : { teamId: workspace.id };
      revokeTokens(state, holder);
    },
  } satisfies Partial<SlackTeam>;
}

function control(state: State, sockets: SocketMode) {
  return {
    setScopes(scopes) {
      state.scopes.clear();
      for (const scope of scopes) state.scopes.add(scope);
    },
    setEventsUrl(url) {
      if (url === undefined) delete state.eventsUrl;
      else state.eventsUrl = url;
    },
    dropSockets: (options) => sockets.drop(options),
    sendFrame: (frame) => sockets.sendFrame(frame),
    acknowledged: sockets.acknowledged,
    waitFor: (what, probe, timeoutMs) => waitFor(state, what, probe, timeoutMs),
    onChange: (listener) => state.changes.on(listener),
  } satisfies Partial<SlackStandIn>;
}

function doings(state: State, delivery: Delivery) {
  return {
    command: (typed) => typeCommand(state, delivery, typed),
    click: (pressed) => click(state, delivery, pressed),
    clickInView: (pressed) => clickInView(state, delivery, pressed),
    fillIn: (filled) => fillIn(state, delivery, filled),
    submitView: (submission) => submitView(state, delivery, submission),
    closeView: (viewId) => dismissView(state, delivery, viewId),
    shortcut: (picked) => useShortcut(state, delivery, picked),
    event: (event, options) => sendEvent(state, delivery, event, options),
    leaveOrganisation: (options) => leaveOrganisation(state, delivery, options),
    say: (said) => say(state, said),
    mention: (said, options) => mention(state, delivery, said, options),
    write: (said, options) => writeToApp(state, delivery, said, options),
    openHome: (user) => openHome(state, delivery, user),
  } satisfies Partial<SlackTeam>;
}

function requests(state: State, delivery: Delivery) {
  const sign = (body: string, timestampSeconds = Math.floor(state.now() / 1000)) =>
    signedHeaders(state.options.signingSecret, body, timestampSeconds);
  const post: SlackStandIn['post'] = ({ body, headers }) => {
    if (state.eventsUrl === undefined) throw new Error('No events URL is set to post to.');
    return delivery.post(state.eventsUrl, body, headers, RAW_POST_TIMEOUT_MS);
  };
  return {
    async verifyUrl() {
      const body = JSON.stringify({
        type: 'url_verification',
        token: 't',
        challenge: 'challenge',
      });
      return post({ body, headers: { 'content-type': 'application/json', ...sign(body) } });
    },
    async checkSsl() {
      const headers = { 'content-type': 'application/x-www-form-urlencoded' };
      return post({ body: 'ssl_check=1&token=t', headers });
    },
    post,
    sign,
  } satisfies Partial<SlackStandIn>;
}

function sights(state: State) {
  const channelOf = (id: string): Channel => {
    const channel = state.channels.get(id);
    if (!channel) throw new Error(`The Slack stand-in knows no channel ${id}.`);
    return channel;
  };
  return {
    messages: (channel) => messagesOf(channelOf(channel)),
    replies: (channel, ts) => messagesOf(channelOf(channel), ts),
    ephemerals: ({ user, channel } = {}) =>
      state.ephemerals.filter(
        (one) =>
          (user === undefined || one.user === user) && (channel === undefined || one.channel === channel),
      ),
    views: {
      get opened() {
        return [...state.views.values()].filter((view) => view.type === 'modal' && !view.closed);
      },
      get all() {
        return [...state.views.values()].filter((view) => view.type === 'modal');
      },
      home: (user) => state.homes.get(user),
    },
    file(id) {
      const file = state.files.get(id);
      return file && { ...file, usable: reading.isUsable(state, id) };
    },
    visibleImages: (channel, threadTs) => reading.visibleImages(state, channelOf(channel), threadTs),
    plainText: (message) => reading.plainText(state, message),
    mentions: reading.mentions,
    links: reading.links,
    buttons: reading.buttons,
    threadStatus(channel, threadTs) {
      const status = state.threadStatuses.get(`${channel}:${threadTs}`)?.status;
      return typeof status === 'string' ? status : undefined;
    },
  } satisfies Partial<SlackTeam>;
}
