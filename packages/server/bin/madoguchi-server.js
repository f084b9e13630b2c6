#!/usr/bin/env node
import { main } from '@madoguchi/server';

process.exitCode = await main(process);
