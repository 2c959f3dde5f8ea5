import { type AST, RegExpParser } from '@eslint-community/regexpp';

/** A text that may take long to search, as its parts: a long string is cheaper made where it is used. */
export interface Attack {
  before?: string;
  /** So often stands what is before; once if absent. */
  times?: number;
  /** Until the text is long. */
  repeated: string;
  after?: string;
}

/** One character of each kind that a class may mean. */
const kinds = [
  ...'aZéß5٣_-. \t\n\r"\'’“”«»()[]{}<>/\\|,;:!?$€%&#@*+=~^`',
  ...'字あアไทखعшαא한\u00a0\u2009\u202f\u200b\u200d\u0001\u0085\u0301½²₀％٫٬‰©–—•·•…。，：；、！？😀\u2066',
];
const FAILS = ['\u0001', '\n!\n'] as const;
const VARIANTS = [0, 1, 2, 3, 5, 7];
const MOST_PAIRED = 6;

/** Texts made of the expression's own characters and pieces: runs of them, in turns, with and without an end that fails. */
export function attacksOn({ source, flags }: { source: string; flags: string }): Attack[] {
  const pattern = new RegExpParser().parsePattern(source, undefined, undefined, {
    unicode: flags.includes('u'),
    unicodeSets: flags.includes('v'),
  });
  const pieces = new Pieces(flags);
  const whole = VARIANTS.flatMap((variant) =>
    pattern.alternatives.map((alternative) => pieces.ofAlternative(alternative, '', variant)),
  );
  const bodies = pieces.repeated.map(({ body }) => body);
  const spaced = [...whole, ...pieces.repeated.map(({ before }) => before)].map((sample) => `${sample} `);
  const runs = [...pieces.characters, ...bodies, ...whole, ...spaced].filter(Boolean);
  const alone = [...new Set(runs)].flatMap((run) => ended({ repeated: run }));
  const behind = pieces.repeated.flatMap(({ before, body }) => [
    ...ended({ before, repeated: body }),
    ...ended({ repeated: before + body.repeat(3) }),
    ...ended({ repeated: before }),
    // Where another way takes the whole run at the beginning, it stands behind what neither takes.
    { before: FAILS[0], repeated: body, after: FAILS[0] },
  ]);
  // What repeats nothing reads each place once, whatever stands there.
  return unique([...alone, ...behind, ...(bodies.length > 0 ? paired(runs) : [])]);
}

function ended(attack: Attack): Attack[] {
  return [attack, ...FAILS.map((after) => ({ ...attack, after }))];
}

function paired(runs: readonly string[]): Attack[] {
  const some = [...new Set(runs)].slice(-MOST_PAIRED);
  return some.flatMap((one) =>
    some.flatMap((other) =>
      one === other
        ? []
        : [
            { repeated: one + other },
            { repeated: one.repeat(300) + other },
            { before: one, times: 30_000, repeated: other, after: '\u0001' },
          ],
    ),
  );
}

function unique(attacks: readonly Attack[]): Attack[] {
  const seen = new Map(attacks.map((attack) => [JSON.stringify(attack), attack]));
  return [...seen.values()].filter(({ repeated }) => repeated !== '');
}

/** Of the ways that a part can be matched, another one in each variant. */
function chosen(samples: readonly string[], variant: number): string {
  return samples[variant % samples.length] ?? '';
}

/** Samples of what the parts of an expression match. */
class Pieces {
  readonly characters = new Set<string>();
  readonly repeated: { before: string; body: string }[] = [];
  private readonly classes = new Map<string, string[]>();

  constructor(private readonly flags: string) {}

  /** @param before a text that leads to this part */
  ofAlternative({ elements }: AST.Alternative, before: string, variant: number): string {
    let sample = '';
    for (const element of elements) sample += this.ofElement(element, before + sample, variant);
    return sample;
  }

  private ofElement(element: AST.Element, before: string, variant: number): string {
    switch (element.type) {
      case 'Character':
        return this.add(String.fromCodePoint(element.value));
      case 'CharacterClass':
      case 'ExpressionCharacterClass':
      case 'CharacterSet':
        return this.ofClass(element.raw, variant);
      case 'Group':
      case 'CapturingGroup':
        return chosen(
          element.alternatives.map((one) => this.ofAlternative(one, before, variant)),
          variant,
        );
      case 'Assertion':
        if ('alternatives' in element)
          for (const one of element.alternatives) this.ofAlternative(one, before, variant);
        return '';
      case 'Quantifier': {
        const body = this.ofElement(element.element, before, variant);
        if (element.max > 1) this.repeated.push({ before, body });
        // Of what may be absent, one is there: most ways lie behind it.
        return body.repeat(Math.max(1, Math.min(element.min, 100)));
      }
      default:
        return '';
    }
  }

  private ofClass(raw: string, variant: number): string {
    const some = this.classes.get(raw) ?? this.membersOf(raw);
    this.classes.set(raw, some);
    return chosen(some, variant);
  }

  private membersOf(raw: string): string[] {
    const test = new RegExp(`^(?:${raw})$`, this.flags.replace(/[gy]/g, ''));
    const some = kinds.filter((kind) => test.test(kind));
    const rare = some.length > 0 ? undefined : /[^^\\[\]-]/u.exec(raw)?.[0];
    if (rare !== undefined && test.test(rare)) some.push(rare);
    for (const one of some.slice(0, 6)) this.add(one);
    return some;
  }

  private add(character: string): string {
    this.characters.add(character);
    return character;
  }
}
