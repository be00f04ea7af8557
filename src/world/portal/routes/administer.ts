import { isProblem } from '../../accounts/shared-file.ts';
import { ROLES } from '../../accounts/roles.ts';
import { auditId, only } from '../guard.ts';
import { field, notFound, page, type App, type Request } from '../http.ts';
import { peoplePage, upkeepPage } from '../pages/admin-pages.ts';

/** People and upkeep. */
export function addAdministration(app: App): void {
  app.get('/people', only('administer'), async (c) => page(c, peoplePage(c.var.visit, await c.var.services.accounts.list())));
  app.post('/people', only('administer'), changePeople);
  app.get('/upkeep', only('administer'), (c) => page(c, upkeepPage(c.var.visit, c.var.services.config.keep_releases)));
  app.post('/upkeep', only('administer'), keepUp);
} // prettier-ignore

/** What a form about people may ask for. */
const DEEDS = ['add', 'role', 'password', 'remove'] as const;
const isDeed = (typed: string): typed is (typeof DEEDS)[number] => DEEDS.some((one) => one === typed);

async function changePeople(c: Request): Promise<Response> {
  const { accounts, audit } = c.var.services;
  const [what, name] = [await field(c, 'do'), await field(c, 'name')];
  const typed = await field(c, 'role');
  const wanted = ROLES.find((one) => one === typed);
  // Only a program that is none of our pages sends anything else; nobody loses an account by it.
  if (!isDeed(what) || ((what === 'add' || what === 'role') && !wanted)) return notFound(c);
  const role = wanted ?? 'viewer';
  const password = await field(c, 'password');
  const before = await accounts.find(name);
  const done = await {
    add: () => accounts.add(name, password, role),
    role: () => accounts.setRole(name, role),
    password: () => accounts.setPassword(name, password),
    remove: () => accounts.remove(name),
  }[what]();
  if (isProblem(done)) {
    return page(c, peoplePage(c.var.visit, await accounts.list(), done.problems), 422);
  }
  const [account, subject, by] = [auditId(c), (before ?? done).id, 'password' as const];
  if (what === 'add') audit.write({ what: 'account-added', account, subject, role, by });
  else if (what === 'role') audit.write({ what: 'role-changed', account, subject, role, by });
  else if (what === 'password') audit.write({ what: 'password-changed', account, subject, by });
  else audit.write({ what: 'account-removed', account, subject, by });
  return c.redirect('/people', 303);
} // prettier-ignore

async function keepUp(c: Request): Promise<Response> {
  const { services, visit } = c.var;
  const { words } = visit;
  const keep = services.config.keep_releases;
  if ((await field(c, 'do')) === 'prune') {
    const done = await services.upkeep.prune(visit.who?.account.id ?? '');
    for (const { deck, release } of done?.removed ?? [])
      services.audit.write({ what: 'removed', account: auditId(c), deck, release });
    return page(c, upkeepPage(visit, keep, done && { said: words.admin.pruned(done.removed.length, done.objects) }));
  }
  const { checked, damaged } = await services.upkeep.verify();
  const said = damaged.length === 0 ? words.admin.sound(checked) : words.admin.unsound(damaged.length);
  return page(c, upkeepPage(visit, keep, { said, damaged }));
}
