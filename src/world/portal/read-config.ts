import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../../base/diagnostic.ts';
import { validate } from '../../base/validate.ts';
import { readYaml } from '../input/read-file.ts';
import { CONFIG_FILE, configSchema, type PortalConfig } from './config-schema.ts';

/** The portal's settings; without a file, those that suit one computer. Undefined, and reported, if the file is wrong. */
export async function readConfig(folder: string, report: Report): Promise<PortalConfig | undefined> {
  const path = join(folder, CONFIG_FILE);
  if (!existsSync(path)) return configSchema.parse({});
  const source = await readYaml(folder, path, report);
  return source && validate(configSchema, source, report);
}
