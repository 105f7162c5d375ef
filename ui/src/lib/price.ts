// A price as it is typed and as it is sent, and the VAT classes it can have.
import type { PriceBasisView } from "$lib/api";
import { decimalFrom, typedDecimal } from "$lib/format";
import { t } from "$lib/i18n";

/** A price as it is typed: how much, for what, with which VAT and for whom. */
export interface TypedPrice {
  price: string;
  basis: PriceBasisView;
  unit: string;
  vat: string;
  reason: string;
  enterprise: string;
}

interface Priced {
  unit_price: string;
  price_basis: PriceBasisView;
  unit: string;
  vat_class: string;
  vat_reason: string | null;
  enterprise: string;
}

export const typedPrice = (from: Priced | null): TypedPrice => ({
  price: from ? typedDecimal(from.unit_price, 2) : "",
  basis: from?.price_basis ?? "excluding_vat",
  unit: from?.unit ?? "",
  vat: from?.vat_class ?? "21",
  reason: from?.vat_reason ?? "",
  enterprise: from?.enterprise ?? "",
});

/** What was typed, as the application takes it; without a price it is not sent. */
export const pricedFrom = (typed: TypedPrice): Priced => ({
  unit_price: decimalFrom(typed.price) ?? "0",
  price_basis: typed.basis,
  unit: typed.unit.trim(),
  vat_class: typed.vat,
  vat_reason: typed.reason.trim() || null,
  enterprise: typed.enterprise,
});

/** The VAT classes to choose from, the usual first. */
export const vatClasses = () => [
  { value: "21", label: t("vat-class-21") },
  { value: "9", label: t("vat-class-9") },
  { value: "0", label: t("vat-class-0") },
  { value: "vrijgesteld", label: t("vat-class-exempt") },
  { value: "verlegd", label: t("vat-class-reverse") },
];

/** Whether the law wants a reason beside this class; the application asks by the same rule. */
export const needsReason = (vatClass: string): boolean => vatClass === "vrijgesteld";
