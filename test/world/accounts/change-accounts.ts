import { randomBytes } from 'node:crypto';
import { argv, stdout } from 'node:process';
import { Accounts } from '../../../src/world/accounts/accounts.ts';
import { isProblem } from '../../../src/world/accounts/shared-file.ts';

// A process of its own, for many-processes.test.ts: adds accounts, or changes one until it is killed.
const [, , folder = '', action = '', name = '', count = '0'] = argv;
const accounts = await Accounts.open(folder, {
  clock: Date.now,
  random: randomBytes,
  // Passwords are not what is tried here.
  passwords: {
    hash: async () => `$argon2id$v=19$m=8,t=1,p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`,
    verify: async () => false,
    isOutdated: async () => false,
  },
});
if (action === 'add') {
  for (let i = 0; i < Number(count); i++) {
    const result = await accounts.add(`${name}${i}`, 'ninety purple bicycles', 'viewer');
    if (isProblem(result)) throw new Error(result.problems.map(({ code }) => code).join());
  }
} else {
  stdout.write('ready\n');
  for (let i = 0; ; i++) await accounts.setRole(name, i % 2 === 0 ? 'publisher' : 'viewer');
}
