import { rollup } from 'rollup';
import { brotliCompressSync } from 'node:zlib';
import { transform } from 'esbuild';
import fs from 'node:fs';
process.argv.push('--configBuild=cdn');
const config = (await import('./rollup.config.js')).default;
let total = {};
for (const o of config.slice(0, 2)) {
  o.plugins = o.plugins.filter((p) => !/cleaned|integrity|budgets/.test(p.name)).map((p) => p.name === 'typescript' ? { name: 'ts', 
    resolveId(id, from) { if (from && id.startsWith('.') && id.endsWith('.js')) { const f = new URL(id.replace(/\.js$/, '.ts'), 'file://' + from).pathname; if (fs.existsSync(f)) return f; } },
    async transform(code, id) { if (!id.endsWith('.ts')) return; const r = await transform(code, { loader: 'ts', target: 'es2022', tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } } }); return { code: r.code }; } } : p);
  const b = await rollup(o);
  const { output } = await b.generate(o.output);
  for (const c of output) { const n = c.fileName.replace(/\.[\w-]{8}\.js$/, '').replace('chunks/',''); total[n] = brotliCompressSync(c.code).length; if (process.env.DUMP && n === 'panel') fs.writeFileSync('/work/tmp/h-sign-panel.js', c.code); }
}
const s = (...n) => n.reduce((a, x) => a + (total[x] ?? NaN), 0);
const one = s('madoguchi.js'.replace('.js','.js') in total ? 'madoguchi.js' : 'madoguchi', 'madoguchi.mjs');
console.log(one, one + s('panel', 'base.ja'), one + s('panel','base.ja','counter','conversation.ja'), Object.fromEntries(Object.entries(total).filter(([k]) => /panel|base.ja$|counter|verified|unusable|madoguchi/.test(k))));
