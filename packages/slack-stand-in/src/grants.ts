/** For whom an install is: one workspace, or every one of an organization. */
export type Holder = { teamId: string } | { enterpriseId: string };

interface Grant {
  holder: Holder;
  /** In ms; Infinity without token rotation. */
  endsAt: number;
  revoked: boolean;
}

/** What somebody agreed to: good for one exchange, for ten minutes. */
export interface Consent {
  holder: Holder;
  user: string;
  redirectUri: string;
  at: number;
  used: boolean;
}

/** What the stand-in's OAuth remembers: https://docs.slack.dev/authentication/installing-with-oauth */
export interface Grants {
  readonly codes: Map<string, Consent>;
  readonly tokens: Map<string, Grant>;
  /** Good for one exchange each. */
  readonly refreshTokens: Map<string, { holder: Holder; spent: boolean }>;
}

export function createGrants(): Grants {
  return { codes: new Map(), tokens: new Map(), refreshTokens: new Map() };
}
