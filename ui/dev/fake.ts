// A stand-in for the application, for `npm run dev` and the screen tests only; never in the bundle.
// Its facts are those of the sample cooperative; it keeps them in memory and checks nothing.
import type { Answer, Backend, Command, Commands, Input, Output } from "$lib/api";
import type * as Api from "$lib/api";
import { incomeAnswers } from "./income";
import { farmAnswers } from "./farm";
import expected from "../../tests/fixtures/voorbeeldwijk/expected.json";
import { customerAnswers } from "./customers";
import { roomAnswers } from "./rooms";

export type Answers = { [C in Command]?: (input: Input<C>) => Output<C> | Api.Problem };
export interface FakeBackend extends Backend {
  calls: <C extends Command>(command: C) => Input<C>[];
}

const isProblem = (value: unknown): value is Api.Problem =>
  typeof value === "object" && value !== null && "code" in value && "words" in value;

/** Answers what the test says it should; everything else is a fault of the test. */
export function fakeBackend(
  answers: Answers,
  topics: Partial<Record<Command, Api.Topic[]>> = {},
): FakeBackend {
  const asked: { command: Command; input: unknown }[] = [];
  const backend = async <C extends Command>(
    command: C,
    input: Input<C>,
  ): Promise<Answer<Output<C>>> => {
    asked.push({ command, input: structuredClone(input) });
    const answer = answers[command];
    if (!answer) throw new Error(`the fake was not told what to answer to ${command}`);
    const result = answer(input);
    if (isProblem(result)) return { problem: result };
    return { ok: { result, changed: topics[command] ?? [], change_id: null } };
  };
  return Object.assign(backend as Backend, {
    calls: <C extends Command>(command: C) =>
      asked.filter((call) => call.command === command).map((call) => call.input as Input<C>),
  });
}

export const problem = (code: string, what: string, why = "", todo = ""): Api.Problem => ({
  code,
  facts: {},
  words: { what, why, todo },
});

const grantsOf = (is_booked: boolean): Api.MonthGrant[] => [
  {
    grant_id: "g1",
    name: "Ontmoeten in de tuin",
    giver: "Gemeente Voorbeelddam",
    amount: 100_000,
    is_booked,
  },
];

const cents = (text: string): number => Math.round(Number(text) * 100);
const labels: Record<string, string> = {
  "21": "Btw 21 %",
  "9": "Btw 9 %",
  "0": "Btw 0 %",
  vrijgesteld: "Vrijgesteld van btw",
  verlegd: "Btw verlegd",
};
type Sums = Record<string, { net: string; vat: string; gross?: string }>;
const rowsOf = (sums: Sums): Api.VatRow[] =>
  Object.entries(sums).map(([kind, sum]) => ({
    class: kind,
    label: labels[kind] ?? kind,
    net: cents(sum.net),
    vat: cents(sum.vat),
    gross: cents(sum.gross ?? String(Number(sum.net) + Number(sum.vat))),
  }));

const address: Api.Address = {
  street: "Kruidentuin",
  house_number: "1",
  addition: "",
  postcode: "1241 BA",
  city: "Voorbeelddam",
  country: "NL",
};

