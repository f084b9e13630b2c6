import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '@madoguchi/server';
import { ROOT } from './run.mjs';

/** A setting of the server. */
export interface Setting {
  readonly name: string;
  /** As one writes it; `null`: none. */
  readonly fallback: string | null;
}

/** Every setting that the server knows. Names are read from its source: those without a default are in no value of it. */
export function serverSettings(): readonly Setting[] {
  const source = readFileSync(join(ROOT, 'packages/server/src/config/config.ts'), 'utf8');
  const [, schema = ''] = /^const Environment = v\.object\(\{$(.*?)^\}\);$/ms.exec(source) ?? [];
  const defaults = new Map(Object.entries(readConfig({})));
  return [...schema.matchAll(/^ {2}([A-Z][A-Z_]*):/gm)].map(([, name = '']) => {
    const value = defaults.get(name);
    return { name, fallback: value === undefined ? null : String(value) };
  });
}
