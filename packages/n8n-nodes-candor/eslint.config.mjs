import { n8nCommunityNodesPlugin } from '@n8n/eslint-plugin-community-nodes';
import parser from '@typescript-eslint/parser';
import base from 'eslint-plugin-n8n-nodes-base';

const plugins = { 'n8n-nodes-base': base };
const { rules: recommended } = n8nCommunityNodesPlugin.configs.recommended;
const community = { '@n8n/community-nodes': n8nCommunityNodesPlugin };
const ts = { parser };
const json = { parser, parserOptions: { extraFileExtensions: ['.json'] } };

/** The rules of n8n's own command for community nodes, without the rest of what it installs. */
export default [
  { ignores: ['dist', 'test', 'vitest.config.mts', 'package-lock.json', 'tsconfig*.json'] },
  { files: ['**/*.ts'], languageOptions: ts, plugins: community, rules: recommended },
  {
    files: ['package.json'],
    languageOptions: json,
    plugins: { ...plugins, ...community },
    rules: { ...recommended, ...base.configs.community.rules },
  },
  {
    files: ['credentials/**/*.ts'],
    plugins,
    rules: {
      ...base.configs.credentials.rules,
      'n8n-nodes-base/cred-class-field-documentation-url-miscased': 'off',
    },
  },
  {
    files: ['nodes/**/*.ts'],
    plugins,
    rules: {
      ...base.configs.nodes.rules,
      'n8n-nodes-base/node-class-description-inputs-wrong-regular-node': 'off',
      'n8n-nodes-base/node-class-description-outputs-wrong': 'off',
      'n8n-nodes-base/node-param-type-options-max-value-present': 'off',
    },
  },
];
