import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import { houseMetrics } from './house-metrics.js';

export type Metrics = ReturnType<typeof createMetrics>;

/** The numbers that `/metrics` tells, in Prometheus' text format; each app has a registry of its own. */
export function createMetrics() {
  const registry = new Registry();
  const registers = [registry];
  const metrics = {
    registry,
    ...jobMetrics(registers),
    ...outsideMetrics(registers),
    ...keepingMetrics(registers),
    ...briefMetrics(registers),
    ...drawingMetrics(registers),
    ...programMetrics(registers),
    ...stateMetrics(registers),
    ...houseMetrics(registers),
  };
  beginAtZero(metrics);
  return metrics;
}

/** Prometheus sees no increase in a series that appears with its first count, and alerts are for the first as well. */
function beginAtZero({
  states,
  requests,
  lateCopies,
  falCalls,
  slackCalls,
}: ReturnType<typeof jobMetrics> &
  ReturnType<typeof keepingMetrics> &
  ReturnType<typeof outsideMetrics>): void {
  for (const state of ['processing', 'completed', 'failed', 'canceled', 'posted', 'unreachable']) {
    states.inc({ state }, 0);
  }
  requests.inc({ answer: 'busy' }, 0);
  for (const outcome of ['owed', 'copied', 'lost']) lateCopies.inc({ outcome }, 0);
  falCalls.inc({ call: 'submit', outcome: 'unavailable' }, 0);
  for (const outcome of ['unknown', 'wait']) slackCalls.inc({ method: 'chat.postMessage', outcome }, 0);
}

/** Requests, and the way of each infographic. */
function jobMetrics(registers: Registry[]) {
  return {
    requests: new Counter({
      name: 'infograph_requests_total',
      help: 'Requests for infographics, by how they were answered',
      labelNames: ['answer'],
      registers,
    }),
    states: new Counter({
      name: 'infograph_states_total',
      help: 'States that infographs reached',
      labelNames: ['state'],
      registers,
    }),
    stepSeconds: new Histogram({
      name: 'infograph_step_seconds',
      help: 'How long one step of an infograph or thread took',
      labelNames: ['step', 'outcome'],
      buckets: [0.005, 0.02, 0.1, 0.5, 2, 10, 60],
      registers,
    }),
  };
}

/** What others were asked, and what they answered. */
function outsideMetrics(registers: Registry[]) {
  return {
    falCalls: new Counter({
      name: 'infograph_fal_calls_total',
      help: 'Calls to fal, by outcome',
      labelNames: ['call', 'outcome'],
      registers,
    }),
    slackCalls: new Counter({
      name: 'infograph_slack_calls_total',
      help: 'Calls to Slack, by outcome',
      labelNames: ['method', 'outcome'],
      registers,
    }),
    slackTokenRefused: new Counter({
      name: 'infograph_slack_token_refused_total',
      help: 'Calls that Slack refused because of our token or its scopes: finished images wait meanwhile',
      registers,
    }),
    webhooks: new Counter({
      name: 'infograph_webhooks_total',
      help: "fal's callbacks, by how they were answered",
      labelNames: ['answer'],
      registers,
    }),
    results: new Counter({
      name: 'infograph_results_total',
      help: 'Results of fal, by how they reached us',
      labelNames: ['via'],
      registers,
    }),
    wasted: new Counter({
      name: 'infograph_wasted_total',
      help: 'Images that fal finished after their credits had been given back; never shown, never charged',
      registers,
    }),
  };
}

/** What became of images and messages. */
function keepingMetrics(registers: Registry[]) {
  return {
    imageCopies: new Counter({
      name: 'infograph_image_copies_total',
      help: 'Copies of images into the store of ours, by outcome',
      labelNames: ['outcome'],
      registers,
    }),
    lateCopies: new Counter({
      name: 'infograph_late_copies_total',
      help: 'Images that were shown before they could be kept, by what became of the copy',
      labelNames: ['outcome'],
      registers,
    }),
    forgotten: new Counter({
      name: 'infograph_forgotten_total',
      help: 'Infographs whose image and words were deleted because their time was over',
      registers,
    }),
    maybeDoubled: new Counter({
      name: 'infograph_maybe_doubled_posts_total',
      help: "Posts made again because Slack's answer to the first was lost",
      labelNames: ['post'],
      registers,
    }),
  };
}

