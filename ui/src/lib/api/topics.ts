import type { Topic } from "./generated";
import type { Command } from "./client";

/** What each reading command looks at. A write that changes one of these makes it read again. */
export const reads = {
  door_status: ["organisation", "users"],
  get_organisation: ["organisation"],
  get_settings: ["organisation"],
  list_users: ["users"],
  review_month: [
    "organisation",
    "people",
    "work",
    "placements",
    "till",
    "billing",
    "invoicing",
    "certificates",
  ],
  month_result: ["invoicing", "till", "certificates", "placements", "billing"],
  list_drafts: ["invoicing", "billing", "people"],
  find_draft: ["invoicing", "billing", "people", "organisation"],
  list_invoices: ["invoicing"],
  get_invoice: ["invoicing", "ledger"],
  preview_pages: ["invoicing", "billing", "organisation", "certificates", "placements", "work"],
  list_placements: ["placements", "work", "people", "certificates"],
  list_certificates: ["certificates"],
  list_people: ["people", "placements"],
  list_customers: ["people"],
  list_rooms: ["rentals"],
  list_products: ["produce"],
  list_harvests: ["produce"],
  list_stock: ["produce"],
  list_movements: ["produce", "till"],
  list_services: ["rentals"],
  list_reservations: ["rentals", "people", "billing", "invoicing"],
  get_reservation: ["rentals", "people", "billing", "invoicing"],
  check_reservation: ["rentals", "people", "billing"],
  search: [],
  list_changes: ["audit", "organisation", "people", "work", "placements", "rentals", "produce", "till"].concat(
    ["billing", "invoicing", "ledger", "certificates", "users", "imports"],
  ) as Topic[],
  check_file: [],
} as const satisfies Partial<Record<Command, readonly Topic[]>>;

/** A command that only looks and may be repeated at will. */
export type ReadCommand = keyof typeof reads;
