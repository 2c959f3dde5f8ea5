import type { Box } from './brief.js';
import { round } from './text.js';

/** Fills a box with shapes that mean nothing: the first color is that of the ground. */
export type Pattern = (box: Box, colors: readonly string[], random: () => number) => string;

/** Quarters of circles, discs and triangles, in a grid. */
export const tiles: Pattern = (box, colors, random) => {
  const count = Math.max(2, Math.round(Math.max(box.width, box.height) / Math.min(box.width, box.height)));
  const cells = Math.min(box.width, box.height) / (count > 5 ? 1 : count > 2 ? 2 : 4);
  const columns = Math.max(1, Math.round(box.width / cells));
  const rows = Math.max(1, Math.round(box.height / cells));
  const [width, height] = [box.width / columns, box.height / rows];
  let svg = ground(box, colors);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      svg += tile({ x: box.x + column * width, y: box.y + row * height, width, height }, colors, random);
    }
  }
  return svg;
};

function tile({ x, y, width: w, height: h }: Box, colors: readonly string[], random: () => number): string {
  const [back, front] = twoOf(colors, random);
  const square = `<rect x="${round(x)}" y="${round(y)}" width="${round(w + 0.6)}" height="${round(h + 0.6)}" fill="${back}"/>`;
  const fill = `fill="${front}"`;
  const right = random() < 0.5;
  const lower = random() < 0.5;
  const [cornerX, cornerY] = [right ? x + w : x, lower ? y + h : y];
  const [overX, overY] = [right ? x : x + w, lower ? y : y + h];
  const sweep = right === lower ? 1 : 0;
  switch (Math.floor(random() * 5)) {
    case 0:
      return `${square}<ellipse cx="${round(x + w / 2)}" cy="${round(y + h / 2)}" rx="${round(w * 0.3)}" ry="${round(h * 0.3)}" ${fill}/>`;
    case 1:
      return `${square}<path d="M${round(cornerX)} ${round(cornerY)}L${round(overX)} ${round(cornerY)}L${round(cornerX)} ${round(overY)}Z" ${fill}/>`;
    case 2: {
      const edge = lower ? y + h : y;
      return `${square}<path d="M${round(x)} ${round(edge)}A${round(w / 2)} ${round(h / 2)} 0 0 ${lower ? 1 : 0} ${round(x + w)} ${round(edge)}Z" ${fill}/>`;
    }
    default:
      return `${square}<path d="M${round(cornerX)} ${round(cornerY)}L${round(overX)} ${round(cornerY)}A${round(w)} ${round(h)} 0 0 ${sweep} ${round(cornerX)} ${round(overY)}Z" ${fill}/>`;
  }
}

function twoOf(colors: readonly string[], random: () => number): [string, string] {
  const first = Math.floor(random() * colors.length);
  const second = (first + 1 + Math.floor(random() * (colors.length - 1))) % colors.length;
  return [colors[first] ?? '', colors[second] ?? ''];
}

/** Hills behind hills, and a sun. */
export const hills: Pattern = (box, colors, random) => {
  const { x, y, width, height } = box;
  const reach = Math.min(width, height);
  const sun = { x: x + width * (0.25 + random() * 0.5), y: y + height * 0.36, radius: reach * 0.24 };
  let svg = `${ground(box, colors)}<circle cx="${round(sun.x)}" cy="${round(sun.y)}" r="${round(sun.radius)}" fill="${colors[2]}"/>`;
  const layers = [colors[3], colors[1], colors[2], colors[3]];
  layers.forEach((color, layer) => {
    const top = y + height * (0.48 + layer * 0.14);
    const swell = height * (0.1 + random() * 0.06);
    const shift = random() * Math.PI * 2;
    const waves = 1.2 + random() * 1.2;
    const points = Array.from({ length: 41 }, (_, n) => {
      const at = n / 40;
      const dy = Math.sin(shift + at * Math.PI * waves) * swell;
      return `${round(x + at * width)} ${round(Math.min(y + height, top + dy))}`;
    });
    svg += `<path d="M${round(x)} ${round(y + height)}L${points.join('L')}L${round(x + width)} ${round(y + height)}Z" fill="${color}"/>`;
  });
  return svg;
};

/** Circles in circles, about one corner. */
export const rings: Pattern = (box, colors, random) => {
  const { x, y, width, height } = box;
  const center = { x: x + width * (random() < 0.5 ? 0.18 : 0.82), y: y + height * 0.8 };
  const largest = Math.hypot(width, height) * 0.86;
  const count = 8;
  let svg = ground(box, colors);
  for (let ring = count; ring >= 1; ring--) {
    const color = colors[ring % colors.length];
    svg += `<circle cx="${round(center.x)}" cy="${round(center.y)}" r="${round((largest * ring) / count)}" fill="${color}"/>`;
  }
  return clipped(box, svg);
};

/** Broad ribbons that rise from the left. */
export const ribbons: Pattern = (box, colors, random) => {
  const { x, y, width, height } = box;
  const reach = Math.max(width, height);
  const breadth = Math.min(width, height) * 0.17;
  let svg = ground(box, colors);
  for (let n = 0; n < 9; n++) {
    const startX = x - reach * 0.3 + random() * width * 1.1;
    const startY = y + height * (0.2 + random() * 1.1);
    const length = reach * (0.3 + random() * 0.6);
    const color = colors[1 + (n % (colors.length - 1))];
    svg += `<line x1="${round(startX)}" y1="${round(startY)}" x2="${round(startX + length * 0.78)}" y2="${round(startY - length * 0.62)}" stroke="${color}" stroke-width="${round(breadth)}" stroke-linecap="round"/>`;
  }
  return clipped(box, svg);
};

function ground({ x, y, width, height }: Box, colors: readonly string[]): string {
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${colors[0]}"/>`;
}

/** What reaches beyond the box is cut off. */
function clipped({ x, y, width, height }: Box, svg: string): string {
  const id = `box-${Math.round(x)}-${Math.round(y)}`;
  return `<clipPath id="${id}"><rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"/></clipPath><g clip-path="url(#${id})">${svg}</g>`;
}
