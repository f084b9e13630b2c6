import type { Command } from './command.js';

/** Every command by name. A command's code is read only when it is called. */
export const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import('../check/check-command.js')).checkCommand,
  build: async () => (await import('../build/build-command.js')).buildCommand,
  keys: async () => (await import('../keys/keys-command.js')).keysCommand,
  verify: async () => (await import('../verify/verify-command.js')).verifyCommand,
  import: async () => (await import('../import/import-command.js')).importCommand,
  approve: async () => (await import('../approve/approve-command.js')).approveCommand,
  changelog: async () => (await import('../changelog/changelog-command.js')).changelogCommand,
  eval: async () => (await import('../evaluate/evaluate-command.js')).evaluateCommand,
  init: async () => (await import('../init/init-command.js')).initCommand,
  audit: async () => (await import('../audit/audit-command.js')).auditCommand,
  preview: async () => (await import('../preview/preview-command.js')).previewCommand,
};
