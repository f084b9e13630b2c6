import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { asCurl, runConformance, type ConformanceContent } from '@madoguchi/client/conformance';
import { conformanceContent } from './content.js';

// `npm run conformance -- URL`: holds a backend against the protocol. It makes consents and questions: not for a service in use.
//   --content FOLDER   the built content that the backend serves (default: the example's), or a JSON file with what the suite
//                      has to know of it (ConformanceContent)
//   --header "N: V"    sent with every request; may be given again
//   --only NAME        only this check; may be given again
//   --json             the results as JSON

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    content: { type: 'string', default: 'examples/hwis/dist/concierge' },
    header: { type: 'string', multiple: true, default: [] },
    only: { type: 'string', multiple: true },
    json: { type: 'boolean', default: false },
  },
});
const [endpoint] = positionals;
if (!endpoint || !URL.canParse(endpoint)) {
  console.error('npm run conformance -- URL [--content FOLDER] [--header "NAME: VALUE"] [--only CHECK] [--json]');
  process.exit(2);
}
const content: ConformanceContent = values.content.endsWith('.json')
  ? (JSON.parse(readFileSync(values.content, 'utf8')) as ConformanceContent)
  : conformanceContent(values.content);
const headers = Object.fromEntries(
  values.header.map((line) => [line.slice(0, line.indexOf(':')).trim(), line.slice(line.indexOf(':') + 1).trim()]),
);

const results = await runConformance(endpoint, content, {
  headers,
  ...(values.only && { only: values.only }),
  onResult({ name, rule, fault, sent }) {
    if (values.json) return;
    console.log(`${fault === null ? 'holds    ' : 'DOES NOT '} ${name}: ${rule}`);
    if (fault !== null) console.log(`          ${fault}`);
    if (sent) console.log(`          ${asCurl(sent)}`);
  },
});
const faults = results.filter(({ fault }) => fault !== null).length;
if (values.json) console.log(JSON.stringify(results, null, 2));
else console.log(`${results.length - faults} hold, ${faults} do not`);
process.exitCode = faults ? 1 : 0;
