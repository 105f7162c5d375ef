import { t } from "$lib/i18n";
import type { PlainMessageId } from "$lib/i18n";

/** What somebody can be to us. */
export const ROLES: Record<string, PlainMessageId> = {
  employee: "people-role-employee",
  volunteer: "people-role-volunteer",
  participant: "people-role-participant",
  member: "people-role-member",
  customer: "people-role-customer",
};

/** A role in words. */
export const roleName = (role: string): string => (ROLES[role] ? t(ROLES[role]) : role);

/** Roles to choose from. */
export const roleOptions = () =>
  Object.keys(ROLES).map((value) => ({ value, label: roleName(value) }));
