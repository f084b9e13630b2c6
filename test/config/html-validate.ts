import type { ConfigData } from 'html-validate';

/**
 * What the HTML of the states is held against: the standard, and what html-validate knows of accessibility. The browser has
 * written it, so rules about how HTML is typed say nothing; they are not in these two sets.
 */
export const HTML_RULES: ConfigData = {
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // WebKit forgets that a list without markers is one, unless its role says so (test/accessibility/engine-trees.test.ts).
    'no-redundant-role': 'off',
    'prefer-native-element': ['error', { exclude: ['list'] }],
  },
};
