import { createHash } from 'node:crypto';
import { askedWords } from '../asked-words.js';
import { imageSize } from '../image-sizes.js';
import { outline } from '../outline.js';
import type { PaintedText } from '../painting.js';
import type { Picture } from './picture.js';
import { drawLine, drawLines, fitText, linesHeight, round, textWidth } from './text.js';

interface Colors {
  readonly deep: string;
  readonly paper: string;
  readonly ink: string;
  readonly accents: readonly [string, string, string];
}

const SCHEMES: readonly [Colors, ...Colors[]] = [
  { deep: '#16324f', paper: '#f2f6fa', ink: '#1d2b3a', accents: ['#e4572e', '#2a9d8f', '#e9a23b'] },
  { deep: '#3d2b56', paper: '#f7f4fb', ink: '#2b2238', accents: ['#c44569', '#546de5', '#f0932b'] },
  { deep: '#0b4f4a', paper: '#f1f8f5', ink: '#173532', accents: ['#d1495b', '#edae49', '#30638e'] },
  { deep: '#5c2a2a', paper: '#fbf5f0', ink: '#3a2420', accents: ['#c8553d', '#588b8b', '#d9a441'] },
  { deep: '#233142', paper: '#f5f5f0', ink: '#232931', accents: ['#f95959', '#3a6ea5', '#4f9d69'] },
  { deep: '#1b4332', paper: '#f4f8f1', ink: '#1f2f26', accents: ['#bc6c25', '#40916c', '#7b5ea7'] },
];

/** What a prompt without any points is told in. */
const STAND_IN_POINTS = ['Where it begins', 'How it works', 'What it changes', 'What to remember'];
/** Of the words on a card, in pixels at 1K. */
const SMALLEST_TEXT = 11;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Card {
  readonly point: string;
  readonly box: Box;
}

/** An infographic of the prompt as SVG: a title, numbered cards, colors that follow from the prompt, and the imprint below. */
export function poster(
  { prompt, ratio, width, height, variation }: Picture,
  imprint: string,
): { svg: string; texts: PaintedText[] } {
  // Laid out at the size of 1K and scaled, so that every resolution shows the same picture.
  const canvas = imageSize(ratio, '1K', 1);
  const hash = createHash('sha256').update(prompt).digest();
  const colors = SCHEMES[((hash[0] ?? 0) + variation) % SCHEMES.length] ?? SCHEMES[0];
  const { title, points, subtitle } = { subtitle: undefined, ...(askedWords(prompt) ?? outline(prompt)) };
  const head = subtitle ? `${title} – ${subtitle}` : title || 'Untitled';
  const margin = Math.round(Math.min(canvas.width, canvas.height) * 0.05);
  const header = drawHeader(head, canvas, margin, colors);
  const footerHeight = margin * 1.1;
  const cards = grid(points.length > 0 ? points : STAND_IN_POINTS, {
    x: margin,
    y: header.height + margin * 0.8,
    width: canvas.width - 2 * margin,
    height: canvas.height - header.height - margin * 0.8 - footerHeight,
  });
  const size = Math.min(...cards.map(fittingSize));
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${canvas.width} ${canvas.height}" preserveAspectRatio="none">`,
    `<rect width="${canvas.width}" height="${canvas.height}" fill="${colors.paper}"/>`,
    backdrop(canvas, hash, colors),
    header.svg,
    ...cards.map((card, index) => drawCard(card, index, size, colors)),
    drawLine(imprint, margin, canvas.height - footerHeight * 0.36, {
      size: footerHeight * 0.34,
      weight: 'regular',
      color: colors.deep,
    }),
    '</svg>',
  ].join('');
  return {
    svg,
    texts: [title || 'Untitled', ...(subtitle ? [subtitle] : []), ...cards.map(({ point }) => point)].map(
      (text) => ({ text }),
    ),
  };
}

/** Large pale discs, placed by the prompt's hash. */
function backdrop(canvas: { width: number; height: number }, hash: Buffer, { accents }: Colors): string {
  const edge = Math.min(canvas.width, canvas.height);
  return accents
    .map((accent, index) => {
      const x = ((hash[index * 3 + 1] ?? 0) / 255) * canvas.width;
      const y = (0.35 + ((hash[index * 3 + 2] ?? 0) / 255) * 0.65) * canvas.height;
      const radius = edge * (0.15 + ((hash[index * 3 + 3] ?? 0) / 255) * 0.2);
      return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" fill="${accent}" opacity="0.08"/>`;
    })
    .join('');
}

