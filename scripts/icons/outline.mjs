/** The elements of one of Lucide's icons as one path of M, L, C and Z, all absolute, on its grid of 24. */
export function outlineOf(svg) {
  const parts = [];
  for (const [, tag, body] of svg.matchAll(/<(path|circle|ellipse|rect|line|polyline|polygon)\b([^>]*)>/g)) {
    const attributes = Object.fromEntries(
      [...body.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, k, v]) => [k, v]),
    );
    if (attributes.transform) throw new Error('An icon with a transform is not known here.');
    parts.push(plainPath(pathOf(tag, attributes)));
  }
  return parts.join('');
}

/** Any element as path data. */
function pathOf(tag, given) {
  const at = (name, spare = 0) => Number(given[name] ?? spare);
  if (tag === 'path') return given.d;
  if (tag === 'line') return `M${at('x1')} ${at('y1')}L${at('x2')} ${at('y2')}`;
  if (tag === 'polyline') return `M${given.points}`;
  if (tag === 'polygon') return `M${given.points}Z`;
  if (tag === 'rect') return rectangle(at('x'), at('y'), at('width'), at('height'), given);
  const [rx, ry] = tag === 'circle' ? [at('r'), at('r')] : [at('rx'), at('ry')];
  const [x, y] = [at('cx'), at('cy')];
  return `M${x - rx} ${y}A${rx} ${ry} 0 0 1 ${x + rx} ${y}A${rx} ${ry} 0 0 1 ${x - rx} ${y}Z`;
}

function rectangle(x, y, width, height, given) {
  const rx = Math.min(Number(given.rx ?? given.ry ?? 0), width / 2);
  const ry = Math.min(Number(given.ry ?? given.rx ?? 0), height / 2);
  const [right, bottom] = [x + width, y + height];
  if (rx === 0 || ry === 0) return `M${x} ${y}H${right}V${bottom}H${x}Z`;
  const corner = (toX, toY) => `A${rx} ${ry} 0 0 1 ${toX} ${toY}`;
  return [
    `M${x + rx} ${y}H${right - rx}${corner(right, y + ry)}V${bottom - ry}${corner(right - rx, bottom)}`,
    `H${x + rx}${corner(x, bottom - ry)}V${y + ry}${corner(x + rx, y)}Z`,
  ].join('');
}

const ARGUMENTS = { m: 2, l: 2, h: 1, v: 1, c: 6, s: 4, q: 4, t: 2, a: 7, z: 0 };

/** Path data of any kind in M, L, C and Z. */
function plainPath(d) {
  const out = [];
  const pen = { x: 0, y: 0, startX: 0, startY: 0 };
  for (const { letter, values } of commandsOf(d)) step(letter, values, pen, out);
  return out.join('');
}

function commandsOf(d) {
  const found = [];
  for (const [, letter, rest] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const count = ARGUMENTS[letter.toLowerCase()];
    const values = letter.toLowerCase() === 'a' ? arcNumbers(rest) : numbers(rest);
    if (count === undefined) throw new Error(`Path data has an unknown command: ${letter}`);
    if (count === 0) found.push({ letter, values: [] });
    for (let at = 0; at < values.length; at += count) {
      // What follows a move without a letter of its own is a line.
      const own = at > 0 && letter === 'm' ? 'l' : at > 0 && letter === 'M' ? 'L' : letter;
      found.push({ letter: own, values: values.slice(at, at + count) });
    }
  }
  return found;
}

const NUMBER = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/g;
const numbers = (text) => (text.match(NUMBER) ?? []).map(Number);

/** The two flags of an arc may stand together with what follows them: "a2 2 0 012 2". */
function arcNumbers(text) {
  const values = [];
  let rest = text;
  while (/\d/.test(rest)) {
    const isFlag = values.length % 7 === 3 || values.length % 7 === 4;
    const [found] = (isFlag ? /[01]/ : new RegExp(NUMBER.source)).exec(rest) ?? [''];
    values.push(Number(found));
    rest = rest.slice(rest.indexOf(found) + found.length);
  }
  return values;
}

