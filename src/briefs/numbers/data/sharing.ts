/** What may follow an amount whose unit is told beside it: "58 million euros, 17 million more". Anything else is what it counts. */
export const followers = new Set([
  ...'more less fewer longer than in to at by a an the last before on and or per from but when while'.split(
    ' ',
  ),
  ...'mehr weniger im in am auf von vom als bis vor nach zuvor davor zu länger und oder höher niedriger'.split(
    ' ',
  ),
  ...'de plus moins en au à contre dans et ou du pour'.split(' '),
  ...'más menos el al hasta que y o del con antes'.split(' '),
  ...'più meno nel nella al dal dell e di rispetto prima'.split(' '),
  ...'mais a em no na para do e antes'.split(' '),
  ...'meer minder naar van dan en voor'.split(' '),
  ...'w do na więcej mniej z i niż'.split(' '),
  ...'в до на больше меньше годом и с по чем против'.split(' '),
  ...'mer mindre till i än och år'.split(' '),
  ...'था थी थे है हैं से और में'.split(' '),
  ...'في إلى من عن'.split(' '),
]);

/** "one in five", "tres de cada cinco", "un sur trois": between the two numbers of a share. */
export const ratioLinks = new Set([
  ...['in', 'in every', 'out of', 'out of every', 'in each'],
  ...['de cada', 'em cada', 'sur', 'su', 'op de', 'op', 'av', 'na', 'każdych na', 'in ogni'],
]);
/** A word for one that is an article as well. */
export const ones = new Set(
  'one einer eine eines un une uno una um uma ein eine einer een en ett jeden jedna один одна'.split(' '),
);
/** "every third", "jeder vierte", "каждый третий". */
export const every = new Set(
  'every each var vart varje jeder jede jedes jeden jedem каждый каждая каждое каждого каждую co elke elk var cada ogni'.split(
    ' ',
  ),
);
/** Between the ends of a change, besides the words of a range. */
export const changeLinks = new Set('auf para naar na på до to a à bis do til till tot zu'.split(' '));
