// Draws assets/icon.png, which Slack takes, from assets/icon.svg.
import { readFileSync, writeFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';

const SIZE = 1024;
const at = (name) => new URL(`../assets/${name}`, import.meta.url);

const drawn = new Resvg(readFileSync(at('icon.svg'), 'utf8'), { fitTo: { mode: 'width', value: SIZE } });
writeFileSync(at('icon.png'), drawn.render().asPng());
