/** What the API answered. */
export interface Answer {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: what comes is checked against the OpenAPI document.
  body: any;
}
