import type { DomElement } from './dom.js';

const MAX_STYLE = 1000;
/** So far up is looked for what a white text stands on. */
const GROUND_DEPTH = 30;
const forReadersAloud = /(?:^|\s)(?:sr-only|visually-?hidden|screen-reader-text|a11y-hidden)(?:$|\s)/i;
const ground = /background|(?:^|[\s_-])(?:bg|dark|cover|hero|banner|overlay|inverse|button|btn)(?:$|[\s_-])/i;

/** Whether the page does not show an element, by its own word: attributes, or the style that it carries. */
export function isHidden(element: DomElement): boolean {
  if (element.getAttribute('hidden') !== null || element.getAttribute('aria-hidden') === 'true') return true;
  const classes = element.getAttribute('class');
  if (classes && forReadersAloud.test(classes)) return true;
  const style = element.getAttribute('style');
  return (style !== null && hides(style.slice(0, MAX_STYLE).toLowerCase(), element)) || isWhiteFont(element);
}

function hides(style: string, element: DomElement): boolean {
  const declared = new Map(
    style.split(';').map((each): [string, string] => {
      const at = each.indexOf(':');
      return [
        each.slice(0, at).trim(),
        each
          .slice(at + 1)
          .replace('!important', '')
          .trim(),
      ];
    }),
  );
  const value = (name: string): string => declared.get(name) ?? '';
  const zero = /^0(?:\.0+)?(?:px|em|rem|pt|%|vw|vh)?$/;
  if (value('display') === 'none' || /^(?:hidden|collapse)$/.test(value('visibility'))) return true;
  if (/^[01](?:\.\d{1,3})?(?:px|pt)$/.test(value('font-size')) || zero.test(value('font-size'))) return true;
  if (zero.test(value('opacity'))) return true;
  if (/^-\d{3,}/.test(value('text-indent'))) return true;
  const placed = /^(?:absolute|fixed)$/.test(value('position'));
  if (placed && [value('left'), value('top'), value('right')].some((each) => /^-\d{3,}/.test(each)))
    return true;
  if (placed && /^rect\(\s?[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?/.test(value('clip'))) return true;
  const flat = zero.test(value('height')) || zero.test(value('max-height')) || zero.test(value('width'));
  if (flat && value('overflow') === 'hidden') return true;
  return isUnseenColour(value('color'), value('background-color') || value('background'), element);
}

/** Text in the colour of what it stands on, or in none. */
function isUnseenColour(color: string, background: string, element: DomElement): boolean {
  if (!color) return false;
  const own = colourOf(color);
  if (own === 'transparent') return !background;
  if (background) return own === colourOf(background);
  return own === '255,255,255' && !isOnGround(element);
}

function isWhiteFont(element: DomElement): boolean {
  if (element.localName !== 'font') return false;
  const color = element.getAttribute('color');
  return color !== null && isUnseenColour(color.slice(0, 40).toLowerCase(), '', element);
}

/** White text is meant to be read on a dark ground: of a headline, a button, a box with a background of its own. */
function isOnGround(element: DomElement): boolean {
  let at: DomElement | null = element;
  for (let depth = 0; at && at.nodeType === 1 && depth < GROUND_DEPTH; depth += 1, at = at.parentNode) {
    if (/^(?:h[1-6]|button|header|body)$/.test(at.localName)) return at.localName !== 'body' || hasGround(at);
    if (hasGround(at)) return true;
  }
  return false;
}

function hasGround(element: DomElement): boolean {
  if (element.getAttribute('bgcolor') !== null) return true;
  const named = `${element.getAttribute('class') ?? ''} ${element.getAttribute('style') ?? ''}`;
  return ground.test(named.slice(0, MAX_STYLE));
}

function colourOf(text: string): string {
  const named = new Map([
    ['white', '255,255,255'],
    ['black', '0,0,0'],
  ]).get(text);
  if (named) return named;
  const hex = /^#([\da-f]{3}|[\da-f]{6})$/.exec(text)?.[1];
  if (hex) {
    const full = hex.length === 3 ? [...hex].map((each) => each + each).join('') : hex;
    return [0, 2, 4].map((at) => Number.parseInt(full.slice(at, at + 2), 16)).join(',');
  }
  if (/^(?:rgba|hsla)\([^)]*[,/]\s?0(?:\.0+)?%?\s?\)$/.test(text)) return 'transparent';
  const numbers = /^rgba?\(([^)]{1,60})\)/.exec(text)?.[1];
  return numbers
    ? numbers
        .split(/[\s,/]+/)
        .filter(Boolean)
        .slice(0, 3)
        .join(',')
    : text;
}
