// What the stand-in says of one customer and of what waits to be billed.
import type * as Api from "$lib/api";
import type { Answers } from "./fake";

/** Answers of the customers' commands. `nameOf` knows the customers of the list. */
export function customerAnswers(
  address: Api.Address,
  nameOf: (id: string) => string,
  draftOf: (id: string) => Api.Draft | null,
): Answers {
  let made: Api.CustomerDetails[] = [];
  const line = (id: string, wanted: Omit<Api.SaveOpenLine, "line_id">): Api.OpenLine => ({
    ...wanted,
    id,
    customer_name: nameOf(wanted.party_id),
    amount: Math.round(Number(wanted.quantity) * Number(wanted.unit_price) * 100),
    reservation_id: null,
  });
  const usual = {
    supply_date: "2026-11-20",
    discount_percent: "0",
    price_basis: "excluding_vat",
    reference: null,
    party_id: "p1",
  } as const;
  let lines: Api.OpenLine[] = [
    line("o1", {
      ...usual,
      text: "Zaalhuur Tuinkamer, bijeenkomst vrijwilligersovereenkomst",
      quantity: "2",
      unit: "dagdeel",
      unit_price: "61.25",
      vat_class: "vrijgesteld",
      vat_reason: "Verhuur onroerende zaak, art. 11 lid 1 b Wet OB 1968",
      enterprise: "verhuur",
    }),
    line("o2", {
      ...usual,
      text: "Lunch",
      quantity: "12",
      unit: "persoon",
      unit_price: "12.50",
      vat_class: "9",
      vat_reason: null,
      enterprise: "keuken",
    }),
  ];

  return {
    get_customer: ({ party_id }) =>
      made.find((each) => each.party_id === party_id) ?? {
        party_id,
        number: "K1001",
        name: nameOf(party_id),
        attention: null,
        address,
        email: "post@example.org",
        kvk_number: "00091014",
        oin: null,
        vat_id: null,
        group: "sociaal",
        payment_days: null,
        reference: null,
        price_basis: "excluding_vat",
        price_basis_chosen: false,
        is_person: false,
      },
    save_customer: ({ party_id, ...customer }) => {
      const saved: Api.CustomerDetails = {
        ...customer,
        party_id: party_id ?? `q${made.length}`,
        number: "K1100",
        price_basis: customer.price_basis ?? "excluding_vat",
        price_basis_chosen: customer.price_basis !== null,
        is_person: false,
      };
      made = [...made.filter((each) => each.party_id !== saved.party_id), saved];
      return saved;
    },
    list_open_lines: ({ party_id }) =>
      lines.filter((each) => party_id === null || each.party_id === party_id),
    save_open_line: ({ line_id, ...wanted }) => {
      const saved = line(line_id ?? `o${lines.length + 1}`, wanted);
      lines = [...lines.filter(({ id }) => id !== saved.id), saved];
      return saved;
    },
    delete_open_line: ({ line_id }) => {
      lines = lines.filter(({ id }) => id !== line_id);
      return {};
    },
    draft_for_customer: () =>
      draftOf("d1") ?? {
        code: "not_found",
        facts: {},
        words: { what: "Er is geen concept.", why: "", todo: "" },
      },
  };
}
