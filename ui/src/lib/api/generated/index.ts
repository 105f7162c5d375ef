// Made from the command list. Do not edit.

export type Cents = number;
export type Decimal = string;
export type IsoDate = string;
export type Month = string;
export type Id = string;

/** Every write answers so. `changed` are topics whose open queries must re-read. change_id: may be undone (else null). */
export interface Done<T> { result: T; changed: Topic[]; change_id: Id | null }
/** Over the wire every call answers { ok: { result, changed, change_id } } or { problem }. Reads have changed: []. */
export type Answer<T> = { ok: Done<T> } | { problem: Problem };
export type Topic = "organisation"|"people"|"work"|"placements"|"rentals"|"till"|"billing"|"invoicing"|"ledger"|"certificates"|"audit"|"users"|"imports";
/** code + facts; words come already chosen from application/locales in the language of the administration. */
export interface Problem { code: string; facts: Record<string, unknown>; words: { what: string; why: string; todo: string } }

export interface Commands {
  // ---- the door (work without an open file)
  door_status:           { input: Record<string, never>, output: DoorStatus };
  create_administration: { input: { path: string; organisation_name: string; user_name: string; passphrase: string; language: "nl"|"en" }, output: RecoverySheet };
  open_administration:   { input: { path: string; user_name: string|null; passphrase: string }, output: DoorStatus };
  open_with_recovery:    { input: { path: string; words: string; user_name: string|null; new_passphrase: string }, output: DoorStatus };
  lock_administration:   { input: Record<string, never>, output: DoorStatus };

  // ---- settings
  get_organisation:  { input: Record<string, never>, output: Organisation };
  save_organisation: { input: SaveOrganisation, output: Organisation };
  set_logo:          { input: { content_base64: string | null }, output: Organisation };   // PNG or SVG
  change_passphrase: { input: { old_passphrase: string; new_passphrase: string }, output: Record<string, never> };
  list_users:        { input: Record<string, never>, output: User[] };
  add_user:          { input: { name: string; role: Role; passphrase: string }, output: User };
  remove_user:       { input: { user_name: string }, output: Record<string, never> };
  set_language:      { input: { language: "nl"|"en" }, output: Record<string, never> };

  // ---- lists in
  preview_import: { input: { files: ImportFile[] }, output: ImportReport };   // dry run, writes nothing
  run_import:     { input: { files: ImportFile[] }, output: ImportReport };   // one undoable change

  // ---- the month
  review_month:   { input: { month: Month }, output: MonthReview };
  month_end_step: { input: { month: Month; issue_date: IsoDate }, output: MonthProgress }; // next chunk (≤50 documents); call again until finished; stop calling = cancel
  month_result:   { input: { month: Month }, output: MonthResult };

  // ---- drafts and invoices
  make_drafts:     { input: { month: Month }, output: { drafts: number } };
  list_drafts:     { input: Record<string, never>, output: DraftSummary[] };
  find_draft:      { input: { draft_id: Id }, output: Draft | null };
  save_draft:      { input: { draft_id: Id; buyer_reference: string|null; preceding_invoice: string|null; note: string|null; lines: DraftLineInput[] }, output: Draft };
  discard_draft:   { input: { draft_id: Id }, output: Record<string, never> };                                   // its lines become open again
  finalise_invoice:{ input: { draft_id: Id; issue_date: IsoDate | null }, output: InvoiceSummary };
  list_invoices:   { input: { search: string; kind: "invoice"|"credit_note"|null; offset: number; limit: number }, output: InvoiceList };
  get_invoice:     { input: { invoice_id: Id }, output: Invoice };
  preview_pages:   { input: { draft_id?: Id | null; invoice_id?: Id | null; certificate_id?: Id | null }, output: { pages: string[] } };   // one SVG text per page
  get_document:    { input: { invoice_id?: Id; certificate_id?: Id; kind: "pdf"|"ubl" }, output: FileContent };
  save_month_documents: { input: { month: Month; directory: string }, output: { directory: string; files: number } };
  save_documents:  { input: { from: IsoDate; to: IsoDate; directory: string }, output: { directory: string; files: number } };

