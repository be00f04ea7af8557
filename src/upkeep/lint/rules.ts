import { ACCESSIBILITY_RULES } from './rules/accessibility.ts';
import { BRAND_RULES } from './rules/brand.ts';
import { CHART_RULES } from './rules/charts.ts';
import { CONTENT_TYPE_RULES } from './rules/content-types.ts';
import { FILE_RULES } from './rules/file.ts';
import { LANGUAGE_RULES } from './rules/language.ts';
import { MASTER_RULES } from './rules/masters.ts';
import { NOTES_RULES } from './rules/notes.ts';
import { PICTURE_RULES } from './rules/pictures.ts';
import { PLACEHOLDER_RULES } from './rules/placeholders.ts';
import { PRESENTATION_RULES } from './rules/presentation.ts';
import { PROPERTY_RULES } from './rules/properties.ts';
import { RELATIONSHIP_RULES } from './rules/relationships.ts';
import { SCHEMA_RULES } from './rules/schema.ts';
import { SHAPE_RULES } from './rules/shapes.ts';
import { TABLE_RULES } from './rules/tables.ts';
import { TEXT_RULES } from './rules/text.ts';
import { WORKBOOK_RULES } from './rules/workbooks.ts';
import { ZIP_RULES } from './rules/zip.ts';
import type { Rule } from './types.ts';

/** Every rule: its id, level, reason, source and check. `surveydeck lint --list` prints it. */
export const RULES: readonly Rule[] = [
  ...FILE_RULES,
  ...ZIP_RULES,
  ...CONTENT_TYPE_RULES,
  ...RELATIONSHIP_RULES,
  ...PRESENTATION_RULES,
  ...SCHEMA_RULES,
  ...SHAPE_RULES,
  ...PLACEHOLDER_RULES,
  ...TEXT_RULES,
  ...LANGUAGE_RULES,
  ...TABLE_RULES,
  ...PICTURE_RULES,
  ...CHART_RULES,
  ...WORKBOOK_RULES,
  ...NOTES_RULES,
  ...MASTER_RULES,
  ...PROPERTY_RULES,
  ...ACCESSIBILITY_RULES,
  ...BRAND_RULES,
];
