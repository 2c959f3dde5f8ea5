import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createBriefer } from '../../src/briefs/briefer.js';
import { createReader } from '../../src/briefs/reader/reader.js';
import { readConfig } from '../../src/config/index.js';
import { createLlm, type Llm } from '../../src/fal/llm.js';
import { createLog } from '../../src/lib/log.js';
import { createMetrics } from '../../src/lib/metrics.js';
import { briefOf, textOf } from './brief.js';
import { checkedByCode } from './checked.js';
import { pagesIn, type Stated, statementsIn, statementsOf } from './folder.js';
import { type PageScore, scoreOf } from './measure.js';
import { asJson, type CheckedSet, printCheck, printPages, type WayScore } from './report.js';
import { sampleOf } from './sample.js';
import { checkedBySecond } from './second.js';

const HERE = import.meta.dirname;
const CODE = 'code alone';

const USAGE = `Usage: npm run bench:facts -- [folder] [--json] [--out FILE] [--failures] [--no-model]
                             [--only pages|statements] [--list N [--seed K]]`;

function optionsOf(args: readonly string[]) {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      out: { type: 'string' },
      failures: { type: 'boolean', default: false },
      'no-model': { type: 'boolean', default: false },
      only: { type: 'string' },
      list: { type: 'string' },
      seed: { type: 'string', default: '1' },
    },
  });
  if (positionals.length > 1 || (values.only && !['pages', 'statements'].includes(values.only)))
    throw new Error(USAGE);
  return { ...values, folder: positionals[0] };
}

/** The model that facts are asked of, and the second one that checks them, where there is a key for them. */
function modelsOf(): { llm?: Llm | undefined; checker?: Llm | undefined } {
  const { fal, articles } = readConfig(process.env);
  const modelOf = (model: string | undefined) =>
    fal.key === undefined || model === undefined ? undefined : createLlm(fal, model, createMetrics());
  return { llm: modelOf(articles.llmModel), checker: modelOf(articles.checkModel) };
}

/** The same sets, asked of the second model too. */
async function askedAgain(sets: readonly CheckedSet[], checker: Llm): Promise<CheckedSet[]> {
  const asked: CheckedSet[] = [];
  for (const set of sets) {
    const { judged, questions, unanswered } = await checkedBySecond(set.judged, checker);
    const remark = `${set.remark} ${unanswered} of ${questions} questions had no answer that could be used.`;
    asked.push({ ...set, by: `code, then ${checker.model}`, remark, judged });
  }
  return asked;
}

function checked(set: string, remark: string, statements: readonly Stated[]): CheckedSet {
  const verdicts = checkedByCode(statements);
  const judged = statements.map((each, place) => ({ ...each, kept: false, ...verdicts[place] }));
  return { set, by: CODE, remark, judged };
}

async function readPages(
  folder: string,
  { llm, checker }: ReturnType<typeof modelsOf>,
): Promise<{ pages: PageScore[]; statements: Stated[] }> {
  const reader = createReader();
  const log = createLog('silent');
  const briefer = createBriefer({ llm, checker, reader, log, metrics: createMetrics() });
  const pages: PageScore[] = [];
  const statements: Stated[] = [];
  try {
    for (const page of pagesIn(folder)) {
      const briefed = await briefOf(page, briefer);
      pages.push(scoreOf(page, briefed, llm !== undefined));
      if (briefed.article) statements.push(...statementsOf(page, textOf(briefed.article)));
    }
  } finally {
    reader.close();
  }
  return { pages, statements };
}

async function main(): Promise<void> {
  const {
    folder,
    json,
    out,
    failures,
    only,
    list,
    seed,
    'no-model': withoutModel,
  } = optionsOf(process.argv.slice(2));
  // The libraries that read pages complain to the console about them.
  console.error = () => {};
  const models = withoutModel ? {} : modelsOf();
  const sets: CheckedSet[] = [];
  const ways: WayScore[] = [];
  if (only !== 'statements') {
    const target = folder ?? join(HERE, 'pages');
    const { pages, statements } = await readPages(target, {});
    ways.push({ by: 'the rules, without a model', pages });
    if (statements.length > 0)
      sets.push(checked('the pages', 'They were written before the rules.', statements));
    if (models.llm) {
      const checkedBy = models.checker ? `, checked by ${models.checker.model}` : '';
      const { pages: byModel } = await readPages(target, models);
      ways.push({ by: `the model ${models.llm.model}${checkedBy}`, pages: byModel });
    }
  }
  if (only === 'statements' || (only === undefined && folder === undefined && list === undefined)) {
    const stated = (set: string) => statementsIn(join(HERE, 'statements', set));
    sets.push(checked('dev', 'The rules were tuned on these: the figures flatter them.', stated('dev')));
    sets.push(checked('held', 'Nobody tuned on them.', stated('held')));
  }
  const byCode = sets.filter(({ judged }) => judged.length > 0);
  const filled = models.checker ? [...byCode, ...(await askedAgain(byCode, models.checker))] : byCode;
  if (out) writeFileSync(out, `${JSON.stringify(asJson(filled, ways), null, 2)}\n`);
  if (list) {
    for (const { pages } of ways)
      for (const each of sampleOf(pages, Number(list), Number(seed))) console.log(each);
  } else if (json) console.log(JSON.stringify(asJson(filled, ways)));
  else {
    printCheck(filled, failures);
    printPages(ways, failures);
  }
}

await main();
