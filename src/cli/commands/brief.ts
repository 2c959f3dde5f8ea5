import { Command } from 'commander';
import { languageOf } from '../../articles/language.js';
import { defined } from '../../lib/defined.js';
import { checkFile } from '../brief/check-file.js';
import { findBrief } from '../brief/find.js';
import { subjectOf } from '../brief/subject.js';
import { briefInWords } from '../brief/words.js';
import type { CommandContext } from '../shared/context.js';
import { UsageError } from '../shared/terminal.js';

interface Options {
  prompt?: boolean;
  /** False with `--no-model`. */
  model: boolean;
  lang?: string;
  focus?: string;
  check?: string;
}

/** `brief <url | file | ->`: what would be drawn, with the evidence of each fact, without Slack, credits or database. */
export function briefCommand({ terminal, printer }: CommandContext): Command {
  return new Command('brief')
    .description(
      'show what an infographic of a page, a file or a prompt would say, and what each fact rests on; nothing is drawn or charged',
    )
    .argument('[what]', 'a link, a file (HTML or text), or - for standard input')
    .option('--prompt', 'it is a prompt: a file, -, or the words themselves')
    .option('--no-model', 'find the facts without a language model; without FAL_KEY it is always so')
    .option('--lang <language>', 'write in this language, like de; only a model can')
    .option('--focus <words>', 'what to look for in an article')
    .option('--check <file>', "hold the facts of a file against its article by the code's check alone")
    .action(async (what: string | undefined, { prompt = false, model, lang, focus, check }: Options) => {
      if (check !== undefined) {
        if (what !== undefined) throw new UsageError('Name a link or file, or --check FILE, not both.');
        const checked = await checkFile(check);
        const lines = checked.facts.map(({ text, kept, why }) =>
          kept ? `kept     ${text}` : `refused  ${text} (${why})`,
        );
        printer.result(checked, lines.join('\n'));
        return;
      }
      if (what === undefined) throw new UsageError('Name a link, a file, or - for standard input.');
      const language = lang === undefined ? undefined : languageOf(lang);
      if (lang !== undefined && language === undefined)
        throw new UsageError(
          `I don't know the language ${lang}. Use its name, like German, or its code, like de.`,
        );
      const subject = await subjectOf(what, prompt, terminal);
      const found = await findBrief(subject, { model, ...defined({ language, focus }) }, terminal);
      if (language && found.brief.language.split('-')[0] !== language.split('-')[0])
        printer.remark(`Only a language model can write ${language}: this is in ${found.brief.language}.`);
      printer.result(found, briefInWords(found));
    });
}
