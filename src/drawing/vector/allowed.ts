/** What a drawing may consist of: shapes, texts, and what paints, cuts and repeats them. */
export const elements: ReadonlySet<string> = new Set([
  ...['svg', 'g', 'defs', 'symbol', 'use'],
  ...['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon'],
  ...['text', 'tspan'],
  ...['linearGradient', 'radialGradient', 'stop', 'pattern', 'clipPath', 'mask'],
]);

/** What is within these is kept, as if they were not there. Of any other element nothing is. */
export const transparent: ReadonlySet<string> = new Set(['a', 'switch']);

/** What draws something. */
export const shapes: ReadonlySet<string> = new Set([
  ...['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'text'],
]);

/** How things look: as an attribute, or in a style. */
export const properties: ReadonlySet<string> = new Set([
  ...['fill', 'fill-opacity', 'fill-rule', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-linecap'],
  ...['stroke-linejoin', 'stroke-miterlimit', 'stroke-dasharray', 'stroke-dashoffset', 'color', 'opacity'],
  ...['clip-path', 'clip-rule', 'mask', 'stop-color', 'stop-opacity', 'display', 'visibility', 'overflow'],
  ...['font-family', 'font-size', 'font-weight', 'font-style', 'font-stretch', 'letter-spacing'],
  ...['word-spacing', 'text-anchor', 'dominant-baseline', 'alignment-baseline', 'baseline-shift'],
  ...['direction', 'unicode-bidi', 'writing-mode', 'paint-order', 'mix-blend-mode', 'isolation'],
  ...['shape-rendering', 'text-rendering', 'vector-effect', 'transform'],
]);

/** Where things are, and what they are made of. */
const places: readonly string[] = [
  ...['x', 'y', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'rx', 'ry', 'fx', 'fy', 'fr', 'dx', 'dy', 'rotate'],
  ...['width', 'height', 'd', 'points', 'pathLength', 'viewBox', 'preserveAspectRatio', 'offset'],
  ...['gradientUnits', 'gradientTransform', 'spreadMethod', 'patternUnits', 'patternContentUnits'],
  ...['patternTransform', 'clipPathUnits', 'maskUnits', 'maskContentUnits', 'textLength', 'lengthAdjust'],
];

export const attributes: ReadonlySet<string> = new Set([...properties, ...places, 'class']);
