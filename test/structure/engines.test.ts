import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ROOT } from '../tools/run.mjs';

// The packages run on Node.js 20, and so does all that is installed with them.

interface Installed {
  readonly version?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly engines?: { readonly node?: string };
}

/** Whether a range such as `^18.17 || >=20` takes some Node.js 20. */
function takes20(range: string): boolean {
  return range.split('||').some((part) => {
    const parts = part
      .trim()
      .replaceAll(/([<>=^~])\s+/g, '$1')
      .split(/\s+/);
    return parts.every((each) => {
      const [, sign = '', major = ''] = /^(>=|<=|>|<|=|\^|~)?v?(\d+|\*|x)/.exec(each) ?? [];
      if (!major) return false;
      if (major === '*' || major === 'x') return true;
      if (sign.startsWith('>')) return Number(major) <= 20;
      return sign.startsWith('<') ? Number(major) > 20 : Number(major) === 20;
    });
  });
}

test('ranges are read', () => {
  for (const range of ['>=20', '>= 0.6', '18 || 20 || >=22', '^18.17.0 || ^20.3.0', '>=12 <23', '*', '>=v12.22.7'])
    assert.ok(takes20(range), range);
  for (const range of ['>=22', '^18 || >=22', '>=24.0.0', '>=12 <20', '']) assert.ok(!takes20(range), range);
});

test('nothing that is installed with the packages asks for a newer Node.js than they do', () => {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Installed>;
  };
  const installed = Object.entries(packages).filter(([path, { dev, devOptional }]) => path && !dev && !devOptional);
  assert.ok(installed.length > 50);
  const newer = installed.flatMap(([path, { version = '', engines }]) =>
    engines?.node !== undefined && !takes20(engines.node) ? [`${path} ${version}: ${engines.node}`] : [],
  );
  assert.deepEqual(newer, []);
});
