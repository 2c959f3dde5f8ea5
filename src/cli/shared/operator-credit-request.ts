import { InvalidArgumentError } from 'commander';
import {
  closeGranted,
  noticesOfGrant,
  operatorRequestGrantKey,
} from '../../credits/topups/operator-requests.js';
import { defined } from '../../lib/defined.js';
import type { Notice } from '../../models/notice.js';
import type { Books } from './books.js';
import { CommandError } from './terminal.js';

/** A grant that answers what an admin asked of the operator. */
export interface RequestedGrant {
  /** The same for each grant of this request: there is one. */
  key: string;
  note?: string;
  expiresAt?: Date;
  /** To be stored with the grant: the admin is told, and whoever asked them. */
  notices: Notice[];
  close(): Promise<void>;
}

/** A request's id. @throws InvalidArgumentError in words */
export function readRequest(given: string): string {
  if (/^tr_[0-9a-f]{20}$/.test(given)) return given;
  throw new InvalidArgumentError("A request's id starts with tr_, and `credits requests` shows it.");
}

/** @throws CommandError when it is not this workspace's */
export async function grantOfRequest(
  { models, clock }: Books,
  workspace: string,
  id: string,
  credits: number,
): Promise<RequestedGrant> {
  const request = await models.topupRequests.findOne({ _id: id, workspace }).lean();
  if (!request) throw new CommandError('no_request', `${workspace} has no request ${id}. Nothing was added.`);
  if (request.status === 'declined') {
    throw new CommandError('declined', `The request ${id} was already declined. Nothing was added.`);
  }
  const { note, expiresAt } = request;
  const at = new Date(clock.now());
  return {
    key: operatorRequestGrantKey(id),
    ...defined({ note, expiresAt: expiresAt && expiresAt > at ? expiresAt : undefined }),
    notices: await noticesOfGrant(models, request, credits, at),
    close: () => closeGranted(models, request, credits, at),
  };
}