  // ---- placements and certificates
  list_placements:    { input: Record<string, never>, output: Placement[] };
  issue_certificate:  { input: { placement_id: Id; issue_date: IsoDate | null }, output: Certificate };
  list_certificates:  { input: { search: string }, output: Certificate[] };
  revoke_certificate: { input: { certificate_id: Id; reason: string }, output: Certificate };
  verify_certificate: { input: { code?: string; pdf_base64?: string }, output: Verification };

  // ---- looking around
  list_people:    { input: { search: string; role: string|null; offset: number; limit: number }, output: PersonList };
  list_customers: { input: { search: string; offset: number; limit: number }, output: CustomerList };
  list_rooms:     { input: Record<string, never>, output: Room[] };
  search:         { input: { text: string }, output: SearchHit[] };
  list_changes:   { input: { limit: number }, output: Change[] };       // Laatste wijzigingen
  undo_change:    { input: { change_id: Id }, output: Change };
  check_file:     { input: Record<string, never>, output: CheckReport };
}

export type Role = "director"|"bookkeeper"|"coordinator"|"volunteer"|"participant"|"auditor";
export interface DoorStatus { state: "closed"|"open"; path: string|null; organisation_name: string|null; user: User|null; language: "nl"|"en"; version: string; suggested_path: string; suggested_exists: boolean; today: IsoDate }
export interface User { name: string; role: Role }
export interface RecoverySheet { status: DoorStatus; words: string[]; pdf: FileContent }
export interface FileContent { name: string; media_type: string; content_base64: string }
export interface SaveOrganisation { name: string; legal_form: string; kvk_number: string|null; oin: string|null; rsin: string|null; vat_id: string|null; iban: string|null; account_holder: string|null; address: Address; email: string|null; phone: string|null; website: string|null; payment_days: number; invoice_series: string; first_invoice_number: number; invoice_number_digits: number; small_business_scheme: boolean; enterprises: string[] }
export type Organisation = SaveOrganisation & { has_logo: boolean; public_key: string; language: "nl"|"en"; missing: string[] }
export interface Address { street: string; house_number: string; addition: string; postcode: string; city: string; country: string }

export type ImportFile = { name: string; content_base64: string } | { path: string };   // a path may be a folder
export interface ImportReport {
  files: { name: string; kind: "organisation"|"people"|"customers"|"rooms"|"billable_lines"|"till_sales"|"placements"|"hours"|"unknown"; sheet: string|null; encoding: string; separator: string|null; header_row: number|null; columns: { column: string; field: string|null }[]; rows_read: number; accepted: number; already_present: number; refused: number; note: string|null }[];
  refused: RefusedRow[];
  remarks: RefusedRow[];                     // came in, but look at it (same shape)
  counts: Record<string, number>;            // keys as in expected.json: persons_total, customers, rooms, billable_lines, till_rows, placements, hour_rows, wrong_rows …
  dry_run: boolean;
}
export interface RefusedRow { file: string; sheet: string|null; line: number; code: string; reason: string; cells: string[] }

export interface MonthReview {
  month: Month; month_end: IsoDate; issue_date: IsoDate;
  organisation_missing: string[];
  documents: { draft_id: Id|null; invoice_id: Id|null; number: string|null; party_id: Id; buyer_name: string; kind: "invoice"|"credit_note"|"held_back_zero"; status: "open"|"draft"|"final"|"held_back"; lines: number; net: Cents; vat: Cents; payable: Cents; e_invoice: boolean; problem: Problem|null }[];
  till: { rows: number; receipts: number; gross: Cents; booked: boolean; per_class: VatRow[]; per_payment_means: { means: string; amount: Cents }[] };
  placements: PlacementOutcome[];
  totals: { documents: number; net: Cents; vat: Cents; payable: Cents };
}
export interface VatRow { class: string /* "21" | "9" | "0" | "vrijgesteld" | "verlegd" */; label: string; gross: Cents; net: Cents; vat: Cents }
export interface PlacementOutcome { placement_id: Id; person_name: string; instrument: string; start: IsoDate; planned_end: IsoDate|null; actual_end: IsoDate|null; approved_minutes: number; approved_hours: Decimal; certificate: boolean; certificate_id: Id|null; certificate_number: string|null; reason_code: string; reason: string }
export interface MonthProgress { phase: "drafts"|"invoices"|"till"|"certificates"|"finished"; done: number; total: number; finished: boolean }
export interface MonthResult { month: Month; documents: InvoiceSummary[]; held_back: { buyer_name: string; reason: string }[]; till: MonthReview["till"]; certificates: Certificate[]; not_certified: PlacementOutcome[]; totals: MonthReview["totals"] }

