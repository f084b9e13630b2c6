import { access, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { todayInJapan } from '../check/content-model.js';
import { Refusal, type Command, type CommandArguments } from '../desk/command.js';
import type { Desk } from '../desk/desk.js';
import { isDate } from '../folder/dates.js';
import { fill } from '../locale/format.js';
import { evaluate, type Evaluation } from './evaluation.js';
import type { Half } from './half-report.js';
import { isMissed } from './kpis/judge-kpis.js';
import type { Question } from './question.js';
import { readContent, readKpis } from './read-content.js';
import { readFaq } from './read-faq.js';
import { readQuestions } from './read-questions.js';
import { contentJson, faqJson } from './report/json-report.js';
import { kpiSentence } from './report/numbers.js';
import { textReport } from './report/text-report.js';
import { soundQuestions } from './sound-questions.js';
import { evaluateStrings, type EvaluateStrings } from './strings.js';

interface Call {
  /** The content folder; `''` for others' data. */
  readonly folder: string;
  readonly faq: string;
  readonly queries: string;
  readonly vocabulary: string;
  readonly synonyms: boolean;
  readonly language: string;
  readonly half: Half;
  readonly today: string;
}

/** `madoguchi eval`: how well questions in visitors' own words are answered, and whether that meets the content's aims. */
export const evaluateCommand: Command = {
  options: {
    queries: { type: 'string' },
    half: { type: 'string' },
    language: { type: 'string' },
    json: { type: 'boolean' },
    html: { type: 'string' },
    suggest: { type: 'boolean' },
    today: { type: 'string' },
    faq: { type: 'string' },
    vocabulary: { type: 'string' },
    'no-synonyms': { type: 'boolean' },
  },

  usage: (language) => evaluateStrings(language).usage,

  async run(args, desk) {
    const strings = evaluateStrings(desk.language);
    const call = callOf(args, desk, strings);
    const { json, html, suggest } = args.values;
    const evaluation = await evaluated(call, desk, strings);
    if (typeof html === 'string') {
      const { htmlReport } = await import('./report/html-report.js');
      await written(html, htmlReport(evaluation, desk.language), strings);
    }
    const report = call.folder ? contentJson : faqJson;
    if (json) {
      desk.out(JSON.stringify(report(evaluation, strings), null, 2));
      for (const kpi of evaluation.kpis.filter(isMissed)) desk.error(desk.paint.red(kpiSentence(kpi, strings)));
    } else
      textReport(evaluation, { suggest: suggest === true, half: call.half }, desk).forEach((line) => desk.out(line));
    if (typeof html === 'string') desk.error(fill(strings.written, { path: html }));
    return evaluation.kpis.some(isMissed) ? 1 : 0;
  },
};

function callOf(
  { values, positionals: [folder = '', ...more] }: CommandArguments,
  desk: Desk,
  strings: EvaluateStrings,
): Call {
  const text = (name: string): string => (typeof values[name] === 'string' ? values[name] : '');
  const [faq, queries, vocabulary, language] = ['faq', 'queries', 'vocabulary', 'language'].map(text) as [
    string,
    string,
    string,
    string,
  ];
  if (more.length || (!folder && !faq)) throw new Refusal(strings.usage);
  const forFaq = vocabulary || values['no-synonyms'];
  if ((folder && (faq || forFaq)) || (faq && (!queries || language))) throw new Refusal(strings.together);
  const half = (['all', 'held-out', 'tuning'] as const).find((each) => each === (text('half') || 'all'));
  if (!half) throw new Refusal(strings.badHalf);
  const today = text('today') || todayInJapan(desk.now());
  if (!isDate(today)) throw new Refusal(strings.badDate);
  const synonyms = values['no-synonyms'] !== true;
  return { folder, faq, queries, vocabulary, synonyms, language: language || 'ja', half, today };
}

async function evaluated(call: Call, desk: Desk, strings: EvaluateStrings): Promise<Evaluation> {
  const { folder, faq, half, today } = call;
  const progress = desk.progress();
  try {
    progress.report(strings.readingContent);
    const path = call.queries || (await usualQueries(folder, strings));
    const halves: readonly Question['half'][] = half === 'all' ? ['held-out', 'tuning'] : [half];
    const questions = await readQuestions(path, halves, desk);
    if (!questions.length) throw new Refusal(fill(strings.noQuestions, { file: path, half: strings.halves[half] }));
    const subject = folder
      ? await readContent(folder, call.language, desk)
      : await readFaq({ path: faq, vocabulary: call.vocabulary, synonyms: call.synonyms }, desk, progress);
    const sound = soundQuestions(questions, subject, path, desk);
    if (!sound.length) throw new Refusal(fill(strings.noQuestions, { file: path, half: strings.halves[half] }));
    return await evaluate(subject, sound, {
      kpis: folder ? await readKpis(folder) : [],
      today,
      onAsked: (done) => progress.report(strings.asking, done, sound.length),
    });
  } finally {
    progress.end();
  }
}

/** Inside the content folder, as `init` puts it, or beside it. */
async function usualQueries(folder: string, strings: EvaluateStrings): Promise<string> {
  const paths = [join(folder, 'evaluation', 'queries.csv'), join(folder, '..', 'evaluation', 'queries.csv')];
  for (const path of paths) {
    const there = await access(path).then(
      () => true,
      () => false,
    );
    if (there) return path;
  }
  throw new Refusal(fill(strings.noQueries, { paths: paths.join(', ') }));
}

async function written(path: string, text: string, strings: EvaluateStrings): Promise<void> {
  try {
    await writeFile(path, text);
  } catch {
    throw new Refusal(fill(strings.notWritable, { path }));
  }
}
