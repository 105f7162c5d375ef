import Award from "@lucide/svelte/icons/award";
import CalendarCheck from "@lucide/svelte/icons/calendar-check";
import CalendarClock from "@lucide/svelte/icons/calendar-clock";
import CalendarX from "@lucide/svelte/icons/calendar-x";
import Clock from "@lucide/svelte/icons/clock";
import FileInput from "@lucide/svelte/icons/file-input";
import FilePen from "@lucide/svelte/icons/file-pen";
import HandCoins from "@lucide/svelte/icons/hand-coins";
import BookCheck from "@lucide/svelte/icons/book-check";
import Settings from "@lucide/svelte/icons/settings";
import Store from "@lucide/svelte/icons/store";
import UserRoundCheck from "@lucide/svelte/icons/user-round-check";
import Scale from "@lucide/svelte/icons/scale";
import type { Component } from "svelte";
import type { AttentionKind } from "$lib/api";

export type Icon = Component<{ size?: number | string; "aria-hidden"?: "true" }>;
export type Colour = "danger" | "ochre" | "pine" | "plum" | "leaf" | "delft";

/** Each kind has a picture of its own, so that the colour is never the only sign. */
export const kinds: Record<AttentionKind, { icon: Icon; colour: Colour }> = {
  organisation_missing: { icon: Settings, colour: "ochre" },
  nobody_known: { icon: FileInput, colour: "leaf" },
  till_open: { icon: Store, colour: "danger" },
  hours_waiting: { icon: Clock, colour: "plum" },
  month_open: { icon: CalendarCheck, colour: "pine" },
  drafts_waiting: { icon: FilePen, colour: "pine" },
  certificate_earned: { icon: Award, colour: "plum" },
  placement_ending: { icon: UserRoundCheck, colour: "plum" },
  grants_due: { icon: BookCheck, colour: "ochre" },
  option_expiring: { icon: CalendarClock, colour: "delft" },
  outcome_missing: { icon: CalendarX, colour: "delft" },
  stock_short: { icon: Scale, colour: "leaf" },
  grant_ending: { icon: HandCoins, colour: "ochre" },
};
