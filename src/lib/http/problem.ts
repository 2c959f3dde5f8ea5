import type { Response } from 'express';

/** The one form in which an answer says that something was not done: `{error: {code, message}}`. */
export function sendProblem(response: Response, status: number, code: string, message: string): void {
  response.status(status).json({ error: { code, message } });
}
