#!/usr/bin/env node
import { runOnTerminal } from '@madoguchi/cli';

process.exitCode = await runOnTerminal(process);
