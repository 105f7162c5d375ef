import type { Role } from "$lib/api";
import { administration } from "./index.svelte";

/** What a screen is for, in the words of the permissions in Rust. */
export type Permission =
  | "read_people"
  | "write_people"
  | "read_rooms"
  | "write_rooms"
  | "read_farm"
  | "write_farm"
  | "write_products"
  | "read_money"
  | "write_customers"
  | "write_money"
  | "import"
  | "audit"
  | "settings"
  | "users";

/** A director may everything. */
const allowed: Record<Exclude<Role, "director">, readonly Permission[]> = {
  bookkeeper: [
    "read_money",
    "write_customers",
    "write_money",
    "read_rooms",
    "read_farm",
    "audit",
    "import",
  ],
  coordinator: [
    "read_people",
    "write_people",
    "read_rooms",
    "write_rooms",
    "read_farm",
    "write_farm",
    "write_products",
    "read_money",
    "write_customers",
    "import",
  ],
  volunteer: ["read_rooms", "read_farm", "write_farm"],
  participant: [],
  auditor: ["read_money", "read_rooms", "read_farm", "audit"],
};

/**
 * Whether a screen should offer this to who is in. It only leaves out what would be refused; the
 * application itself refuses, whatever is shown.
 */
export function may(permission: Permission | undefined): boolean {
  if (permission === undefined) return true;
  const role = administration.status?.user?.role;
  if (!role) return false;
  return role === "director" || allowed[role].includes(permission);
}
