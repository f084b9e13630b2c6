import { compileFolder } from '../compile/compile-folder.js';
import { Refusal, type Command, type ExitStatus } from '../desk/command.js';
import type { Desk } from '../desk/desk.js';
import { reading } from '../desk/reading.js';
import type { Fault } from '../fault.js';
import { fill } from '../locale/format.js';
import { fixFolder } from './fix/fix-folder.js';
import { annotations } from './report/annotations.js';
import { jsonReport } from './report/json-report.js';
import { countsOf } from './report/report.js';
import { textReport } from './report/text-report.js';
import { checkStrings, type CheckStrings } from './strings.js';

/** `madoguchi check`: everything that is to be put right in a content folder, and `--fix` for what is beyond doubt. */
export const checkCommand: Command = {
  options: {
    json: { type: 'boolean' },
    annotate: { type: 'boolean' },
    fix: { type: 'boolean' },
    yes: { type: 'boolean' },
    strict: { type: 'boolean' },
  },

  usage: (language) => checkStrings(language).usage,

  async run({ values, positionals: [folder, ...others] }, desk) {
    const strings = checkStrings(desk.language);
    const { json, annotate, fix, yes, strict } = values;
    if (!folder || others.length) throw new Refusal(strings.usage);
    if ([json, annotate, fix].filter(Boolean).length > 1 || (yes && !fix)) throw new Refusal(strings.together);
    let faults = await check(folder, desk, strings);
    if (fix) faults = await fixed(folder, faults, yes === true, desk, strings);
    if (json) desk.out(jsonReport(faults, folder, desk.language));
    else if (annotate) annotations(faults, folder, process.cwd(), desk.language).forEach((line) => desk.out(line));
    else textReport(faults, folder, desk, strings).forEach((line) => desk.out(line));
    return statusOf(faults, strict === true);
  },
};

async function check(folder: string, desk: Desk, strings: CheckStrings): Promise<readonly Fault[]> {
  const progress = desk.progress();
  try {
    const { faults } = await reading(folder, desk.language, () =>
      compileFolder(folder, {
        now: desk.now(),
        learn: false,
        onFile: (file, done, total) => progress.report(fill(strings.reading, { file }), done, total),
      }),
    );
    return faults;
  } finally {
    progress.end();
  }
}

/** Offers the mends, and checks again where some were made. */
async function fixed(
  folder: string,
  faults: readonly Fault[],
  yes: boolean,
  desk: Desk,
  strings: CheckStrings,
): Promise<readonly Fault[]> {
  if (!faults.some(({ mend }) => mend)) {
    desk.out(strings.nothingToFix);
    return faults;
  }
  const count = await fixFolder(folder, faults, { yes, desk, strings });
  if (!count) return faults;
  desk.out(fill(strings.fixed, { count }));
  return check(folder, desk, strings);
}

function statusOf(faults: readonly Fault[], strict: boolean): ExitStatus {
  const { error, warning } = countsOf(faults);
  return error || (strict && warning) ? 1 : 0;
}
