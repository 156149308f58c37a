import noUnsanitized from 'eslint-plugin-no-unsanitized';
import globals from 'globals';

const HTML_SINKS = [
  { property: 'innerHTML', message: 'Build nodes instead: this would parse text as HTML.' },
  { property: 'outerHTML', message: 'Build nodes instead: this would parse text as HTML.' },
  { property: 'insertAdjacentHTML', message: 'Build nodes instead: this would parse text as HTML.' },
  { object: 'document', property: 'write', message: 'Build nodes instead.' },
];

const correctness = {
  'no-undef': 'error',
  'no-unused-vars': 'error',
  'no-unreachable': 'error',
  'no-dupe-keys': 'error',
  'no-fallthrough': 'error',
  'no-self-assign': 'error',
  'no-constant-condition': 'error',
  'no-unsafe-finally': 'error',
  'no-eval': 'error',
  'no-implied-eval': 'error',
  'no-new-func': 'error',
  'no-script-url': 'error',
  'no-var': 'error',
  'prefer-const': 'error',
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'max-lines': ['error', 350],
  'max-lines-per-function': ['error', 45],
};

export default [
  { ignores: ['build/', 'artifacts/', 'node_modules/'] },
  {
    plugins: { 'no-unsanitized': noUnsanitized },
    rules: {
      ...correctness,
      'no-unsanitized/method': 'error',
      'no-unsanitized/property': 'error',
      'no-restricted-properties': ['error', ...HTML_SINKS],
    },
  },
  {
    files: ['extension/**/*.js'],
    languageOptions: { globals: { ...globals.browser, ...globals.serviceworker, ...globals.webextensions } },
  },
  { files: ['page/*.js'], languageOptions: { globals: globals.browser } },
  {
    files: ['tests/**/*.{js,mjs}', 'script/**/*.{js,mjs}', 'eslint.config.js'],
    languageOptions: { globals: globals.node },
  },
  // A describe() block holds a whole file of tests.
  { files: ['tests/**/*.test.{js,mjs}'], rules: { 'max-lines-per-function': 'off' } },
  // Functions that run in the browser stand among those that run in Node.
  { files: ['tests/browser/**/*.js', 'tests/layout/**/*.js'], languageOptions: { globals: { ...globals.node, ...globals.browser, chrome: 'readonly' } } },
  { files: ['tests/myuscis/pages/navigation.js'], languageOptions: { globals: globals.browser } },
];