const page = (title: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 210 297"><rect width="210" height="297" fill="#fff"/><text x="20" y="40" font-size="10" font-family="sans-serif">${title.replace(/[<&]/g, "")}</text>${Array.from({ length: 14 }, (_, at) => `<rect x="20" y="${70 + at * 9}" width="${120 + ((at * 37) % 50)}" height="3" fill="#ddd"/>`).join("")}</svg>`;

const file = (name: string, media_type: string): Api.FileContent => ({
  name,
  media_type,
  content_base64: btoa("%PDF-1.7 sample"),
});

/** The sample cooperative as the application would tell it. `filled` has its lists in and drafts made. */
export function sampleAnswers(
  start: "closed" | "empty" | "filled" | "finished",
  many = 0,
): Answers {
  let language: "nl" | "en" = "nl";
  let open = start !== "closed";
  let filled = start === "filled" || start === "finished";
  let finished = start === "finished";
  let steps = 0;
  let sample = false;
  let settings: Api.Settings = {
    modules: ["rooms", "farm", "people", "kitchen", "assignments"],
    lock_minutes: 10,
  };
  let missing = start === "filled" || start === "finished" ? [] : ["kvk_number", "iban", "city"];

  const status = (): Api.DoorStatus => ({
    state: open ? "open" : "closed",
    path: open ? "/home/marjan/Documenten/Voorbeeldwijk.kas" : null,
    organisation_name: open ? "Coöperatie De Voorbeeldwijk U.A." : null,
    user: open ? { name: "Marjan de Vries", role: "director" } : null,
    language,
    version: "0.1.0",
    suggested_path: "/home/marjan/Documenten/Buurtkas.kas",
    today: "2026-11-23",
    suggested_exists: false,
    is_sample: sample,
  });

  const organisation = (): Api.Organisation => ({
    name: "Coöperatie De Voorbeeldwijk U.A.",
    legal_form: "coöperatie U.A.",
    kvk_number: missing.length ? null : "00091630",
    oin: null,
    rsin: "999000986",
    vat_id: "NL999000986B01",
    iban: missing.length ? null : "NL09TEST0107127105",
    account_holder: "Coöperatie De Voorbeeldwijk U.A.",
    address: { ...address, city: missing.length ? "" : address.city },
    email: "administratie@example.org",
    phone: "06-12340001",
    website: "https://www.example.org",
    payment_days: 14,
    invoice_series: "2026-V-",
    first_invoice_number: 413,
    invoice_number_digits: 4,
    small_business_scheme: false,
    enterprises: ["verhuur", "boerderij", "keuken", "opdrachten"],
    has_logo: false,
    public_key: "ed25519:6nV0mXq2Zc1Yf3dW8tQ4sLr7Kb9Hj5Gg0Pp2Uu4Ee8",
    language,
    missing,
  });

  const customers = Object.entries(expected.customers);
  const documents = (): Api.MonthReview["documents"] =>
    filled
      ? customers.map(([name, row], at) => ({
          draft_id: finished && row.kind !== "held_back_zero" ? null : `d${at}`,
          invoice_id: finished && row.kind !== "held_back_zero" ? `i${at}` : null,
          number: finished && row.kind !== "held_back_zero" ? `2026-V-0${413 + at}` : null,
          party_id: `p${at}`,
          buyer_name: name,
          kind: row.kind as Api.DraftSummary["kind"],
          status: row.kind === "held_back_zero" ? "held_back" : finished ? "final" : "draft",
          lines: row.lines,
          net: cents(row.total_net),
          vat: cents(row.total_vat),
          payable: cents(row.payable),
          e_invoice: row.buyer_legal_id !== null,
          problem: null,
        }))
      : [];
  const totals = () =>
    filled
      ? {
          documents: expected.overall.all_documents.documents,
          net: cents(expected.overall.all_documents.total_net),
          vat: cents(expected.overall.all_documents.total_vat),
          payable: cents(expected.overall.all_documents.payable),
        }
      : { documents: 0, net: 0, vat: 0, payable: 0 };
  const till = (): Api.MonthReview["till"] =>
    filled
      ? {
          rows: expected.till.rows,
          receipts: expected.till.receipts,
          gross: cents(expected.till.gross_total),
          booked: finished,
          per_class: rowsOf(expected.till.per_class),
          per_payment_means: Object.entries(expected.till.per_payment_means).map(
            ([means, amount]) => ({ means, amount: cents(amount) }),
          ),
        }
      : { rows: 0, receipts: 0, gross: 0, booked: false, per_class: [], per_payment_means: [] };
  const outcomes = (): Api.PlacementOutcome[] =>
    filled
      ? expected.placements.map((row, at) => ({
          placement_id: `w${at}`,
          person_name: row.deelnemer,
          instrument: row.soort,
          start: row.start,
          planned_end: row.planned_end,
          actual_end: row.actual_end || null,
          approved_minutes: row.approved_minutes,
          approved_hours: row.approved_hours,
          certificate: row.certificate,
          certificate_id: finished && row.certificate ? `c${at}` : null,
          certificate_number: finished && row.certificate ? `C-2026-000${at}` : null,
          reason_code: row.certificate ? "earned" : "still_running",
          reason: row.certificate ? "" : "De plek loopt nog.",
        }))
      : [];
  const certificates = (): Api.Certificate[] =>
    outcomes()
      .filter(({ certificate_id }) => certificate_id !== null)
      .map((outcome) => ({
        id: outcome.certificate_id ?? "",
        placement_id: outcome.placement_id,
        number: outcome.certificate_number ?? "",
        person_name: outcome.person_name,
        start: outcome.start,
        end: outcome.actual_end ?? "2026-10-31",
        hours: outcome.approved_hours,
        issue_date: "2026-11-23",
        code: "7KQ4-M2XD-9TFW",
        revoked_on: null,
        revoked_reason: null,
      }));
  const person = (id: string): Api.Person => ({
    id,
    name: "Şükrü Öztürk-van der Wöhlenbergh",
    given: "Şükrü",
    prefix: "",
    family: "Öztürk-van der Wöhlenbergh",
    birth_date: "1991-04-02",
    address,
    email: "iemand@example.org",
    phone: "06-12340001",
    iban: null,
    roles: [{ kind: "participant", since: "2026-09-01", until: null }],
    note: null,
  });
  const hours: Api.HoursRow[] = ["2026-11-19", "2026-11-20", "2026-11-24"].map((date, at) => ({
    id: `u${at}`,
    person_id: "h0",
    person_name: at === 1 ? "Grażyna Wójcik" : "Şükrü Öztürk-van der Wöhlenbergh",
    date,
    begin: at === 1 ? null : "09:00",
    end: at === 1 ? null : "13:15",
    break_minutes: at === 1 ? 0 : 15,
    minutes: at === 1 ? 90 : 240,
    activity: "kas",
    is_approved: at === 0,
    approved_at: at === 0 ? "2026-11-20T08:30:00Z" : null,
    approved_by: at === 0 ? "Marjan de Vries" : null,
    certificate_number: null,
  }));
  const placements = (): Api.Placement[] =>
    outcomes().map((outcome) => ({
      id: outcome.placement_id,
      person_id: `h${outcome.placement_id}`,
      person_name: outcome.person_name,
      supervisor_id: "h0",
      supervisor_name: "Ruud van 't Schapenhek",
      instrument: outcome.instrument,
      referrer: "Gemeente Voorbeelddam",
      goal: "Ritme opdoen en Nederlands oefenen",
      tasks: ["zaaien en planten", "oogsten", "kraam inrichten"],
      skills: ["op tijd komen", "samenwerken"],
      hours_per_week: "16",
      start: outcome.start,
      planned_end: outcome.planned_end,
      actual_end: outcome.actual_end,
      end_reason: null,
      days_left: outcome.actual_end ? null : 11,
      progress: {
        approved_minutes: outcome.approved_minutes,
        unapproved_minutes: outcome.actual_end ? 0 : 480,
        unapproved_rows: outcome.actual_end ? 0 : 2,
        outside_minutes: 0,
        planned_minutes: 7200,
      },
      outcome,
      certificates: certificates().filter(({ id }) => id === outcome.certificate_id),
    }));
  const invoices = (): Api.InvoiceSummary[] =>
    documents()
      .filter(({ invoice_id }) => invoice_id !== null)
      .map((row) => ({
        id: row.invoice_id ?? "",
        number: row.number ?? "",
        kind: row.kind === "credit_note" ? "credit_note" : "invoice",
        buyer_name: row.buyer_name,
        issue_date: "2026-11-23",
        due_date: "2026-12-07",
        net: row.net,
        vat: row.vat,
        payable: row.payable,
        e_invoice: row.e_invoice,
      }));
  const line: Api.Line = {
    id: "l1",
    supply_date: "2026-10-05",
    text: "Zaalhuur Tuinkamer, bijeenkomst vrijwilligersovereenkomst",
    quantity: "2",
    unit: "dagdeel",
    unit_price: "61.2500",
    price_basis: "excluding_vat",
    discount_percent: "0",
    vat_class: "vrijgesteld",
    vat_reason: "Verhuur onroerende zaak, art. 11 lid 1 b Wet OB 1968",
    enterprise: "verhuur",
    reference: "Project Ontmoeting 26",
    amount: 12250,
    net: 12250,
  };
  const buyer = (name: string): Api.Buyer => ({
    party_id: "p1",
    name,
    attention: null,
    address,
    email: "post@example.org",
    legal_id: "0106:00091014",
    vat_id: null,
  });
  const draft = (id: string): Api.Draft | null => {
    const found = documents().find(({ draft_id }) => draft_id === id);
    if (!found) return null;
    const vat = rowsOf(
      expected.customers[found.buyer_name as keyof typeof expected.customers].vat as Sums,
    );
    return {
      id,
      buyer: buyer(found.buyer_name),
      price_basis: "excluding_vat",
      buyer_reference: null,
      preceding_invoice: null,
      note: null,
      lines: [
        line,
        { ...line, id: "l2", text: "Koffie en thee", vat_class: "9", vat_reason: null },
      ],
      vat,
      net: found.net,
      vat_total: found.vat,
      payable: found.payable,
      kind: found.kind,
      problems: [],
    };
  };
  const report = (dry_run: boolean): Api.ImportReport => ({
    files: (
      [
        ["organisatie.json", "organisation", 1],
        ["mensen.csv", "people", 60],
        ["mensen.xlsx", "people", 15],
        ["klanten.xlsx", "customers", 25],
        ["ruimtes.csv", "rooms", 8],
        ["te-factureren.csv", "billable_lines", 180],
        ["oogst-en-verkoop.csv", "till_sales", 60],
        ["plekken.csv", "placements", 12],
        ["uren.csv", "hours", 600],
      ] as const
    ).map(([name, kind, accepted]) => ({
      name,
      kind,
      sheet: name.endsWith("xlsx") ? "Blad1" : null,
      encoding: name === "mensen.csv" ? "Windows-1252" : "UTF-8",
      separator: name.endsWith("csv") ? ";" : null,
      header_row: 1,
      columns: [
        { column: "Voornaam", field: "given_name" },
        { column: "Achternaam", field: "family_name" },
        { column: "Kleur", field: null },
      ],
      rows_read: accepted,
      accepted,
      already_present: 0,
      refused: expected.wrong_rows.filter((row) => row.file === name).length,
      note: null,
    })),
    refused: expected.wrong_rows.map((row) => ({
      file: row.file,
      sheet: null,
      line: row.line,
      code: "refused",
      reason: row.what,
      cells: ["Koor De Vergeten Noot", "14-10-2026", "verhuur", "Grote zaal", "2", "uur"],
    })),
    remarks: [],
    counts: {},
    dry_run,
  });
  const names = customers.map(([name]) => name);

  return {
    door_status: status,
    create_administration: () => {
      open = true;
      return {
        status: status(),
        words:
          "appel berg citroen dorp eik fiets gras haven iglo jas kaas lamp molen noot oven peer regen schip tulp uil vis water zand zon".split(
            " ",
          ),
        pdf: file("herstelblad.pdf", "application/pdf"),
      };
    },
    open_administration: (input) => {
      if (input.passphrase === "fout") {
        return problem(
          "wrong_passphrase",
          "Het bestand is niet geopend.",
          "De wachtzin past niet.",
          "Typ je wachtzin opnieuw.",
        );
      }
      open = true;
      return status();
    },
    open_with_recovery: () => {
      open = true;
      return status();
    },
    lock_administration: () => {
      open = false;
      return status();
    },
    make_sample: (input) => {
      language = input.language;
      open = true;
      filled = true;
      sample = true;
      return status();
    },
    discard_sample: () => {
      open = false;
      sample = false;
      return status();
    },
    get_settings: () => settings,
    save_settings: (input) => (settings = input),
    get_organisation: organisation,
    save_organisation: (input) => {
      missing = [];
      return { ...organisation(), ...input };
    },
    set_logo: ({ content_base64 }) => ({ ...organisation(), has_logo: content_base64 !== null }),
    change_passphrase: () => ({}),
    list_users: () => [
      { name: "Marjan de Vries", role: "director" },
      { name: "Bilal Yilmaz", role: "bookkeeper" },
    ],
    add_user: ({ name, role }) => ({ name, role }),
    remove_user: () => ({}),
    set_language: (input) => {
      language = input.language;
      return {};
    },
    preview_import: () => report(true),
    run_import: () => {
      filled = true;
      missing = [];
      return report(false);
    },
    ...incomeAnswers(() => filled),
    review_month: ({ month }) => ({
      month,
      month_end: `${month}-31`,
      issue_date: "2026-11-23",
      organisation_missing: missing,
      documents: month === "2026-10" ? documents() : [],
      till: till(),
      grants: month === "2026-10" ? grantsOf(finished) : [],
      placements: month === "2026-10" ? outcomes() : [],
      totals: totals(),
    }),
    month_end_step: () => {
      steps += 1;
      const phase = (["drafts", "invoices", "till", "certificates"] as const)[steps - 1];
      finished = phase === undefined;
      return { phase: phase ?? "finished", done: steps * 5, total: 25, finished };
    },
    month_result: ({ month }) => ({
      month,
      documents: invoices(),
      held_back: documents()
        .filter(({ kind }) => kind === "held_back_zero")
        .map(({ buyer_name }) => ({ buyer_name, reason: "De regels samen komen op nul uit." })),
      till: till(),
      grants: grantsOf(true),
      certificates: certificates(),
      not_certified: outcomes().filter(({ certificate }) => !certificate),
      totals: totals(),
    }),
    make_drafts: () => ({ drafts: documents().length }),
    list_drafts: () =>
      documents()
        .filter(({ draft_id }) => draft_id !== null)
        .map((row) => ({
          id: row.draft_id ?? "",
          buyer_name: row.buyer_name,
          kind: row.kind,
          lines: row.lines,
          payable: row.payable,
        })),
    find_draft: ({ draft_id }) => draft(draft_id),
    save_draft: ({ draft_id, lines }) => {
      const before = draft(draft_id);
      if (!before) return problem("not_found", "Dit concept is er niet meer.");
      return {
        ...before,
        lines: lines.map((typed, at) => ({ ...line, ...typed, id: typed.id ?? `n${at}` })),
      };
    },
    discard_draft: () => ({}),
    finalise_invoice: () => invoices()[0] ?? problem("not_found", "Dit concept is er niet meer."),
    list_invoices: ({ search, kind }) => {
      const rows = invoices().filter(
        (row) =>
          (kind === null || row.kind === kind) &&
          row.buyer_name.toLowerCase().includes(search.toLowerCase()),
      );
      return {
        total: rows.length,
        payable: rows.reduce((sum, row) => sum + row.payable, 0),
        rows,
      };
    },
    get_invoice: ({ invoice_id }) => {
      const summary = invoices().find(({ id }) => id === invoice_id);
      if (!summary) return problem("not_found", "Deze factuur is er niet.");
      return {
        summary,
        buyer: buyer(summary.buyer_name),
        lines: [line],
        vat: rowsOf(
          expected.customers[summary.buyer_name as keyof typeof expected.customers].vat as Sums,
        ),
        buyer_reference: "Project Ontmoeting 26",
        preceding_invoice: null,
        entry: [
          {
            account: "1300",
            label: "Debiteuren",
            enterprise: null,
            debit: summary.payable,
            credit: null,
          },
          {
            account: "8000",
            label: "Zaalhuur",
            enterprise: "verhuur",
            debit: null,
            credit: summary.net,
          },
          {
            account: "1520",
            label: "Btw laag",
            enterprise: null,
            debit: null,
            credit: summary.vat,
          },
        ],
      };
    },
    ...farmAnswers(filled, many, { problem }),
    preview_pages: (asked) => ({
      pages: "receipt_id" in asked ? [page("Bon")] : [page("Factuur"), page("Factuur, vervolg")],
      missing_letters: "",
    }),
    get_document: ({ kind }) =>
      file(`2026-V-0413.${kind === "pdf" ? "pdf" : "xml"}`, "application/pdf"),
    save_month_documents: ({ directory }) => ({ directory, files: 47 }),
    list_placements: () => ({ total: placements().length, rows: placements() }),
    get_placement: ({ placement_id }) =>
      placements().find(({ id }) => id === placement_id) ??
      problem("not_found", "Deze plek is er niet."),
    issue_certificate: () => certificates()[0] ?? problem("not_found", "Deze plek is er niet."),
    list_certificates: ({ search, offset, limit }) => {
      const rows = certificates().filter(({ person_name }) =>
        person_name.toLowerCase().includes(search.toLowerCase()),
      );
      return { total: rows.length, rows: rows.slice(offset, offset + limit) };
    },
    revoke_certificate: ({ certificate_id, reason }) => ({
      ...(certificates().find(({ id }) => id === certificate_id) as Api.Certificate),
      revoked_on: "2026-11-23",
      revoked_reason: reason,
    }),
    verify_certificate: () => ({
      verdict: "genuine",
      sentence:
        "Dit certificaat is door deze organisatie gegeven, is niet veranderd en niet ingetrokken.",
      certificate: certificates()[0] ?? null,
    }),
    list_people: ({ search }) => {
      const rows = filled
        ? [...names, ...Object.keys(expected.hours.approved_minutes_per_person)]
            .filter((name) => name.toLowerCase().includes(search.toLowerCase()))
            .map((name, at) => ({
              id: `h${at}`,
              name,
              roles: ["volunteer", "member"],
              birth_date: "1984-05-01",
              city: "Voorbeelddam",
              email: "iemand@example.org",
              phone: "06-12340001",
              since: "2024-03-01",
              until: null,
            }))
        : [];
      return { total: rows.length, rows: rows.slice(0, 100) };
    },
    get_person: ({ person_id }) => person(person_id),
    find_namesakes: () => [],
    save_person: ({ person_id, key }) => person(person_id ?? key),
    list_instruments: () => ["werkervaringsplaats", "dagbesteding"],
    save_placement: ({ placement_id }) =>
      placements().find(({ id }) => id === placement_id) ?? (placements()[0] as Api.Placement),
    end_placement: ({ placement_id, end_date }) => ({
      ...(placements().find(({ id }) => id === placement_id) as Api.Placement),
      actual_end: end_date,
    }),
    list_hours: ({ only_open }) => {
      const rows = filled ? hours.filter((row) => !only_open || !row.is_approved) : [];
      return {
        total: rows.length,
        minutes: rows.reduce((sum, row) => sum + row.minutes, 0),
        open: rows.filter(({ is_approved }) => !is_approved).length,
        rows,
      };
    },
    list_activities: () => ["kas", "kraam inrichten"],
    save_hours: (input) => ({ ...(hours[0] as Api.HoursRow), minutes: input.minutes ?? 240 }),
    delete_hours: () => ({}),
    approve_hours: ({ hours_ids }) => ({ changed: hours_ids.length }),
    get_certificate: ({ certificate_id }) =>
      certificates().find(({ id }) => id === certificate_id) ??
      problem("not_found", "Dit certificaat is er niet."),
    list_customers: ({ search }) => {
      const rows = filled
        ? customers
            .filter(([name]) => name.toLowerCase().includes(search.toLowerCase()))
            .map(([name, row], at) => ({
              id: `p${at}`,
              number: `K${1000 + at}`,
              name,
              city: "Voorbeelddam",
              legal_id: row.buyer_legal_id,
              vat_id: null,
              email: "post@example.org",
              customer_group: "sociaal",
            }))
        : [];
      return { total: rows.length, rows };
    },
    ...roomAnswers(filled),
    ...customerAnswers(address, (id) => names[Number(id.slice(1))] ?? id, draft),
    search: ({ text }) =>
      names
        .filter((name) => name.toLowerCase().includes(text.toLowerCase()))
        .map((name, at) => ({
          kind: "customer",
          id: `p${at}`,
          title: name,
          detail: "Voorbeelddam",
        })),
    list_changes: () =>
      filled
        ? [
            {
              id: "x3",
              at: "2026-11-23T10:15:00Z",
              user: "Marjan de Vries",
              action: "save_room",
              description: "Zaal aangepast",
              can_undo: false,
              undone: true,
              undone_at: "2026-11-23T10:16:00Z",
              can_redo: true,
              why_not: null,
            },
            {
              id: "x2",
              at: "2026-11-23T10:12:00Z",
              user: "Marjan de Vries",
              action: "run_import",
              description: "Lijsten geïmporteerd: 961 rijen",
              can_undo: true,
              undone: false,
              undone_at: null,
              can_redo: false,
              why_not: null,
            },
            {
              id: "x1",
              at: "2026-11-23T10:02:00Z",
              user: "Marjan de Vries",
              action: "create",
              description: "Bestand gemaakt",
              can_undo: false,
              undone: false,
              undone_at: null,
              can_redo: false,
              why_not: {
                what: "Dit is niet teruggezet. Er is niets veranderd.",
                why: "Dit is langer dan 30 dagen geleden. Wat er toen stond, bewaren we niet meer.",
                todo: "Verander het nu met de hand.",
              },
            },
          ]
        : [],
    undo_change: () => ({
      id: "x2",
      at: "2026-11-23T10:12:00Z",
      user: "Marjan",
      action: "run_import",
      description: "Teruggezet",
      can_undo: false,
      undone: true,
      undone_at: "2026-11-23T10:13:00Z",
      can_redo: true,
      why_not: null,
    }),
    redo_change: () => ({
      id: "x2",
      at: "2026-11-23T10:12:00Z",
      user: "Marjan",
      action: "run_import",
      description: "Lijsten geïmporteerd: 961 rijen",
      can_undo: true,
      undone: false,
      undone_at: null,
      can_redo: false,
      why_not: null,
    }),
    check_file: ({ part }) => ({
      ok: true,
      parts: 2,
      lines: [
        part === 0
          ? { ok: true, check: "structure", sentence: "De database is heel." }
          : {
              ok: true,
              check: "audit",
              sentence: "Het logboek is een gesloten keten van 12 regels.",
            },
      ],
    }),
  };
}

const everything: Api.Topic[] = [
  "organisation",
  "people",
  "work",
  "placements",
  "rentals",
  "produce",
  "till",
  "billing",
  "invoicing",
  "ledger",
  "certificates",
  "audit",
  "users",
  "imports",
];

/** After any of these, everything is read again. */
export const writesEverything: Partial<Record<keyof Commands, Api.Topic[]>> = {
  run_import: everything,
  month_end_step: everything,
  save_draft: ["invoicing"],
  finalise_invoice: everything,
  save_organisation: ["organisation"],
  save_settings: ["organisation"],
  revoke_certificate: ["certificates"],
  save_customer: ["people"],
  save_open_line: ["billing"],
  delete_open_line: ["billing"],
  draft_for_customer: ["billing", "invoicing"],
  save_room: ["rentals"],
  save_service: ["rentals"],
  book_reservation: ["rentals"],
  change_reservation: ["rentals"],
  set_reservation_state: ["rentals", "billing"],
  save_product: ["produce"],
  write_harvest: ["produce"],
  delete_harvest: ["produce"],
  count_stock: ["produce"],
  open_till: ["till"],
  sell: ["till", "produce"],
  sell_on_account: ["till", "produce"],
  reverse_receipt: ["till", "produce"],
  close_till: ["till"],
};
