import { describe, expect, it } from '@jest/globals';
import { compare } from '../../../src/checking/compare/index.js';
import type { Facts } from '../../../src/models/facts.js';
import { brief, linesOf, seen } from '../support/compared.js';

interface Script {
  facts: Facts;
  /** The title as a reader joins, splits or loses things in it. */
  misread: string;
  digit: [from: string, to: string];
  /** Letters of the point that changed places. */
  typo: [from: string, to: string];
}

const scripts: Record<string, Script> = {
  Cyrillic: {
    facts: brief('ru', 'Плотина питает весь город', {
      points: ['Две турбины снабжают током 3200 домов у озера'],
      numbers: ['40 миллионов литров | воды в озере Орла'],
    }),
    misread: 'Плотинапитает ве сь город',
    digit: ['3200', '3700'],
    typo: ['снабжают', 'снабажют'],
  },
  Greek: {
    facts: brief('el', 'Το φράγμα δίνει ρεύμα στην πόλη', {
      points: ['Δύο στρόβιλοι τροφοδοτούν 3.200 σπίτια δίπλα στη λίμνη'],
      numbers: ['40 εκατομμύρια λίτρα | νερού στη λίμνη'],
    }),
    misread: 'Το φραγμα δινει ρευμαστην πολη',
    digit: ['3.200', '3.700'],
    typo: ['τροφοδοτούν', 'τροφδοοτούν'],
  },
  Arabic: {
    facts: brief('ar', 'كيف توفر المدينة الماء', {
      points: ['إصلاح الأنابيب القديمة يوفر 35% من الفاقد كل عام'],
      numbers: ['62 لترا | الاستحمام في اليوم'],
    }),
    misread: 'كيف توفرالمدينة الما ء',
    digit: ['35%', '38%'],
    typo: ['القديمة', 'القيدمة'],
  },
  Hebrew: {
    facts: brief('he', 'כך מחדשים דרכון בשלושה שלבים', {
      points: ['משלמים אגרה של 285 שקלים באתר המשרד'],
      numbers: ['14 ימים | עד שהדרכון מגיע הביתה'],
    }),
    misread: 'כךמחדשים דרכון בש לושה שלבים',
    digit: ['285', '235'],
    typo: ['המשרד', 'המרשד'],
  },
  Devanagari: {
    facts: brief('hi', 'सबसे ज़्यादा पेड़ पूर्वी ज़िले ने लगाए', {
      points: ['हर 100 पौधों में से 86 एक साल बाद भी जीवित हैं'],
      numbers: ['54,000 पेड़ | पूर्वी ज़िला'],
    }),
    misread: 'सबसे ज्यादा पेड पूर्वीजिले ने लगाए',
    digit: ['86', '81'],
    typo: ['जीवित', 'जीतिव'],
  },
  Thai: {
    facts: brief('th', 'เมืองนี้ประหยัดน้ำได้อย่างไร', {
      points: ['ซ่อมท่อเก่าช่วยลดน้ำรั่วได้ 35% ในสามปี'],
      numbers: ['62 ลิตร | น้ำที่แต่ละคนประหยัดได้ต่อวัน'],
    }),
    misread: 'เมืองนี้ ประหยัดน้ำ ได้อย่างไร',
    digit: ['35%', '38%'],
    typo: ['ท่อเก่า', 'ท่เอก่า'],
  },
  Japanese: {
    facts: brief('ja', '地震が起きたら最初の10分でする6つのこと', {
      points: ['揺れが収まったら落ち着いて家の火を消す'],
      numbers: ['1,200人 | 昨年の訓練に参加した市民'],
    }),
    misread: '地震が 起きたら 最初の10分で する6つのこと',
    digit: ['1,200人', '1,700人'],
    typo: ['落ち着いて', '落ち着てい'],
  },
  Korean: {
    facts: brief('ko', '도시는 물을 이렇게 아낀다', {
      points: ['낡은 수도관을 고쳐 새는 물을 35% 줄였다'],
      numbers: ['62리터 | 한 사람이 하루에 아낀 물'],
    }),
    misread: '도시는물을 이렇게아낀다',
    digit: ['35%', '38%'],
    typo: ['수도관을', '수관도을'],
  },
  Chinese: {
    facts: brief('zh', '中国人一年喝多少杯咖啡', {
      points: ['上海有9,500家咖啡馆，比任何城市都多'],
      numbers: ['22杯 | 每人每年的咖啡量'],
    }),
    misread: '中国人 一年 喝多少杯 咖啡',
    digit: ['9,500', '9,600'],
    typo: ['任何城市', '任城何市'],
  },
};

describe.each(Object.entries(scripts))('%s', (_, { facts, misread, digit, typo }) => {
  const lines = linesOf(facts);
  const changed = ([from, to]: [string, string]) =>
    compare(facts, seen(lines.map((line) => line.replace(from, to)))).verdict;

  it('is right as it was told, in any order', () => {
    expect(compare(facts, seen(lines.toReversed()))).toEqual({ verdict: 'right', findings: [] });
  });

  it('is right with what readers do to it', () => {
    expect(compare(facts, seen([misread, ...lines.slice(1)])).verdict).toBe('right');
  });

  it('is right where a line ends in the middle', () => {
    const cut = lines.flatMap((line) => {
      const middle = Math.ceil(line.length / 2);
      return /\d/.test(line) ? [line] : [line.slice(0, middle), line.slice(middle)];
    });
    expect(compare(facts, seen(cut)).verdict).toBe('right');
  });

  it('is wrong with another digit', () => {
    expect(changed(digit)).toBe('wrong');
  });

  it('has a slip where letters changed places', () => {
    expect(changed(typo)).toBe('slips');
  });

  it('is wrong without its point', () => {
    expect(compare(facts, seen(lines.slice(0, -1))).verdict).toBe('wrong');
  });

  it('is wrong in English', () => {
    const { verdict, findings } = compare(
      facts,
      seen(['How the city saves water', 'Old pipes were repaired']),
    );
    expect(verdict).toBe('wrong');
    expect(findings.map(({ kind }) => kind)).toContain('language');
  });
});

it('has digits of its own, which are those of others', () => {
  const arabic = brief('ar', 'أسعار القهوة ترتفع', { numbers: ['٢٤٪ | ارتفاع سعر الكيلو'] });
  expect(compare(arabic, seen(['أسعار القهوة ترتفع', '24%', 'ارتفاع سعر الكيلو'])).verdict).toBe('right');
  const hindi = brief('hi', 'भारत में चाय', { numbers: ['86 | पौधे जीवित हैं'] });
  expect(compare(hindi, seen(['भारत में चाय', '८६', 'पौधे जीवित हैं'])).verdict).toBe('right');
  const chinese = brief('zh', '咖啡', { numbers: ['1,240杯 | 每年'] });
  expect(compare(chinese, seen(['咖啡', '１２４０杯', '每年'])).verdict).toBe('right');
  expect(compare(chinese, seen(['咖啡', '１２４３杯', '每年'])).verdict).toBe('wrong');
});
