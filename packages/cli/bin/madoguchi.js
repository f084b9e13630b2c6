#!/usr/bin/env node
import { main } from '@madoguchi/cli';

process.exitCode = await main(process.argv.slice(2), {
  out: (line) => console.log(line),
  error: (line) => console.error(line),
  locale: process.env.LC_ALL ?? process.env.LANG ?? '',
});
