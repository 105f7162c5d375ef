import CalendarCheck from "@lucide/svelte/icons/calendar-check";
import ChartColumn from "@lucide/svelte/icons/chart-column";
import Clock from "@lucide/svelte/icons/clock";
import DoorOpen from "@lucide/svelte/icons/door-open";
import FileInput from "@lucide/svelte/icons/file-input";
import Sprout from "@lucide/svelte/icons/sprout";
import Settings from "@lucide/svelte/icons/settings";
import Sun from "@lucide/svelte/icons/sun";
import Users from "@lucide/svelte/icons/users";
import Wallet from "@lucide/svelte/icons/wallet";
import type { Component } from "svelte";
import { may } from "$lib/administration/may";
import type { Permission } from "$lib/administration/may";
import { uses } from "$lib/administration/settings.svelte";
import type { Module } from "$lib/api";
import type { PlainMessageId } from "$lib/i18n";
import { href } from "$lib/router";
import type { Place } from "$lib/router";

export interface MenuItem {
  label: PlainMessageId;
  href: string;
  icon: Component<{ size?: number | string; "aria-hidden"?: "true" }>;
  colour: "ochre" | "plum" | "delft" | "pine" | "leaf" | "ink";
  places: readonly Place[];
  /** Left out for who may not. */
  needs?: Permission;
  /** Left out where the office does not use it. */
  module?: Module;
}

/** Only what exists stands in the menu. */
const menu: readonly MenuItem[] = [
  {
    label: "menu-today",
    href: href("today"),
    icon: Sun,
    colour: "ochre",
    places: ["today", "start"],
  },
  {
    label: "menu-people",
    href: href("people"),
    icon: Users,
    colour: "plum",
    needs: "read_people",
    places: [
      "people",
      "person",
      "personNew",
      "personEdit",
      "placements",
      "placementNew",
      "placementEdit",
      "placementCertificate",
      "placement",
      "certificates",
      "certificate",
      "verify",
    ],
  },
  {
    label: "menu-hours",
    href: href("hours"),
    icon: Clock,
    colour: "plum",
    needs: "read_people",
    places: ["hours", "hoursApprove"],
  },
  {
    label: "menu-rooms",
    href: href("rooms"),
    icon: DoorOpen,
    colour: "delft",
    needs: "read_rooms",
    module: "rooms",
    places: ["rooms", "roomList", "reservation"],
  },
  {
    label: "menu-farm",
    href: href("harvest"),
    icon: Sprout,
    colour: "leaf",
    needs: "read_farm",
    module: "farm",
    places: [
      "harvest",
      "stock",
      "stockOf",
      "products",
      "product",
      "till",
      "tills",
      "tillSession",
      "closeTill",
      "receipts",
      "receipt",
    ],
  },
  {
    label: "menu-money",
    href: href("invoices"),
    icon: Wallet,
    colour: "pine",
    needs: "read_money",
    places: ["invoices", "invoice", "drafts", "draft", "customers", "customer", "grants", "grant"],
  },
  {
    label: "menu-results",
    href: href("ownIncome"),
    icon: ChartColumn,
    colour: "pine",
    needs: "read_money",
    places: ["ownIncome", "moneyFlows", "postings"],
  },
  {
    label: "menu-month",
    href: href("month"),
    icon: CalendarCheck,
    colour: "pine",
    needs: "read_money",
    places: ["month", "monthOf", "monthResult"],
  },
  {
    label: "menu-import",
    href: href("importing"),
    icon: FileInput,
    colour: "leaf",
    needs: "import",
    places: ["importing"],
  },
];

/** The menu of whoever is in: Ctrl 1 is the first of it. */
export function shownMenu(): readonly MenuItem[] {
  return menu.filter(({ needs, module }) => may(needs) && uses(module));
}

export const settingsItem: MenuItem = {
  label: "menu-settings",
  href: href("organisation"),
  icon: Settings,
  colour: "ink",
  places: ["organisation", "modules", "users", "look", "file", "changes"],
};
