/** What people may be, from the least to the most. */
export const ROLES = ['viewer', 'publisher', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

/** What each role may do that the one before it may not. */
const ADDS = { viewer: 'look', publisher: 'publish', administrator: 'administer' } as const satisfies Record<
  Role,
  string
>;
export type Deed = (typeof ADDS)[Role];

/** Whether someone in this role may do this. A higher role may do what a lower one may; without a role, nothing. */
export const mayDo = (role: Role | undefined, what: Deed): boolean =>
  role !== undefined && ROLES.slice(0, ROLES.indexOf(role) + 1).some((one) => ADDS[one] === what);
