import type { Delivery } from './delivery.js';
import type { Handler } from './server.js';
import type { State } from './state.js';

/** What is shown in a browser at `/`. */
export function createPage(_state: State, _delivery: Delivery): Handler {
  return async (_request, response) => {
    response.writeHead(404).end();
  };
}
