import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lockedPackages, packageFaults } from '../../../src/launch/packages.ts';
import { projectRoot } from '../../helpers/content-copy.ts';
import { atMost } from '../results.ts';
import type { Measure } from './measure.ts';

/** Whose licence and whose bytes are in doubt. */
export const packages: Measure = {
  name: 'packages',
  title: 'Packages',
  method:
    'From package-lock.json alone. Known faults are not in it: npm run check:packages asks the registry for them.',
  isQuick: true,
  run: () => {
    const locked = lockedPackages(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8'));
    return [
      { what: 'Packages', figure: String(locked.length) },
      atMost('Without an allowed licence or a checksum', packageFaults(locked).length, 0, ''),
    ];
  },
};
