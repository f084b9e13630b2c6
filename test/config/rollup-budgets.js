import { measureStages } from './budgets.js';

/** Fails the build where a visitor would pay too much. */
export function budgets({ folder }) {
  return {
    name: 'budgets',
    closeBundle() {
      const stages = measureStages(folder);
      for (const { name, bytes, limit } of stages) {
        console.log(`${String(bytes).padStart(6)} of ${limit} bytes: ${name}`);
      }
      const over = stages.filter(({ bytes, limit }) => bytes > limit).map(({ name }) => name);
      // In watch mode one goes on working; the message stands.
      if (over.length && !this.meta.watchMode) this.error(`Over the budget: ${over.join(', ')}`);
    },
  };
}