export interface DraftSummary { id: Id; buyer_name: string; kind: "invoice"|"credit_note"|"held_back_zero"; lines: number; payable: Cents }
export interface Line { id: Id; supply_date: IsoDate; text: string; quantity: Decimal; unit: string; unit_price: Decimal; price_basis: "excluding_vat"|"including_vat"; discount_percent: Decimal; vat_class: string; vat_reason: string|null; enterprise: string; reference: string|null; amount: Cents; net: Cents }
export interface DraftLineInput { id: Id|null; supply_date: IsoDate; text: string; quantity: Decimal; unit: string; unit_price: Decimal; discount_percent: Decimal; vat_class: string; vat_reason: string|null; enterprise: string; reference: string|null }
export interface Draft { id: Id; buyer: Buyer|null; price_basis: "excluding_vat"|"including_vat"; buyer_reference: string|null; preceding_invoice: string|null; note: string|null; lines: Line[]; vat: VatRow[]; net: Cents; vat_total: Cents; payable: Cents; kind: "invoice"|"credit_note"|"held_back_zero"; problems: Problem[] }
export interface Buyer { party_id: Id; name: string; attention: string|null; address: Address; email: string|null; legal_id: string|null /* "0106:00091014" */; vat_id: string|null }
export interface InvoiceSummary { id: Id; number: string; kind: "invoice"|"credit_note"|"held_back_zero"; buyer_name: string; issue_date: IsoDate; due_date: IsoDate; net: Cents; vat: Cents; payable: Cents; e_invoice: boolean }
export interface InvoiceList { total: number; payable: Cents; rows: InvoiceSummary[] }
export interface Invoice { summary: InvoiceSummary; buyer: Buyer; lines: Line[]; vat: VatRow[]; buyer_reference: string|null; preceding_invoice: string|null; entry: { account: string; label: string; enterprise: string|null; debit: Cents|null; credit: Cents|null }[] }

export interface Placement { id: Id; person_name: string; supervisor_name: string|null; instrument: string; referrer: string|null; goal: string|null; tasks: string[]; skills: string[]; hours_per_week: Decimal|null; start: IsoDate; planned_end: IsoDate|null; actual_end: IsoDate|null; outcome: PlacementOutcome }
export interface Certificate { id: Id; number: string; person_name: string; start: IsoDate; end: IsoDate; hours: Decimal; issue_date: IsoDate; code: string; revoked_on: IsoDate|null; revoked_reason: string|null }
export interface Verification { verdict: "genuine"|"revoked"|"unknown"|"changed"|"not_signed_by_us"; sentence: string; certificate: Certificate|null }

export interface PersonList { total: number; rows: { id: Id; name: string; roles: string[]; birth_date: IsoDate|null; city: string; email: string|null; phone: string|null; since: IsoDate|null; until: IsoDate|null }[] }
export interface CustomerList { total: number; rows: { id: Id; number: string; name: string; city: string; legal_id: string|null; vat_id: string|null; email: string|null; customer_group: string|null }[] }
export interface Room { id: Id; name: string; capacity: number|null; layout: string|null; rates: { group: string; per: string; price: Decimal }[] }
export interface SearchHit { kind: string; id: Id; title: string; detail: string }
export interface Change { id: Id; at: string; user: string; action: string; description: string; can_undo: boolean; undone: boolean }
export interface CheckReport { ok: boolean; lines: { ok: boolean; check: string; sentence: string }[] }
