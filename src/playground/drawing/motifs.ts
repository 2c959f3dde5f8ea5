import type { Box, Motif } from './brief.js';
import { round } from './text.js';

interface MotifColors {
  line: string;
  fill: string;
  second: string;
}

/** Each drawn within 100 by 100. */
const drawings: Readonly<Record<Motif, (colors: MotifColors) => string>> = {
  dome: ({ line, fill, second }) => `
    <rect x="48" y="6" width="4" height="14" fill="${line}"/>
    <path d="M52 7H64L60 11L64 15H52Z" fill="${second}"/>
    <path d="M26 44A24 26 0 0 1 74 44Z" fill="${fill}"/>
    <rect x="22" y="44" width="56" height="6" fill="${line}"/>
    ${[27, 39, 51, 63].map((x) => `<rect x="${x + 1}" y="53" width="8" height="24" fill="${fill}"/>`).join('')}
    <rect x="18" y="80" width="64" height="6" fill="${line}"/>
    <rect x="12" y="88" width="76" height="6" fill="${line}"/>`,
  drop: ({ line, fill, second }) => `
    <path d="M50 6C66 30 80 46 80 64A30 30 0 0 1 20 64C20 46 34 30 50 6Z" fill="${fill}"/>
    <path d="M32 64A18 18 0 0 0 50 82" fill="none" stroke="${second}" stroke-width="6" stroke-linecap="round"/>
    <path d="M8 94Q22 86 36 94T64 94T92 94" fill="none" stroke="${line}" stroke-width="5" stroke-linecap="round"/>`,
  cup: ({ line, fill, second }) => `
    <path d="M34 30Q28 23 34 16T34 4M50 30Q44 23 50 16T50 4M66 30Q60 23 66 16T66 4" fill="none" stroke="${second}" stroke-width="5" stroke-linecap="round"/>
    <path d="M72 46H80A12 12 0 0 1 80 70H70" fill="none" stroke="${line}" stroke-width="7"/>
    <path d="M18 38H76V58A26 26 0 0 1 50 84H44A26 26 0 0 1 18 58Z" fill="${fill}"/>
    <path d="M8 88H86L78 96H16Z" fill="${line}"/>`,
  leaf: ({ line, fill, second }) => `
    <circle cx="76" cy="22" r="15" fill="${second}"/>
    <path d="M14 86C4 42 34 18 84 20C88 68 60 96 14 86Z" fill="${fill}"/>
    <path d="M8 94C22 70 40 52 66 36M30 68V48M42 56V40M34 64H56M46 53H66" fill="none" stroke="${line}" stroke-width="5" stroke-linecap="round"/>`,
  people: ({ line, fill, second }) => `
    <circle cx="26" cy="36" r="12" fill="${second}"/><circle cx="74" cy="36" r="12" fill="${second}"/>
    <path d="M6 80A20 26 0 0 1 46 80ZM54 80A20 26 0 0 1 94 80Z" fill="${second}"/>
    <circle cx="50" cy="36" r="16" fill="${fill}"/>
    <path d="M24 92A26 34 0 0 1 76 92Z" fill="${fill}"/>
    <rect x="6" y="91" width="88" height="5" fill="${line}"/>`,
};

/** The subject on a disc, in the middle of a box. */
export function drawMotif(motif: Motif, box: Box, disc: string, colors: MotifColors): string {
  const radius = Math.min(box.width, box.height) * 0.36;
  const center = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const edge = radius * 1.24;
  const place = `translate(${round(center.x - edge / 2)} ${round(center.y - edge / 2)}) scale(${round(edge / 100)})`;
  return `<circle cx="${round(center.x)}" cy="${round(center.y)}" r="${round(radius)}" fill="${disc}"/><g transform="${place}">${drawings[motif](colors)}</g>`;
}
