import { randomBytes } from 'node:crypto';
import type { Holder } from '../grants.js';
import { MethodError } from '../method.js';
import type { State } from '../state.js';

/** A token for the holder: the same as before, where tokens do not end. */
export function issueTokens(state: State, holder: Holder): { token: string; refreshToken?: string } {
  const { grants, options } = state;
  const lifeS = options.oauth?.tokenLifeS;
  if (lifeS === undefined) {
    const before = [...grants.tokens].find(([, grant]) => !grant.revoked && isSame(grant.holder, holder));
    if (before) return { token: before[0] };
  }
  const name = `${'teamId' in holder ? holder.teamId : holder.enterpriseId}-${randomBytes(12).toString('hex')}`;
  const token = lifeS === undefined ? `xoxb-${name}` : `xoxe.xoxb-1-${name}`;
  const endsAt = lifeS === undefined ? Number.POSITIVE_INFINITY : state.now() + lifeS * 1000;
  grants.tokens.set(token, { holder, endsAt, revoked: false });
  if (lifeS === undefined) return { token };
  const refreshToken = `xoxe-1-${name}`;
  grants.refreshTokens.set(refreshToken, { holder, spent: false });
  return { token, refreshToken };
}

/** Takes every token of the holder back. */
export function revokeTokens({ grants }: State, holder: Holder): void {
  for (const grant of grants.tokens.values()) if (isSame(grant.holder, holder)) grant.revoked = true;
  for (const one of grants.refreshTokens.values()) if (isSame(one.holder, holder)) one.spent = true;
}

/** Whose a token is; undefined where it is none of OAuth's. @throws MethodError where it is good no more */
export function holderOf(state: State, token: string): Holder | undefined {
  const grant = state.grants.tokens.get(token);
  if (!grant) return undefined;
  if (grant.revoked) throw new MethodError('token_revoked');
  if (grant.endsAt <= state.now()) throw new MethodError('token_expired');
  return grant.holder;
}

function isSame(a: Holder, b: Holder): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
