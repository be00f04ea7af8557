import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** What differs from one run to the next: forbidden between input and write, so that equal inputs give equal bytes. */
const NO_CLOCK_NO_CHANCE = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'No clock here: the data date of the survey stands for "now".',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'No clock here: the data date of the survey stands for "now".',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'No randomness here: equal inputs give equal bytes.',
  },
  {
    selector: "CallExpression[callee.object.name='crypto'][callee.property.name=/^random/]",
    message: 'No randomness here: equal inputs give equal bytes.',
  },
  {
    selector: "MemberExpression[object.name='performance']",
    message: 'No clock here: take one as an argument (BuildOptions.clock).',
  },
];

const NO_DEFAULT_EXPORT = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name: a name that is searched for is found everywhere.',
};

const NO_ENUM = {
  selector: 'TSEnumDeclaration',
  message: 'A union of texts says the same, and is no code.',
};

export default defineConfig(
  globalIgnores(['node_modules', 'dist', 'output', 'coverage', 'schemas']),
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // A number in a template literal is what it looks like.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A callback may have nothing to do, and a shorthand may return what its call returns.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      // Index access yields undefined in our types (noUncheckedIndexedAccess); where it cannot, "!" says so.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Builders of one stage share a signature, and not every one of them waits for something.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }], // prettier-ignore
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Our objects are records of closures, which lose nothing when they are taken apart.
      '@typescript-eslint/unbound-method': 'off',
      // Code points are what we count and spread; it does not see what a closure assigns.
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // There are no enums, and classes are told apart by their private fields: a quarter of the time for nothing.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      'no-restricted-syntax': ['error', NO_ENUM],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-console': 'error',
      'no-restricted-syntax': ['error', NO_DEFAULT_EXPORT, NO_ENUM, ...NO_CLOCK_NO_CHANCE],
      'no-restricted-globals': ['error', 'process', 'fetch', 'setTimeout', 'setInterval'],
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 60 }],
    },
  },
  {
    // Everything that the program says in one language is one file.
    files: ['src/base/messages/**/??.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    // The edges: disk, process and clock are their business.
    files: ['src/world/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', NO_DEFAULT_EXPORT, NO_ENUM],
      'no-restricted-globals': 'off',
    },
  },
  {
    files: ['test/**/*.ts', 'scripts/**/*.ts', 'data/**/*.ts', '*.ts'],
    rules: {
      // Tests look into what is untyped on purpose: XML that was written, JSON that was printed.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    rules: { eqeqeq: 'error', 'no-unused-vars': 'error', 'prefer-const': 'error' },
  },
);
