import type { DrawableBrief } from '../../../src/drawing/scene/drawing.js';

/** A brief with a figure, a chart and facts. */
export const coffee: DrawableBrief = {
  ...{ title: 'A cup of coffee takes 140 litres of water', language: 'en', layout: 'statistics' },
  points: [
    { text: "24% of the world's coffee is lost between farm and cup" },
    { text: '125 million people live from coffee' },
  ],
  numbers: [
    { value: '140 litres', measures: 'of water go into one cup' },
    { value: '$3.40', measures: 'Price of a flat white in 2021' },
    { value: '$3.80', measures: 'Price of a flat white in 2023' },
    { value: '$4.20', measures: 'Price of a flat white in 2025' },
  ],
  source: { site: 'The Sample Gazette', published: '2026-03-04' },
};

export const water: DrawableBrief = {
  ...{ title: 'كيف توفر المدينة الماء', language: 'ar', layout: 'list' },
  points: [{ text: 'إصلاح الأنابيب القديمة يوفر 30% من الفاقد' }, { text: 'عدادات ذكية في كل بيت' }],
  numbers: [],
};