/** Draws one command from where the pen is. */
function step(letter, values, pen, out) {
  const kind = letter.toLowerCase();
  const relative = letter === kind;
  const x = (value) => value + (relative ? pen.x : 0);
  const y = (value) => value + (relative ? pen.y : 0);
  const points = values.map((value, at) => (at % 2 === 0 ? x(value) : y(value)));
  if (kind === 'z') {
    out.push('Z');
    move(pen, pen.startX, pen.startY);
  } else if (kind === 'm') {
    out.push(`M${told(points)}`);
    move(pen, ...points);
    [pen.startX, pen.startY] = points;
  } else if (kind === 'a') arc(values, [x(values[5]), y(values[6])], pen, out);
  else if (kind === 'c') curve(points, pen, out);
  else if (kind === 's') curve([...mirrored(pen, pen.control), ...points], pen, out);
  else if (kind === 'q') quadratic(points, pen, out);
  else if (kind === 't') quadratic([...mirrored(pen, pen.quadratic), ...points], pen, out);
  else {
    const to = kind === 'h' ? [x(values[0]), pen.y] : kind === 'v' ? [pen.x, y(values[0])] : points;
    out.push(`L${told(to)}`);
    move(pen, ...to);
  }
}

function move(pen, x, y) {
  Object.assign(pen, { x, y, control: undefined, quadratic: undefined });
}

function curve(points, pen, out) {
  out.push(`C${told(points)}`);
  move(pen, points[4], points[5]);
  pen.control = [points[2], points[3]];
}

function quadratic(points, pen, out) {
  curve(cubic(pen, points), pen, out);
  pen.control = undefined;
  pen.quadratic = points.slice(0, 2);
}

/** The first control point of S and T: that before it, on the other side of the pen. */
function mirrored({ x, y }, control) {
  return control ? [2 * x - control[0], 2 * y - control[1]] : [x, y];
}

function cubic({ x, y }, [cx, cy, toX, toY]) {
  const between = (a, b) => a + (2 / 3) * (b - a);
  return [between(x, cx), between(y, cy), between(toX, cx), between(toY, cy), toX, toY];
}

/**
 * An arc as curves of a quarter of a turn at most, by the conversion of endpoints to a center of SVG 1.1, appendix F.6
 * (https://www.w3.org/TR/SVG11/implnote.html#ArcImplementationNotes).
 */
function arc([givenRx, givenRy, degrees, large, sweep], [toX, toY], pen, out) {
  const { x, y } = pen;
  const turn = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const [halfX, halfY] = [(x - toX) / 2, (y - toY) / 2];
  const [px, py] = [cos * halfX + sin * halfY, cos * halfY - sin * halfX];
  const grow = Math.max(1, Math.hypot(px / givenRx, py / givenRy));
  const [rx, ry] = [givenRx * grow, givenRy * grow];
  const spread = (rx * py) ** 2 + (ry * px) ** 2;
  const sign = large === sweep ? -1 : 1;
  const factor = sign * Math.sqrt(Math.max(0, ((rx * ry) ** 2 - spread) / spread));
  const [mx, my] = [(factor * rx * py) / ry, (-factor * ry * px) / rx];
  const [cx, cy] = [cos * mx - sin * my + (x + toX) / 2, sin * mx + cos * my + (y + toY) / 2];
  const from = Math.atan2((py - my) / ry, (px - mx) / rx);
  const end = Math.atan2((-py - my) / ry, (-px - mx) / rx);
  let angle = end - from;
  if (sweep && angle < 0) angle += 2 * Math.PI;
  if (!sweep && angle > 0) angle -= 2 * Math.PI;
  const on = (a, dx, dy) => {
    const [ux, uy] = [rx * (Math.cos(a) + dx), ry * (Math.sin(a) + dy)];
    return [cos * ux - sin * uy + cx, sin * ux + cos * uy + cy];
  };
  const pieces = Math.max(1, Math.ceil(Math.abs(angle) / (Math.PI / 2) - 1e-6));
  const part = angle / pieces;
  const reach = (4 / 3) * Math.tan(part / 4);
  for (let piece = 0; piece < pieces; piece++) {
    const [a, b] = [from + piece * part, from + (piece + 1) * part];
    const target = piece === pieces - 1 ? [toX, toY] : on(b, 0, 0);
    const first = on(a, -reach * Math.sin(a), reach * Math.cos(a));
    const second = on(b, reach * Math.sin(b), -reach * Math.cos(b));
    curve([...first, ...second, ...target], pen, out);
  }
  pen.control = undefined;
}

const told = (values) => values.map((value) => Math.round(value * 1000) / 1000).join(' ');