function drawHeader(
  title: string,
  canvas: { width: number; height: number },
  margin: number,
  colors: Colors,
): { svg: string; height: number } {
  const most = { width: canvas.width - 2 * margin, height: canvas.height * 0.22 };
  const largest = Math.sqrt(canvas.width * canvas.height) * 0.062;
  const { size, lines } = fitText(title, most, 'bold', largest, largest * 0.4);
  const padding = margin * 0.75;
  const height = linesHeight(lines, size) + 2 * padding;
  const band = round(canvas.width / 3);
  const stripes = colors.accents.map(
    (accent, index) =>
      `<rect x="${index * band}" y="${round(height)}" width="${band + 1}" height="8" fill="${accent}"/>`,
  );
  const text = drawLines(lines, margin, padding, { size, weight: 'bold', color: '#ffffff' });
  const svg = `<rect width="${canvas.width}" height="${round(height)}" fill="${colors.deep}"/>${stripes.join('')}${text}`;
  return { svg, height: height + 8 };
}

/** Shares the area out among the points, in as many columns as give cards about twice as wide as high. */
function grid(points: readonly string[], area: Box): Card[] {
  const gap = Math.min(area.width, area.height) * 0.035;
  const shape = (columns: number) => {
    const rows = Math.ceil(points.length / columns);
    const width = (area.width - gap * (columns - 1)) / columns;
    const height = (area.height - gap * (rows - 1)) / rows;
    const emptyCells = columns * rows - points.length;
    return { columns, width, height, misfit: Math.abs(Math.log(width / height / 2)) + emptyCells * 0.35 };
  };
  const [best] = points.map((_, index) => shape(index + 1)).sort((a, b) => a.misfit - b.misfit);
  if (!best) return [];
  const { columns, width, height } = best;
  return points.map((point, index) => {
    const row = Math.floor(index / columns);
    // The last row shares the whole width, so that no corner stays empty.
    const inRow = Math.min(columns, points.length - row * columns);
    const cardWidth = inRow === columns ? width : (area.width - gap * (inRow - 1)) / inRow;
    const x = area.x + (index % columns) * (cardWidth + gap);
    const y = area.y + row * (height + gap);
    return { point, box: { x, y, width: cardWidth, height } };
  });
}

/** Where number and text of a card go: beside each other where the card is wide, else one above the other. */
function layOut({ x, y, width, height }: Box) {
  const padding = Math.min(width, height) * 0.12;
  const radius = Math.min(width * 0.12, height * 0.2, 58);
  const beside = width > height * 1.35;
  const left = x + padding + (beside ? 2 * radius + padding * 0.8 : 0);
  const top = y + padding + (beside ? 0 : 2 * radius + padding * 0.8);
  const disc = { x: x + padding + radius, y: beside ? y + height / 2 : y + padding + radius };
  const text = { x: left, y: top, width: x + width - padding - left, height: y + height - padding - top };
  return { disc, radius, text, largest: Math.max(26, radius * 0.78), centered: beside };
}

/** The size at which the text of a card fits; all cards then use the smallest of these. */
function fittingSize({ point, box }: Card): number {
  const { text, largest } = layOut(box);
  return fitText(point, text, 'regular', largest, SMALLEST_TEXT).size;
}

/** A white card with its number in a disc. */
function drawCard({ point, box }: Card, index: number, size: number, colors: Colors): string {
  const accent = colors.accents[index % colors.accents.length] ?? colors.deep;
  const { disc, radius, text, centered } = layOut(box);
  const { lines } = fitText(point, text, 'regular', size, size);
  const top = text.y + (centered ? (text.height - linesHeight(lines, size)) / 2 : 0);
  const number = String(index + 1);
  const numberStyle = { size: radius * 1.05, weight: 'bold', color: '#ffffff' } as const;
  return [
    roundedBox({ ...box, x: box.x + 3, y: box.y + 5 }, `fill="${colors.deep}" opacity="0.12"`),
    roundedBox(box, 'fill="#ffffff"'),
    `<circle cx="${round(disc.x)}" cy="${round(disc.y)}" r="${round(radius)}" fill="${accent}"/>`,
    drawLine(number, disc.x - textWidth(number, numberStyle) / 2, disc.y + radius * 0.38, numberStyle),
    drawLines(lines, text.x, top, { size, weight: 'regular', color: colors.ink }),
  ].join('');
}

function roundedBox({ x, y, width, height }: Box, look: string): string {
  const radius = Math.min(18, height / 6);
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="${round(radius)}" ${look}/>`;
}
