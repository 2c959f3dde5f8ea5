import { Socket } from 'node:net';
import { z } from 'zod';

const ports = z.record(z.string(), z.number());
const toPort = z.looseObject({ port: z.coerce.number() });

/**
 * Lets this process reach on other ports what its data says is on these: servers of tests are on a new port each time,
 * and stored addresses name those of then. @param json `{"13301": 40123, …}`
 */
export function forwardPorts(json: string): void {
  const moved = ports.parse(JSON.parse(json));
  const real = Socket.prototype.connect;
  const connect = function (this: Socket, ...given: unknown[]): unknown {
    // Node's own callers hand over one array: the options and a callback.
    const [first] = given;
    const options: unknown = Array.isArray(first) ? first[0] : first;
    const asked = toPort.safeParse(options);
    const port = asked.success ? moved[String(asked.data.port)] : undefined;
    if (port !== undefined && typeof options === 'object' && options !== null)
      Reflect.set(options, 'port', port);
    return Reflect.apply(real, this, given);
  };
  Reflect.set(Socket.prototype, 'connect', connect);
}
