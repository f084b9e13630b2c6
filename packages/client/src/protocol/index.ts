export { EXAMPLES, PROBLEM_EXAMPLES } from './examples.js';
export * from './messages.js';
export { ANY_CALL, MAX_BODY, OPERATIONS, type Operation, type OperationName } from './operations.js';
export { ContentId, MOST } from './values.js';
export { Problem, PROBLEM_TYPE, problemCode, PROBLEMS, type ProblemCode } from './problems.js';