/** How articles became facts. */
function briefMetrics(registers: Registry[]) {
  return {
    briefs: new Counter({
      name: 'infograph_brief_total',
      help: 'Articles whose facts were found, by the method that found them and by how the language model did',
      labelNames: ['by', 'llm'],
      registers,
    }),
    briefChecks: new Counter({
      name: 'infograph_brief_check_total',
      help: "Articles whose facts were found, by how the second model did that checks the first one's",
      labelNames: ['outcome'],
      registers,
    }),
    briefSeconds: new Histogram({
      name: 'infograph_brief_seconds',
      help: 'How long finding the facts of an article took',
      labelNames: ['by'],
      buckets: [0.02, 0.1, 0.5, 2, 5, 10, 20],
      registers,
    }),
    briefTokens: new Counter({
      name: 'infograph_brief_tokens_total',
      help: 'Tokens of the language model that finding facts took: what a brief costs the house',
      labelNames: ['model', 'kind'],
      registers,
    }),
    outlines: new Counter({
      name: 'infograph_outlines_total',
      help: 'Outlines of prompts: by the model or by the prompt alone (rules), and how the model did',
      labelNames: ['by', 'llm'],
      registers,
    }),
    briefDropped: new Counter({
      name: 'infograph_brief_dropped_facts_total',
      help: 'Facts that were dropped because the article does not bear them out',
      registers,
    }),
  };
}

/** What our own code drew. */
function drawingMetrics(registers: Registry[]) {
  return {
    drawings: new Counter({
      name: 'infograph_drawings_total',
      help: 'Pictures and files drawn by code, by what was asked for and by how it went',
      labelNames: ['kind', 'outcome'],
      registers,
    }),
    drawingSeconds: new Histogram({
      name: 'infograph_drawing_seconds',
      help: 'How long a drawing by code took, its wait for others included',
      labelNames: ['kind'],
      buckets: [0.05, 0.1, 0.2, 0.3, 0.5, 1, 2, 5, 20],
      registers,
    }),
  };
}

/** What other programs asked, and were told. */
function programMetrics(registers: Registry[]) {
  return {
    limited: new Counter({
      name: 'infograph_limited_total',
      help: 'Requests refused with 429, by whose limit they met',
      labelNames: ['by'],
      registers,
    }),
    refusedCalls: new Counter({
      name: 'infograph_api_refused_total',
      help: 'Calls of the API that were refused for their token, by why',
      labelNames: ['why'],
      registers,
    }),
    notices: new Counter({
      name: 'infograph_notices_total',
      help: 'Callbacks and direct messages about ends of API jobs, by how they went',
      labelNames: ['kind', 'outcome'],
      registers,
    }),
    eventStreams: new Gauge({
      name: 'infograph_event_streams',
      help: 'Streams of events that are open',
      registers,
    }),
  };
}

/** How things stand; most are counted when they are asked for. */
function stateMetrics(registers: Registry[]) {
  return {
    falLocked: new Gauge({
      name: 'infograph_fal_locked',
      help: '1 while fal refuses our key or has locked the account',
      registers,
    }),
    alerts: new Gauge({
      name: 'infograph_alerts',
      help: 'Workspaces in which an alert stands, by kind',
      labelNames: ['kind'],
      registers,
    }),
    auditDrifts: new Gauge({
      name: 'infograph_audit_drifts',
      help: 'Things that do not add up in the books, as the newest nightly audits found them',
      registers,
    }),
    audited: new Gauge({
      name: 'infograph_audited_timestamp_seconds',
      help: 'When the nightly audit was done, of the workspace whose audit is oldest; 0 before the first one',
      registers,
    }),
    heldCredits: new Gauge({
      name: 'infograph_held_credits',
      help: 'Credits held for infographs under way',
      registers,
    }),
    inFlight: new Gauge({
      name: 'infograph_in_flight',
      help: 'Infographs that have not ended',
      registers,
    }),
    oldestDue: new Gauge({
      name: 'infograph_oldest_due_seconds',
      help: 'For how long a step has been due that no worker has taken, of the infograph that waits longest',
      registers,
    }),
  };
}
