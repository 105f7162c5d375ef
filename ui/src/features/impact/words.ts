import type { IncomeShare, MoneySource } from "$lib/api";
import { t } from "$lib/i18n";
import type { PlainMessageId } from "$lib/i18n";

export const KINDS = ["own", "grant", "gift", "membership", "other"] as const;
export type Kind = (typeof KINDS)[number];

const kindWords: Record<Kind, PlainMessageId> = {
  own: "income-own",
  grant: "income-grant",
  gift: "income-gift",
  membership: "income-membership",
  other: "income-other",
};
export const isKind = (text: string | null): text is Kind => KINDS.some((kind) => kind === text);
export const kindName = (kind: string) => (isKind(kind) ? t(kindWords[kind]) : kind);

/** Groups of accounts are kept in Dutch; the screen says them in its own language. */
const groupWords: Partial<Record<string, PlainMessageId>> = {
  personeelskosten: "group-staff",
  vrijwilligers: "group-volunteers",
  huisvestingskosten: "group-housing",
  exploitatiekosten: "group-running",
  verkoopkosten: "group-selling",
  vervoer: "group-transport",
  kantoorkosten: "group-office",
  "algemene kosten": "group-general",
  afschrijvingen: "group-depreciation",
  kostprijs: "group-purchases",
  financieel: "group-financial",
  belastingen: "group-taxes",
};
export function groupName(group: string): string {
  const words = groupWords[group];
  return words ? t(words) : group;
}

/** The name of an enterprise, or of what concerns them all. */
export const enterpriseName = (name: string | null) => name ?? t("income-house");

export const percent = (share: IncomeShare) => t("income-percent", { percent: share.percent });

export function sourceName(source: MoneySource): string {
  if (source.giver) return source.giver;
  if (source.kind === "own") return enterpriseName(source.enterprise);
  return kindName(source.kind);
}
