import astro from 'eslint-plugin-astro';
import a11y from 'eslint-plugin-jsx-a11y-x';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** The house's storeys (CONTRIBUTING.md): a folder imports only from lower numbers. */
const LAYERS = {
  domain: 1,
  i18n: 1,
  schema: 2,
  catalogue: 3,
  media: 3,
  modelling: 3,
  visits: 3,
  exports: 4,
  islands: 4,
  components: 5,
  layouts: 6,
  pages: 7,
  integrations: 7,
  studio: 7,
  server: 7,
  cli: 8,
};

/** Islands run in the browser: below layer 3 they may take code, from layer 3 only types and the visit hook. */
const typesOnlyFrom = (folder, other) =>
  folder === 'islands' && LAYERS[other] === 3 && other !== 'visits';

const importRule = (folder) => ({
  files: [`src/${folder}/**`],
  ignores: ['**/*.test.ts'],
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        patterns: Object.keys(LAYERS)
          .filter((other) => other !== folder)
          .filter((other) => LAYERS[other] >= LAYERS[folder] || typesOnlyFrom(folder, other))
          .map((other) => ({
            regex: `^(\\.\\./)+${other}/`,
            allowTypeImports: typesOnlyFrom(folder, other),
            message: `src/${folder} (layer ${LAYERS[folder]}) may not import src/${other} (layer ${LAYERS[other]}).`,
          })),
      },
    ],
  },
});

export default tseslint.config(
  {
    ignores: [
      'dist',
      '.build',
      '.astro',
      '.cache',
      '.data',
      'look',
      'node_modules',
      'tests/fixtures',
    ],
  },
  ...tseslint.configs.strict,
  ...astro.configs['flat/recommended'],
  { files: ['**/*.tsx'], ...a11y.configs.recommended },
  { languageOptions: { globals: { ...globals.node, ...globals.browser } } },
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      'no-console': 'off',
    },
  },
  ...Object.keys(LAYERS).map(importRule),
);
