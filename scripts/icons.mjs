// Makes src/drawing/icons/paths.ts from a folder of Lucide's icons (https://lucide.dev; the `icons` folder of the package
// lucide-static, with its LICENSE in the folder above): node scripts/icons.mjs FOLDER
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { outlineOf } from './icons/outline.mjs';
import { root } from './sources.mjs';

/** Our names, which say what is meant; "name=file" where Lucide's file is called otherwise. */
const NAMES = `
person=user people=users hiring=user-plus baby handshake work=briefcase award trophy idea=lightbulb target presentation
megaphone chat=messages-square mail phone smartphone bell brain donation=hand-heart vote star approval=thumbs-up smile
heart money=banknote coins savings=piggy-bank card=credit-card receipt=receipt-text bank=landmark price=tag calculator
cart=shopping-cart store gift growth=trending-up decline=trending-down chart=chart-column gauge clock timer calendar
place=map-pin map globe flag mountain beach=tree-palm sea=waves home=house building=building-2 factory hospital school
graduation=graduation-cap church hotel castle warehouse construction door=door-open key bed laundry=washing-machine
wrench settings paint=paintbrush pencil puzzle laptop code bug database server chip=cpu wifi robot=bot app=app-window
download search link folder document=file-text printer camera video picture=image music microphone=mic headphones tv
game=gamepad-2 battery=battery-charging satellite lock shield fingerprint eye warning=triangle-alert ban fire=flame
pulse=heart-pulse pill syringe doctor=stethoscope ambulance bone virus dna thermometer accessibility cigarette
food=utensils coffee wine beer water=droplet bread=croissant grain=wheat apple carrot fish meat=beef egg milk pizza cake
ice-cream=ice-cream-cone plane train=train-front car bus bike ship truck luggage ticket tent fuel road tram=tram-front
motorbike footprints rocket electricity=zap sun wind solar=solar-panel charger=ev-charger nuclear=radiation recycle
trash=trash-2 tree=tree-deciduous leaf flower sprout forest=trees bird cat dog animal=paw-print tractor earth
book=book-open library justice=scale court=gavel contract=file-pen newspaper language=languages share=share-2
science=flask-conical microscope telescope cloud rain=cloud-rain snow=snowflake storm=cloud-lightning umbrella moon
gym=dumbbell ball=volleyball shoe=sport-shoe swimming=waves-ladder art=palette theater=drama film=clapperboard
party=party-popper check question=circle-question-mark list=list-checks repeat=refresh-cw network package
clipboard=clipboard-check clothes=shirt helmet=hard-hat id-card heating=heater plug radio=boom-box alarm=alarm-clock
backpack hammer scissors ruler pot=cooking-pot shower=shower-head sofa flashlight send`;

const [folder] = process.argv.slice(2);
if (!folder) {
  console.error('Usage: node scripts/icons.mjs FOLDER');
  process.exit(1);
}

const entries = NAMES.trim()
  .split(/\s+/)
  .map((entry) => {
    const [name, file = name] = entry.split('=');
    const key = name.includes('-') ? `'${name}'` : name;
    return `  ${key}: '${outlineOf(readFileSync(join(folder, `${file}.svg`), 'utf8'))}',`;
  });
const [, version = ''] = /lucide-static (v[\d.]+)/.exec(readFileSync(join(folder, 'user.svg'), 'utf8')) ?? [];

const notice = readFileSync(join(folder, '../LICENSE'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => ` * ${line}`.trimEnd());
const data = [
  '/*!',
  ` * Icons of Lucide ${version} (https://lucide.dev), their outlines as path data; made by scripts/icons.mjs.`,
  ' *',
  ...notice,
  ' */',
  "import type { IconName } from '../../models/icons.js';",
  '',
  '/** On a grid of 24, to be stroked 2 wide with round ends; only M, L, C and Z, all of them absolute. */',
  'export const iconPaths: Readonly<Record<IconName, string>> = {',
  ...entries,
  '};',
  '',
];
writeFileSync(join(root, 'src/drawing/icons/paths.ts'), data.join('\n'));
console.log(`${entries.length} icons`);
