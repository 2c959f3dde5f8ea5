import { Schema } from 'mongoose';

/** What a program asked for beside the image itself. */
export interface ApiOrigin {
  /** The id of its token. */
  token: string;
  /** Where it wants to be told how it ended. */
  callbackUrl?: string;
  /** Who gets a direct message in Slack when it has ended. */
  notifyUser?: string;
  /** Whether the token's owner gets an email. */
  email?: boolean;
}

export const apiOriginSchema = new Schema<ApiOrigin>(
  { token: String, callbackUrl: String, notifyUser: String, email: Boolean },
  { _id: false },
);
