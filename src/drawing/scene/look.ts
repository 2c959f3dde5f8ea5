import type { ThemeName } from '../../models/drawing.js';

export { type ThemeName, themes } from '../../models/drawing.js';

/** How an infographic is to be drawn. All of it comes from who asks or from the workspace, never from an article. */
export interface Look {
  theme?: ThemeName;
  layout?: DrawnLayout;
  /** "16:9"; that where absent. */
  ratio?: string;
  /** The width of the picture in pixels. */
  pixels?: number;
}

/** `ranking` draws parts of a whole where the values are that; a `map` is drawn as a list by place. */
export const drawnLayouts = ['timeline', 'comparison', 'steps', 'statistics', 'list', 'ranking'] as const;
export type DrawnLayout = (typeof drawnLayouts)[number];

/** The shapes that layouts are designed for; other ratios use the nearest. */
export const formats = ['16:9', '4:5', '1:1', '9:16'] as const;
export type Format = (typeof formats)[number];
