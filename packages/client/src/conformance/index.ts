import { CHECKS } from './checks/index.js';
import { ConformanceFault, createProbe, type ConformanceContent, type SentRequest } from './probe.js';

export { CHECKS, type Check } from './checks/index.js';
export { ConformanceFault, type ConformanceContent, type SentRequest } from './probe.js';

/** What came of one check. */
export interface ConformanceResult {
  readonly name: string;
  readonly rule: string;
  /** What is wrong, in a sentence; `null` where the rule holds. */
  readonly fault: string | null;
  /** The request that shows it. */
  readonly sent: SentRequest | null;
}

/**
 * Holds a backend against the protocol, with requests as a client sends them. It makes participants and questions; run it against
 * a service that is not in use.
 *
 * @param endpoint - As a client gets it.
 * @param headers - Sent with every request, such as `authorization`.
 */
export async function runConformance(
  endpoint: string,
  content: ConformanceContent,
  options: {
    readonly headers?: Readonly<Record<string, string>>;
    /** Only these checks, by name. Default: all. */
    readonly only?: readonly string[];
    readonly onResult?: (result: ConformanceResult) => void;
  } = {},
): Promise<readonly ConformanceResult[]> {
  const { headers = {}, only, onResult } = options;
  const probe = createProbe(endpoint, content, { createId: () => crypto.randomUUID(), now: Date.now, headers });
  const results: ConformanceResult[] = [];
  for (const { name, rule, run } of CHECKS) {
    if (only && !only.includes(name)) continue;
    let result: ConformanceResult = { name, rule, fault: null, sent: null };
    try {
      await run(probe);
    } catch (error) {
      if (!(error instanceof ConformanceFault)) throw error;
      result = { ...result, fault: error.message, sent: error.sent };
    }
    results.push(result);
    onResult?.(result);
  }
  return results;
}

/** The request as a command that repeats it in a shell. */
export function asCurl({ method, url, headers, body }: SentRequest): string {
  const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
  const parts = [`curl -i -X ${method} ${quoted(url)}`];
  for (const [name, value] of Object.entries(headers)) parts.push(`-H ${quoted(`${name}: ${value}`)}`);
  if (body !== null) parts.push(`--data-raw ${quoted(body.length > 2000 ? `${body.slice(0, 2000)}…` : body)}`);
  return parts.join(' ');
}
