import { once } from 'node:events';
import { createServer } from 'node:http';
import express from 'express';
import { Changes } from './changes.js';
import { Painter } from './drawing/painter.js';
import { type Route, serve } from './http.js';
import { type Job, JobQueue } from './job-queue.js';
import { LlmApi } from './llm-api.js';
import { MediaHost } from './media-host.js';
import { askedForError, type ModelAnswer, modelError, succeeded } from './model-answer.js';
import { MODELS } from './models.js';
import { PlatformApi } from './platform-api.js';
import { QueueApi } from './queue-api.js';
import { Rules } from './rules.js';
import { SigningKeys } from './signing-keys.js';
import type { FalCall, FalJob, FalStandIn, FalStandInOptions, Fault, FaultCall, ModelInput, Outcome, WebhookMode } from './types.js';
import { WebhookSender } from './webhook-sender.js';

export type * from './types.js';
