// Made from the Rust types by `cargo xtask bindings`. Do not edit.

/** Whole euro cents. */
export type Cents = number;
/** An exact number, with a decimal point. */
export type Decimal = string;
/** A day, as 2026-10-31. */
export type IsoDate = string;
/** A month, as 2026-10. */
export type Month = string;
/** A UUID. */
export type Id = string;

/** What a write answers; reads change nothing. */
export type Done<T> = { result: T; changed: Topic[]; change_id: string | null };

/** What every call answers over the wire. */
export type Answer<T> = { ok: Done<T> } | { problem: Problem };

export type AddUser = { 
/**
 * Name.
 */
name: string, 
/**
 * Role.
 */
role: Role, 
/**
 * A first passphrase, to be changed by them.
 */
passphrase: string, };

export type Address = { 
/**
 * Street.
 */
street: string, 
/**
 * House number.
 */
house_number: string, 
/**
 * Addition to it.
 */
addition: string, 
/**
 * Postcode.
 */
postcode: string, 
/**
 * Town.
 */
city: string, 
/**
 * Country, ISO 3166 alpha-2; empty means the Netherlands.
 */
country: string, };

export type AgendaItem = { 
/**
 * The day.
 */
date: string, 
/**
 * From, as `14:30`; none for the whole day.
 */
begin: string | null, 
/**
 * To.
 */
end: string | null, 
/**
 * What.
 */
title: string, 
/**
 * Where, or whose.
 */
detail: string | null, 
/**
 * Which part of the house: `rooms`, `farm`, `people`.
 */
area: string, 
/**
 * The screen it stands on.
 */
place: string, 
/**
 * What its address wants filled in.
 */
params: { [key in string]: string }, 
/**
 * What its address asks besides.
 */
query: { [key in string]: string }, };

export type ApproveHours = { 
/**
 * The rows.
 */
hours_ids: Array<string>, 
/**
 * Whether they count.
 */
approved: boolean, };

export type Attention = { 
/**
 * Which kind, for its picture.
 */
kind: AttentionKind, 
/**
 * The fact.
 */
title: string, 
/**
 * Why it matters or what to do, in one sentence.
 */
sentence: string, 
/**
 * What the button says.
 */
button: string, 
/**
 * The screen that mends it.
 */
place: string, 
/**
 * What its address wants filled in.
 */
params: { [key in string]: string }, 
/**
 * What its address asks besides.
 */
query: { [key in string]: string }, 
/**
 * The day it is due, where there is one.
 */
due: string | null, 
/**
 * Whether that day has passed.
 */
is_late: boolean, };

export type AttentionKind = "organisation_missing" | "nobody_known" | "till_open" | "hours_waiting" | "month_open" | "drafts_waiting" | "certificate_earned" | "option_expiring" | "outcome_missing" | "stock_short" | "placement_ending" | "grants_due" | "grant_ending";

export type Billed = "no" | "open" | "drafted" | "invoiced";

export type BookReservation = { 
/**
 * Made by the page, once per form: the same key gives the same answer.
 */
key: string, 
/**
 * As it is to be.
 */
reservation: ReservationInput, 
/**
 * How it repeats.
 */
repeat: Repeat | null, };

export type Buyer = { 
/**
 * The party.
 */
party_id: string, 
/**
 * Name.
 */
name: string, 
/**
 * For the attention of.
 */
attention: string | null, 
/**
 * Address.
 */
address: Address, 
/**
 * E-mail address.
 */
email: string | null, 
/**
 * Legal id with its scheme; none for a private person.
 */
legal_id: string | null, 
/**
 * VAT number.
 */
vat_id: string | null, };

export type CashCount = { 
/**
 * What was found, in cents.
 */
counted: number, 
/**
 * Float and cash sales, in cents.
 */
expected: number, 
/**
 * Found more than expected; negative for less, in cents.
 */
difference: number, };

export type CashPieces = { 
/**
 * What one is worth, in cents.
 */
value: number, 
/**
 * How many there are.
 */
count: number, };

export type Certificate = { 
/**
 * Identity.
 */
id: string, 
/**
 * The placement it was earned with.
 */
placement_id: string, 
/**
 * Number.
 */
number: string, 
/**
 * Whose.
 */
person_name: string, 
/**
 * First day.
 */
start: string, 
/**
 * Last day.
 */
end: string, 
/**
 * Hours, two decimals.
 */
hours: string, 
/**
 * Day of issue.
 */
issue_date: string, 
/**
 * Code by which it is verified.
 */
code: string, 
/**
 * Day it was revoked.
 */
revoked_on: string | null, 
/**
 * Why it was revoked.
 */
revoked_reason: string | null, };

export type CertificateList = { 
/**
 * How many there are in all.
 */
total: number, 
/**
 * This page.
 */
rows: Array<Certificate>, };

export type Change = { 
/**
 * Identity.
 */
id: string, 
/**
 * When, UTC.
 */
at: string, 
/**
 * By whom.
 */
user: string, 
/**
 * The action's name.
 */
action: string, 
/**
 * The action in words.
 */
description: string, 
/**
 * Whether it can still be undone, as far as is known without trying.
 */
can_undo: boolean, 
/**
 * Whether it was undone.
 */
undone: boolean, 
/**
 * When it was undone, UTC.
 */
undone_at: string | null, 
/**
 * Whether it was undone last and can be done again: nothing else was done since.
 */
can_redo: boolean, 
/**
 * Why it can no longer be undone, as far as is known without trying.
 */
why_not: ProblemWords | null, };

export type ChangePassphrase = { 
/**
 * As it is.
 */
old_passphrase: string, 
/**
 * As it is to be.
 */
new_passphrase: string, };

export type ChangeReservation = { 
/**
 * Which.
 */
reservation_id: string, 
/**
 * As it is to be.
 */
reservation: ReservationInput, 
/**
 * Which of the series change along.
 */
which: Which, };

export type CheckFile = { 
/**
 * From 0; there are as many as the answer says.
 */
part: number, };

export type CheckLine = { 
/**
 * Whether it holds.
 */
ok: boolean, 
/**
 * Which check.
 */
check: string, 
/**
 * What was found, in a sentence.
 */
sentence: string, };

export type CheckReport = { 
/**
 * Whether nothing is wrong with this part.
 */
ok: boolean, 
/**
 * How many parts there are.
 */
parts: number, 
/**
 * One line for each thing that was verified.
 */
lines: Array<CheckLine>, };

export type CheckReservation = { 
/**
 * As it is to be.
 */
reservation: ReservationInput, 
/**
 * The reservation that is changed, which does not clash with itself.
 */
reservation_id: string | null, 
/**
 * How it repeats.
 */
repeat: Repeat | null, };

export type Clash = { 
/**
 * Which.
 */
reservation_id: string, 
/**
 * In which room.
 */
room_name: string, 
/**
 * What for.
 */
title: string, 
/**
 * First day.
 */
date: string, 
/**
 * From; set-up comes before it.
 */
begin: string, 
/**
 * Until; clearing comes after it.
 */
end: string, };

export type CloseTill = { 
/**
 * Which session.
 */
session_id: string, 
/**
 * What was in the drawer, in cents.
 */
counted: number, 
/**
 * Why that differs from what is expected; must be there when it does.
 */
difference_note: string | null, };

export type CountCash = { 
/**
 * The session that is being closed.
 */
session_id: string, 
/**
 * What was counted piece by piece.
 */
pieces: Array<CashPieces>, 
/**
 * What was counted in one sum, in cents; comes on top of the pieces.
 */
total: number | null, };

export type CountStock = { 
/**
 * Of what.
 */
product_id: string, 
/**
 * What lies there.
 */
counted: string, 
/**
 * Why that differs; must be there when it does.
 */
note: string | null, };

export type CreateAdministration = { 
/**
 * Where the file is to be.
 */
path: string, 
/**
 * The cooperative's name; may be filled in later.
 */
organisation_name: string, 
/**
 * Who makes it, and becomes director.
 */
user_name: string, 
/**
 * Their passphrase.
 */
passphrase: string, 
/**
 * The language of screen and paper.
 */
language: Language, };

export type CustomerDetails = { 
/**
 * The party.
 */
party_id: string, 
/**
 * Our number.
 */
number: string, 
/**
 * Whether prices to them have VAT in them.
 */
price_basis: PriceBasisView, 
/**
 * Whether that was chosen; else it follows their lines and whether they are a business.
 */
price_basis_chosen: boolean, 
/**
 * Whether they are a person that we know as such too.
 */
is_person: boolean, 
/**
 * Name as on the invoice.
 */
name: string, 
/**
 * For the attention of.
 */
attention: string | null, 
/**
 * Address of the invoice.
 */
address: Address, 
/**
 * E-mail address.
 */
email: string | null, 
/**
 * KvK number.
 */
kvk_number: string | null, 
/**
 * OIN.
 */
oin: string | null, 
/**
 * VAT number.
 */
vat_id: string | null, 
/**
 * Customer group, which decides the tariff.
 */
group: string | null, 
/**
 * Days to pay, where agreed apart.
 */
payment_days: number | null, 
/**
 * The reference the customer wants on every invoice.
 */
reference: string | null, };

export type CustomerList = { 
/**
 * How many there are in all.
 */
total: number, 
/**
 * This page.
 */
rows: Array<CustomerRow>, };

export type CustomerRow = { 
/**
 * Identity.
 */
id: string, 
/**
 * Our number.
 */
number: string, 
/**
 * Name.
 */
name: string, 
/**
 * Town.
 */
city: string, 
/**
 * Legal id for the e-invoice, with its scheme.
 */
legal_id: string | null, 
/**
 * VAT number.
 */
vat_id: string | null, 
/**
 * E-mail address.
 */
email: string | null, 
/**
 * Customer group.
 */
customer_group: string | null, };

export type DeleteHarvest = { 
/**
 * Its identity.
 */
harvest_id: string, };

export type DiscardSample = { 
/**
 * Its file.
 */
path: string, };

export type DocumentKindView = "invoice" | "credit_note" | "held_back_zero";

export type DocumentStatus = "open" | "draft" | "final" | "held_back";

export type DoorState = "closed" | "open";

export type DoorStatus = { 
/**
 * `closed` or `open`.
 */
state: DoorState, 
/**
 * The open file.
 */
path: string | null, 
/**
 * Whose it is.
 */
organisation_name: string | null, 
/**
 * Who is in.
 */
user: User | null, 
/**
 * The language to speak.
 */
language: Language, 
/**
 * The version of the program.
 */
version: string, 
/**
 * The file to offer.
 */
suggested_path: string, 
/**
 * Whether that file exists.
 */
suggested_exists: boolean, 
/**
 * Whether the open file is a sample, to be thrown away.
 */
is_sample: boolean, 
/**
 * Today.
 */
today: string, };

export type Draft = { 
/**
 * Identity.
 */
id: string, 
/**
 * Who is billed.
 */
buyer: Buyer | null, 
/**
 * Whether prices have VAT in them.
 */
price_basis: PriceBasisView, 
/**
 * The buyer's own reference.
 */
buyer_reference: string | null, 
/**
 * The earlier invoice that is credited.
 */
preceding_invoice: string | null, 
/**
 * A sentence for the buyer.
 */
note: string | null, 
/**
 * Lines.
 */
lines: Array<Line>, 
/**
 * Per VAT class.
 */
vat: Array<VatRow>, 
/**
 * Without VAT, in cents.
 */
net: number, 
/**
 * VAT, in cents.
 */
vat_total: number, 
/**
 * To pay, in cents.
 */
payable: number, 
/**
 * What it will be.
 */
kind: DocumentKindView, 
/**
 * What stands in the way of making it final.
 */
problems: Array<Problem>, };

export type DraftLineInput = { 
/**
 * The billable line; none for a new one.
 */
id: string | null, 
/**
 * Day of supply.
 */
supply_date: string, 
/**
 * What.
 */
text: string, 
/**
 * How many; negative gives back.
 */
quantity: string, 
/**
 * Of which unit.
 */
unit: string, 
/**
 * Price of one.
 */
unit_price: string, 
/**
 * Discount.
 */
discount_percent: string, 
/**
 * VAT class: `21`, `9`, `0`, `vrijgesteld` or `verlegd`.
 */
vat_class: string, 
/**
 * Why that class; `vrijgesteld` needs it.
 */
vat_reason: string | null, 
/**
 * Enterprise.
 */
enterprise: string, 
/**
 * The line's own reference.
 */
reference: string | null, };

export type DraftSummary = { 
/**
 * Identity.
 */
id: string, 
/**
 * Who is billed.
 */
buyer_name: string, 
/**
 * What it will be.
 */
kind: DocumentKindView, 
/**
 * How many lines.
 */
lines: number, 
/**
 * What it adds up to, in cents.
 */
payable: number, };

export type DraftsMade = { 
/**
 * Drafts.
 */
drafts: number, };

export type Empty = Record<string, never>;

export type EndPlacement = { 
/**
 * The placement.
 */
placement_id: string, 
/**
 * Last day; none to let it go on.
 */
end_date: string | null, 
/**
 * Why, for the file only.
 */
reason: string | null, };

export type EnterpriseIncome = { 
/**
 * Its name; none for what concerns the whole house.
 */
enterprise: string | null, 
/**
 * Its income.
 */
sums: IncomeSums, };

export type Extra = { 
/**
 * The service it came from.
 */
service_id: string | null, 
/**
 * What it is, in words.
 */
text: string, 
/**
 * How many.
 */
quantity: string, 
/**
 * Of which unit.
 */
unit: string, 
/**
 * Price of one.
 */
unit_price: string, 
/**
 * Whether that has VAT in it. On the invoice it is turned into the customer's own basis.
 */
price_basis: PriceBasisView, 
/**
 * VAT class: `21`, `9`, `0`, `vrijgesteld` or `verlegd`.
 */
vat_class: string, 
/**
 * Why that class; `vrijgesteld` needs it.
 */
vat_reason: string | null, 
/**
 * Enterprise.
 */
enterprise: string, };

export type FileContent = { 
/**
 * The name to offer.
 */
name: string, 
/**
 * Media type.
 */
media_type: string, 
/**
 * The bytes.
 */
content_base64: string, };

export type FileReport = { 
/**
 * File.
 */
name: string, 
/**
 * Sheet, in a workbook.
 */
sheet: string | null, 
/**
 * What it was taken for.
 */
kind: ImportKind, 
/**
 * Encoding, or form of a workbook.
 */
encoding: string, 
/**
 * What parts the cells.
 */
separator: string | null, 
/**
 * Line of the headings.
 */
header_row: number | null, 
/**
 * Columns and what they were taken for.
 */
columns: Array<ImportColumn>, 
/**
 * Rows read.
 */
rows_read: number, 
/**
 * Rows that came in.
 */
accepted: number, 
/**
 * Rows that were there already.
 */
already_present: number, 
/**
 * Rows that did not come in.
 */
refused: number, 
/**
 * What is to be said of the whole.
 */
note: string | null, };

export type FinaliseInvoice = { 
/**
 * The draft.
 */
draft_id: string, 
/**
 * Day of issue; today without one.
 */
issue_date: string | null, };

export type FindNamesakes = { 
/**
 * First name or names.
 */
given: string, 
/**
 * *Tussenvoegsel*.
 */
prefix: string, 
/**
 * Family name.
 */
family: string, 
/**
 * The person whose name it is, who is no namesake.
 */
except: string | null, };

export type GetDocument = { 
/**
 * An invoice.
 */
invoice_id?: string, 
/**
 * A certificate.
 */
certificate_id?: string, 
/**
 * A receipt of the till: drawn again from what was kept. Only as paper.
 */
receipt_id?: string, 
/**
 * What a receipt is printed on; a roll without it.
 */
receipt_format?: ReceiptFormat, 
/**
 * The paper or the e-invoice.
 */
kind: WhichKind, };

export type GiverKind = "government" | "fund";

export type Grant = { 
/**
 * Identity.
 */
id: string, 
/**
 * Booked as income so far, in cents.
 */
booked: number, 
/**
 * The last day of the last month that is booked.
 */
booked_until: string | null, 
/**
 * Not booked, of months that are over, in cents.
 */
due: number, 
/**
 * How many months that is.
 */
due_months: number, 
/**
 * Not booked yet in all, in cents.
 */
left: number, 
/**
 * Days until it ends; negative when it has ended.
 */
ends_in_days: number, 
/**
 * Every month with its share, booked or to come, in order.
 */
months: Array<GrantMonth>, 
/**
 * What it is for, at most 200 characters.
 */
name: string, 
/**
 * Who gives it, at most 200 characters.
 */
giver: string, 
/**
 * What kind of giver.
 */
giver_kind: GiverKind, 
/**
 * The whole over the whole period, in cents; more than nothing.
 */
amount: number, 
/**
 * First day.
 */
start: string, 
/**
 * Last day, at most twenty years later.
 */
end: string, 
/**
 * One of the organisation's enterprises; none for the whole house.
 */
enterprise: string | null, 
/**
 * At most 2000 characters.
 */
note: string | null, };

export type GrantMonth = { 
/**
 * Written as `2026-10`.
 */
month: string, 
/**
 * Its share, in cents.
 */
amount: number, 
/**
 * Whether it stands in the books.
 */
is_booked: boolean, };

export type GrantsBooked = { 
/**
 * How many months of grants.
 */
months: number, 
/**
 * Together, in cents.
 */
amount: number, };

export type Harvest = { 
/**
 * Identity.
 */
id: string, 
/**
 * Of what.
 */
product_id: string, 
/**
 * Its name.
 */
product_name: string, 
/**
 * Its unit.
 */
unit: string, 
/**
 * When.
 */
date: string, 
/**
 * From which bed.
 */
bed: string | null, 
/**
 * For what.
 */
uses: Array<HarvestPart>, 
/**
 * All of it.
 */
total: string, 
/**
 * A note.
 */
note: string | null, };

export type HarvestPart = { 
/**
 * What it is for; each use once.
 */
use: HarvestUse, 
/**
 * How much.
 */
quantity: string, };

export type HarvestUse = "sale" | "kitchen" | "gift" | "own_use" | "compost" | "seed";

export type HeldBack = { 
/**
 * Whose.
 */
buyer_name: string, 
/**
 * Why, in words.
 */
reason: string, };

export type HoursApproved = { 
/**
 * How many rows are different now. Those that were so already stay as they were.
 */
changed: number, };

export type HoursList = { 
/**
 * How many rows there are in all.
 */
total: number, 
/**
 * The minutes of all of them.
 */
minutes: number, 
/**
 * How many of them nobody approved yet.
 */
open: number, 
/**
 * This page, the newest day first.
 */
rows: Array<HoursRow>, };

export type HoursRow = { 
/**
 * Identity.
 */
id: string, 
/**
 * Who worked, as identity.
 */
person_id: string, 
/**
 * Who worked.
 */
person_name: string, 
/**
 * On which day.
 */
date: string, 
/**
 * From, as `09:30`; none where only the length is known.
 */
begin: string | null, 
/**
 * Until, as `13:00`.
 */
end: string | null, 
/**
 * Minutes between them that were a break.
 */
break_minutes: number, 
/**
 * Minutes worked, without the break.
 */
minutes: number, 
/**
 * What was done.
 */
activity: string | null, 
/**
 * Whether it counts.
 */
is_approved: boolean, 
/**
 * When it was approved; not known of what came from a list.
 */
approved_at: string | null, 
/**
 * Who approved it, as far as they are still a user.
 */
approved_by: string | null, 
/**
 * The certificate that counted this day. It stays as it is, whatever happens to the hours.
 */
certificate_number: string | null, };

export type Import = { 
/**
 * Files, or folders of them.
 */
files: Array<ImportFile>, };

export type ImportColumn = { 
/**
 * Its heading.
 */
column: string, 
/**
 * The field; none when it is not used.
 */
field: string | null, };

export type ImportFile = { 
/**
 * Its name, for the report.
 */
name?: string, 
/**
 * Its bytes.
 */
content_base64?: string, 
/**
 * Where it or a folder of files lies on this computer.
 */
path?: string, };

export type ImportKind = "organisation" | "people" | "customers" | "rooms" | "billable_lines" | "till_sales" | "placements" | "hours" | "unknown";

export type ImportReport = { 
/**
 * One line per list.
 */
files: Array<FileReport>, 
/**
 * Rows that did not come in.
 */
refused: Array<RefusedRow>, 
/**
 * Rows that came in, but look at them.
 */
remarks: Array<RefusedRow>, 
/**
 * How many of each came in or were there already.
 */
counts: { [key in string]: number }, 
/**
 * Whether nothing was written.
 */
dry_run: boolean, };

export type IncomeShare = { 
/**
 * Of one, four decimals.
 */
of_one: string, 
/**
 * Whole hundredths; a part never reads as nothing or all.
 */
percent: number, 
/**
 * Cents of every ten euro.
 */
of_ten: number, };

export type IncomeSums = { 
/**
 * Sold to others, or done for them.
 */
own: number, 
/**
 * Grants.
 */
grant: number, 
/**
 * Gifts.
 */
gift: number, 
/**
 * Paid by members.
 */
membership: number, 
/**
 * Any other.
 */
other: number, 
/**
 * All but own.
 */
not_own: number, 
/**
 * All of it.
 */
total: number, 
/**
 * Own ÷ all. None without income, or where it says nothing: never 0 % out of nothing.
 */
share: IncomeShare | null, };

export type IncomeTarget = { 
/**
 * Whole hundredths of all income, 1 to 100.
 */
percent: number, 
/**
 * The year in which it should be so.
 */
year: number | null, };

export type IncomeWithoutGrant = { 
/**
 * The first day of the last twelve full months.
 */
from: string, 
/**
 * Their last day.
 */
to: string, 
/**
 * What was booked of the grant in them, in cents.
 */
booked: number, 
/**
 * Income as it was.
 */
with: IncomeSums, 
/**
 * The same without what was booked of the grant.
 */
without: IncomeSums, 
/**
 * The last day that the books are complete to, when a month before this one still waits for
 * its lines, its sales or its shares of grants; none when nothing waits.
 */
complete_until: string | null, };

export type IncomeYear = { 
/**
 * The year.
 */
year: number, 
/**
 * Whether it is over.
 */
is_complete: boolean, 
/**
 * The whole house.
 */
sums: IncomeSums, 
/**
 * Per enterprise; the whole house's own last.
 */
enterprises: Array<EnterpriseIncome>, };

export type Invoice = { 
/**
 * In short.
 */
summary: InvoiceSummary, 
/**
 * Who was billed.
 */
buyer: Buyer, 
/**
 * Lines.
 */
lines: Array<Line>, 
/**
 * Per VAT class.
 */
vat: Array<VatRow>, 
/**
 * The buyer's own reference.
 */
buyer_reference: string | null, 
/**
 * The earlier invoice that is credited.
 */
preceding_invoice: string | null, 
/**
 * How it stands in the books.
 */
entry: Array<PostingView>, };

export type InvoiceList = { 
/**
 * How many there are in all.
 */
total: number, 
/**
 * What they add up to, in cents.
 */
payable: number, 
/**
 * This page.
 */
rows: Array<InvoiceSummary>, };

export type InvoiceSummary = { 
/**
 * Identity.
 */
id: string, 
/**
 * Number.
 */
number: string, 
/**
 * Invoice or credit note.
 */
kind: DocumentKindView, 
/**
 * Who was billed.
 */
buyer_name: string, 
/**
 * Day of issue.
 */
issue_date: string, 
/**
 * Day to pay by.
 */
due_date: string, 
/**
 * Without VAT, in cents.
 */
net: number, 
/**
 * VAT, in cents.
 */
vat: number, 
/**
 * To pay, in cents.
 */
payable: number, 
/**
 * Whether there is an e-invoice.
 */
e_invoice: boolean, };

export type IssueCertificate = { 
/**
 * The placement.
 */
placement_id: string, 
/**
 * Day of issue; today without one.
 */
issue_date: string | null, };

export type JsonValue = number | string | boolean | Array<JsonValue> | { [key in string]: JsonValue } | null;

export type Language = "nl" | "en";

export type Line = { 
/**
 * The billable line.
 */
id: string, 
/**
 * Whether the price has VAT in it.
 */
price_basis: PriceBasisView, 
/**
 * Amount on the price basis, in cents.
 */
amount: number, 
/**
 * Amount without VAT, in cents.
 */
net: number, 
/**
 * Day of supply.
 */
supply_date: string, 
/**
 * What.
 */
text: string, 
/**
 * How many; negative gives back.
 */
quantity: string, 
/**
 * Of which unit.
 */
unit: string, 
/**
 * Price of one.
 */
unit_price: string, 
/**
 * Discount.
 */
discount_percent: string, 
/**
 * VAT class: `21`, `9`, `0`, `vrijgesteld` or `verlegd`.
 */
vat_class: string, 
/**
 * Why that class; `vrijgesteld` needs it.
 */
vat_reason: string | null, 
/**
 * Enterprise.
 */
enterprise: string, 
/**
 * The line's own reference.
 */
reference: string | null, };

export type ListCertificates = { 
/**
 * Part of a name, number or code; empty for all.
 */
search: string, 
/**
 * How many to pass over.
 */
offset: number, 
/**
 * How many at most.
 */
limit: number, };

export type ListChanges = { 
/**
 * At most so many.
 */
limit: number, };

export type ListCustomers = { 
/**
 * Part of a name or number; empty for all.
 */
search: string, 
/**
 * How many to pass over.
 */
offset: number, 
/**
 * How many at most.
 */
limit: number, };

export type ListHarvests = { 
/**
 * The first day.
 */
from: string, 
/**
 * The last day.
 */
to: string, };

export type ListHours = { 
/**
 * Of one person; none for everybody.
 */
person_id: string | null, 
/**
 * First day.
 */
from: string | null, 
/**
 * Last day.
 */
to: string | null, 
/**
 * Only those that nobody approved yet.
 */
only_open: boolean, 
/**
 * How many to pass over.
 */
offset: number, 
/**
 * How many at most.
 */
limit: number, };

export type ListInvoices = { 
/**
 * Part of a name or number; empty for all.
 */
search: string, 
/**
 * One kind; none for both.
 */
kind: DocumentKindView | null, 
/**
 * How many to pass over.
 */
offset: number, 
/**
 * How many at most.
 */
limit: number, };

export type ListMovements = { 
/**
 * Of what.
 */
product_id: string, 
/**
 * How many at most.
 */
limit: number, };

export type ListOpenLines = { 
/**
 * One customer; none for all.
 */
party_id: string | null, };

export type ListPeople = { 
/**
 * Part of a name; empty for all.
 */
search: string, 
/**
 * A role; none for all.
 */
role: string | null, 
/**
 * How many to pass over.
 */
offset: number, 
/**
 * How many at most.
 */
limit: number, };

export type ListPlacements = { 
/**
 * Part of a name or instrument; empty for all.
 */
search: string, 
/**
 * Only those that go on, or have ended; none for all.
 */
state: PlacementState | null, 
/**
 * Of one person; none for everybody.
 */
person_id: string | null, 
/**
 * How many to pass over.
 */
offset: number, 
/**
 * How many at most.
 */
limit: number, };

export type ListPostings = { 
/**
 * First day.
 */
from: string, 
/**
 * Last day.
 */
to: string, 
/**
 * A kind of income: `own`, `grant`, `gift`, `membership`, `other`; none for all.
 */
kind: string | null, 
/**
 * An account; none for all of profit and loss.
 */
account: number | null, 
/**
 * A group of accounts; none for all.
 */
group: string | null, 
/**
 * An enterprise; none for all, empty for what concerns no enterprise.
 */
enterprise: string | null, 
/**
 * A grant; none for all.
 */
grant_id: string | null, 
/**
 * An entry, whole; none for all.
 */
entry_id: string | null, 
/**
 * How many to pass over.
 */
offset: number, 
/**
 * How many at most.
 */
limit: number, };

export type ListProducts = { 
/**
 * Also those that are no longer sold.
 */
include_inactive: boolean, };

export type ListReceipts = { 
/**
 * Only of this session.
 */
session_id: string | null, 
/**
 * The first day.
 */
from: string | null, 
/**
 * The last day.
 */
to: string | null, 
/**
 * The beginning of a number, a number without year, or words of a product; empty for all.
 */
search: string, 
/**
 * How many to pass over.
 */
offset: number, 
/**
 * How many at most.
 */
limit: number, };

export type ListReservations = { 
/**
 * First day.
 */
from: string, 
/**
 * Last day; at most two years later.
 */
to: string, 
/**
 * One room; none for all.
 */
room_id: string | null, };

export type ListTillSessions = { 
/**
 * How many at most.
 */
limit: number, };

export type MakeSample = { 
/**
 * Where its file is to be; beside the suggested file when left out.
 */
path: string | null, 
/**
 * The language of its screen.
 */
language: Language, };

export type MeansRow = { 
/**
 * `pin` or `contant`.
 */
means: string, 
/**
 * In cents.
 */
amount: number, };

export type Module = "rooms" | "farm" | "people" | "kitchen" | "assignments";

export type MoneyFlows = { 
/**
 * The year.
 */
year: number, 
/**
 * Whether it is over.
 */
is_complete: boolean, 
/**
 * Where it came from, own income first.
 */
sources: Array<MoneySource>, 
/**
 * All of it, in cents.
 */
income: number, 
/**
 * What it went to; empty while no costs are booked.
 */
uses: Array<MoneyUse>, 
/**
 * All of it, in cents.
 */
costs: number, 
/**
 * What is left, in cents; negative when more went than came.
 */
left: number, };

export type MoneySource = { 
/**
 * `own`, `grant`, `gift`, `membership`, `other`.
 */
kind: string, 
/**
 * The enterprise that earned it; none for the whole house or a giver.
 */
enterprise: string | null, 
/**
 * Who gave it, where that is known.
 */
giver: string | null, 
/**
 * In cents; negative when more was paid back than came in.
 */
amount: number, };

export type MoneyUse = { 
/**
 * The group of accounts, in Dutch.
 */
group: string, 
/**
 * In cents.
 */
amount: number, };

export type MonthDocument = { 
/**
 * The draft, where there is one.
 */
draft_id: string | null, 
/**
 * The invoice, when final.
 */
invoice_id: string | null, 
/**
 * Its number, when final.
 */
number: string | null, 
/**
 * Who is billed.
 */
party_id: string, 
/**
 * Their name.
 */
buyer_name: string, 
/**
 * What it is or will be.
 */
kind: DocumentKindView, 
/**
 * How far it is.
 */
status: DocumentStatus, 
/**
 * Lines.
 */
lines: number, 
/**
 * Without VAT, in cents.
 */
net: number, 
/**
 * VAT, in cents.
 */
vat: number, 
/**
 * To pay, in cents.
 */
payable: number, 
/**
 * Whether there is or will be an e-invoice.
 */
e_invoice: boolean, 
/**
 * What stands in the way.
 */
problem: Problem | null, };

export type MonthEndStep = { 
/**
 * Written as `2026-10`.
 */
month: string, 
/**
 * Day of issue of invoices and certificates.
 */
issue_date: string, };

export type MonthGrant = { 
/**
 * The grant.
 */
grant_id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Who gives it.
 */
giver: string, 
/**
 * The month's share, in cents.
 */
amount: number, 
/**
 * Whether it stands in the books.
 */
is_booked: boolean, };

export type MonthPhase = "drafts" | "invoices" | "till" | "grants" | "certificates" | "finished";

export type MonthProgress = { 
/**
 * What was done last.
 */
phase: MonthPhase, 
/**
 * How many invoices of the month are final.
 */
done: number, 
/**
 * The same with the drafts that wait.
 */
total: number, 
/**
 * Whether nothing is left to do.
 */
finished: boolean, };

export type MonthResult = { 
/**
 * The month.
 */
month: string, 
/**
 * Invoices and credit notes that belong to it.
 */
documents: Array<InvoiceSummary>, 
/**
 * What was held back, and why.
 */
held_back: Array<HeldBack>, 
/**
 * The till.
 */
till: MonthTill, 
/**
 * Grants with a share of this month.
 */
grants: Array<MonthGrant>, 
/**
 * Certificates that belong to it.
 */
certificates: Array<Certificate>, 
/**
 * Placements without one, and why.
 */
not_certified: Array<PlacementOutcome>, 
/**
 * Sums.
 */
totals: MonthTotals, };

export type MonthReview = { 
/**
 * The month.
 */
month: string, 
/**
 * Its last day.
 */
month_end: string, 
/**
 * The day of issue to offer: today.
 */
issue_date: string, 
/**
 * Fields of the organisation still needed.
 */
organisation_missing: Array<string>, 
/**
 * One line per document, made or to be made.
 */
documents: Array<MonthDocument>, 
/**
 * The till.
 */
till: MonthTill, 
/**
 * Grants with a share of this month.
 */
grants: Array<MonthGrant>, 
/**
 * Placements and who has earned a certificate.
 */
placements: Array<PlacementOutcome>, 
/**
 * Sums over invoices and credit notes.
 */
totals: MonthTotals, };

export type MonthTill = { 
/**
 * Rows.
 */
rows: number, 
/**
 * Receipts.
 */
receipts: number, 
/**
 * What was paid, in cents.
 */
gross: number, 
/**
 * Whether it is in the books.
 */
booked: boolean, 
/**
 * Per VAT class.
 */
per_class: Array<VatRow>, 
/**
 * Per means of payment.
 */
per_payment_means: Array<MeansRow>, };

export type MonthTotals = { 
/**
 * Invoices and credit notes.
 */
documents: number, 
/**
 * Without VAT, in cents.
 */
net: number, 
/**
 * VAT, in cents.
 */
vat: number, 
/**
 * To pay, in cents.
 */
payable: number, };

export type Movement = { 
/**
 * Its place in the order.
 */
id: number, 
/**
 * When, UTC.
 */
at: string, 
/**
 * How much; negative for what went out.
 */
quantity: string, 
/**
 * Why.
 */
reason: MovementReason, 
/**
 * The lot; none for what was sold more than there was, and what settled it.
 */
lot_id: string | null, 
/**
 * A note.
 */
note: string | null, 
/**
 * The number of the receipt.
 */
receipt_number: string | null, };

export type MovementReason = "harvest" | "sale" | "count" | "correction" | "on_account";

export type Nothing = Record<string, never>;

export type OpenAdministration = { 
/**
 * The file.
 */
path: string, 
/**
 * Who opens it; needed where there are several.
 */
user_name: string | null, 
/**
 * Their passphrase.
 */
passphrase: string, };

export type OpenLine = { 
/**
 * Identity.
 */
id: string, 
/**
 * Who pays.
 */
party_id: string, 
/**
 * Their name.
 */
customer_name: string, 
/**
 * Whether the price has VAT in it.
 */
price_basis: PriceBasisView, 
/**
 * Amount on the price basis, in cents.
 */
amount: number, 
/**
 * The reservation that it came from.
 */
reservation_id: string | null, 
/**
 * Day of supply.
 */
supply_date: string, 
/**
 * What.
 */
text: string, 
/**
 * How many; negative gives back.
 */
quantity: string, 
/**
 * Of which unit.
 */
unit: string, 
/**
 * Price of one.
 */
unit_price: string, 
/**
 * Discount.
 */
discount_percent: string, 
/**
 * VAT class: `21`, `9`, `0`, `vrijgesteld` or `verlegd`.
 */
vat_class: string, 
/**
 * Why that class; `vrijgesteld` needs it.
 */
vat_reason: string | null, 
/**
 * Enterprise.
 */
enterprise: string, 
/**
 * The line's own reference.
 */
reference: string | null, };

export type OpenTill = { 
/**
 * The enterprise that keeps it.
 */
enterprise: string, 
/**
 * Where: market, counter.
 */
place: string, 
/**
 * What lies in the drawer, in cents.
 */
float: number, };

export type OpenWithRecovery = { 
/**
 * The file.
 */
path: string, 
/**
 * The words of the sheet, with spaces between.
 */
words: string, 
/**
 * Whose passphrase is set; the first director's without a name.
 */
user_name: string | null, 
/**
 * The new passphrase.
 */
new_passphrase: string, };

export type Organisation = { 
/**
 * Whether there is a logo.
 */
has_logo: boolean, 
/**
 * The key by which anyone can check a certificate, in hexadecimal.
 */
public_key: string, 
/**
 * The language of screen and paper.
 */
language: Language, 
/**
 * Names of the fields still needed before an invoice can be made.
 */
missing: Array<string>, 
/**
 * Full legal name.
 */
name: string, 
/**
 * Legal form.
 */
legal_form: string, 
/**
 * KvK number.
 */
kvk_number: string | null, 
/**
 * OIN.
 */
oin: string | null, 
/**
 * RSIN.
 */
rsin: string | null, 
/**
 * VAT number.
 */
vat_id: string | null, 
/**
 * Account to pay to.
 */
iban: string | null, 
/**
 * Exact name on the account.
 */
account_holder: string | null, 
/**
 * Address.
 */
address: Address, 
/**
 * E-mail address.
 */
email: string | null, 
/**
 * Telephone number.
 */
phone: string | null, 
/**
 * Website.
 */
website: string | null, 
/**
 * Days to pay.
 */
payment_days: number, 
/**
 * What stands before an invoice number.
 */
invoice_series: string, 
/**
 * The number the first year starts with.
 */
first_invoice_number: number, 
/**
 * How many digits it has at least.
 */
invoice_number_digits: number, 
/**
 * *Kleineondernemersregeling*.
 */
small_business_scheme: boolean, 
/**
 * Names of the enterprises.
 */
enterprises: Array<string>, };

export type OwnIncome = { 
/**
 * From the first to the last, also those without income.
 */
years: Array<IncomeYear>, 
/**
 * This year so far, whichever years were asked for.
 */
this_year: IncomeYear, 
/**
 * What the cooperative aims at.
 */
target: IncomeTarget | null, };

export type OwnIncomeOf = { 
/**
 * The first; none for ten years back, or the first with income.
 */
from_year: number | null, 
/**
 * The last; none for this year.
 */
to_year: number | null, };

export type Pages = { 
/**
 * One SVG a page.
 */
pages: Array<string>, 
/**
 * The letters on them that no font of the house can draw, each once; mostly none.
 */
missing_letters: string, };

export type PaymentMeans = "pin" | "contant";

export type Person = { 
/**
 * Identity.
 */
id: string, 
/**
 * Full name.
 */
name: string, 
/**
 * First name or names.
 */
given: string, 
/**
 * *Tussenvoegsel*.
 */
prefix: string, 
/**
 * Family name.
 */
family: string, 
/**
 * Date of birth.
 */
birth_date: string | null, 
/**
 * Home address.
 */
address: Address, 
/**
 * E-mail address.
 */
email: string | null, 
/**
 * Telephone number.
 */
phone: string | null, 
/**
 * Bank account.
 */
iban: string | null, 
/**
 * What they are to us.
 */
roles: Array<PersonRole>, 
/**
 * A note for the office.
 */
note: string | null, };

export type PersonList = { 
/**
 * How many there are in all.
 */
total: number, 
/**
 * This page.
 */
rows: Array<PersonRow>, };

export type PersonRole = { 
/**
 * `employee`, `volunteer`, `participant`, `member` or `customer`.
 */
kind: string, 
/**
 * First day, when known.
 */
since: string | null, 
/**
 * Last day, when it has ended.
 */
until: string | null, };

export type PersonRow = { 
/**
 * Identity.
 */
id: string, 
/**
 * Full name.
 */
name: string, 
/**
 * Roles: `employee`, `volunteer`, `participant`, `member`.
 */
roles: Array<string>, 
/**
 * Date of birth.
 */
birth_date: string | null, 
/**
 * Town.
 */
city: string, 
/**
 * E-mail address.
 */
email: string | null, 
/**
 * Telephone number.
 */
phone: string | null, 
/**
 * First day of the first role.
 */
since: string | null, 
/**
 * Last day, when every role has ended.
 */
until: string | null, };

export type Placement = { 
/**
 * Identity.
 */
id: string, 
/**
 * Who, as identity.
 */
person_id: string, 
/**
 * Who.
 */
person_name: string, 
/**
 * Who guides, as identity.
 */
supervisor_id: string | null, 
/**
 * Who guides.
 */
supervisor_name: string | null, 
/**
 * Instrument.
 */
instrument: string, 
/**
 * Who referred them.
 */
referrer: string | null, 
/**
 * Goal.
 */
goal: string | null, 
/**
 * Tasks.
 */
tasks: Array<string>, 
/**
 * Skills.
 */
skills: Array<string>, 
/**
 * Agreed hours a week.
 */
hours_per_week: string | null, 
/**
 * First day.
 */
start: string, 
/**
 * Planned last day.
 */
planned_end: string | null, 
/**
 * Real last day.
 */
actual_end: string | null, 
/**
 * Why it ended, for the file only.
 */
end_reason: string | null, 
/**
 * How many days are left until the planned end, of one that goes on; below 0 when it passed.
 */
days_left: number | null, 
/**
 * How the hours stand.
 */
progress: PlacementProgress, 
/**
 * How it stands today.
 */
outcome: PlacementOutcome, 
/**
 * Every certificate it was given, the first one first.
 */
certificates: Array<Certificate>, };

export type PlacementList = { 
/**
 * How many there are in all.
 */
total: number, 
/**
 * This page, the newest start first.
 */
rows: Array<Placement>, };

export type PlacementOutcome = { 
/**
 * The placement.
 */
placement_id: string, 
/**
 * Who.
 */
person_name: string, 
/**
 * Instrument.
 */
instrument: string, 
/**
 * First day.
 */
start: string, 
/**
 * Planned last day.
 */
planned_end: string | null, 
/**
 * Real last day.
 */
actual_end: string | null, 
/**
 * Minutes that count.
 */
approved_minutes: number, 
/**
 * The same in hours, two decimals.
 */
approved_hours: string, 
/**
 * Whether a certificate is earned.
 */
certificate: boolean, 
/**
 * The certificate, when issued.
 */
certificate_id: string | null, 
/**
 * Its number.
 */
certificate_number: string | null, 
/**
 * Why, as a code: `earned`, `still_running` …
 */
reason_code: string, 
/**
 * Why, in words.
 */
reason: string, };

export type PlacementProgress = { 
/**
 * Approved, within the period: what counts.
 */
approved_minutes: number, 
/**
 * Not approved yet, within the period.
 */
unapproved_minutes: number, 
/**
 * How many rows those are.
 */
unapproved_rows: number, 
/**
 * Approved, but before or after the period.
 */
outside_minutes: number, 
/**
 * Agreed on from the first to the planned last day, where that is known.
 */
planned_minutes: number | null, };

export type PlacementState = "running" | "ended";

export type PostingList = { 
/**
 * How many there are in all.
 */
total: number, 
/**
 * All of them together, in cents: income positive, costs negative.
 */
sum: number, 
/**
 * This page, the newest first.
 */
rows: Array<PostingRow>, };

export type PostingRow = { 
/**
 * Its entry.
 */
entry_id: string, 
/**
 * Its place in the entry.
 */
position: number, 
/**
 * The day it counts on.
 */
date: string, 
/**
 * The account's number.
 */
account: number, 
/**
 * The account's name, in Dutch.
 */
label: string, 
/**
 * The enterprise.
 */
enterprise: string | null, 
/**
 * In cents: income positive, costs negative.
 */
amount: number, 
/**
 * What it records: `invoice`, `till_month`, `till_session`, `grant_month`.
 */
source: string, 
/**
 * The invoice, till session or grant.
 */
source_id: string | null, 
/**
 * The month of a till month or of a grant, as `2026-10`.
 */
month: string | null, 
/**
 * The number of the invoice, the place of the till, the name of the grant.
 */
name: string | null, 
/**
 * To whom the invoice went, or who gives the grant.
 */
other_party: string | null, };

export type PostingView = { 
/**
 * Account number.
 */
account: string, 
/**
 * What the account is called.
 */
label: string, 
/**
 * Enterprise.
 */
enterprise: string | null, 
/**
 * Debit, in cents.
 */
debit: number | null, 
/**
 * Credit, in cents.
 */
credit: number | null, };

export type PreviewPages = { 
/**
 * A draft.
 */
draft_id?: string, 
/**
 * An invoice.
 */
invoice_id?: string, 
/**
 * A certificate.
 */
certificate_id?: string, 
/**
 * A placement: its certificate as it would be now, marked as a preview.
 */
placement_id?: string, 
/**
 * A receipt of the till.
 */
receipt_id?: string, 
/**
 * What a receipt is printed on; a roll without it.
 */
receipt_format?: ReceiptFormat, };

export type PriceBasisView = "excluding_vat" | "including_vat";

export type PriceLine = { 
/**
 * As it will stand on the invoice.
 */
text: string, 
/**
 * How many.
 */
quantity: string, 
/**
 * `uur` or `dagdeel`.
 */
unit: string, 
/**
 * Price of one, exempt from VAT.
 */
unit_price: string, 
/**
 * In cents.
 */
amount: number, };

export type PriceSale = { 
/**
 * What the customer takes.
 */
lines: Array<SoldLine>, 
/**
 * What the customer hands over in cash, in cents; none as long as nobody has said so.
 */
received: number | null, };

export type PricedLine = { 
/**
 * How much of the product there would be too little after this line and those before it.
 */
short: string | null, 
/**
 * What was sold.
 */
product_id: string, 
/**
 * Its name then.
 */
text: string, 
/**
 * How much; negative on a counter receipt.
 */
quantity: string, 
/**
 * Of which unit.
 */
unit: string, 
/**
 * Price of one then, VAT included.
 */
unit_price: string, 
/**
 * VAT class.
 */
vat_class: string, 
/**
 * What was paid for it, in cents.
 */
amount: number, };

export type PricedSale = { 
/**
 * The lines, in the order asked.
 */
lines: Array<PricedLine>, 
/**
 * To pay, VAT included, in cents.
 */
total: number, 
/**
 * The VAT in it per class.
 */
vat: Array<VatRow>, 
/**
 * What goes back of what was handed over, in cents; none when it is too little.
 */
change: number | null, 
/**
 * What has yet to be handed over, in cents; none when it is enough.
 */
lacking: number | null, 
/**
 * What people are likely to hand over for this, in cents: exactly, or in notes.
 */
handed: Array<number>, };

export type Problem = { 
/**
 * Which problem.
 */
code: string, 
/**
 * Its facts.
 */
facts: Record<string, unknown>, 
/**
 * What a person reads.
 */
words: ProblemWords, };

export type ProblemWords = { 
/**
 * What happened, and what did not.
 */
what: string, 
/**
 * Why.
 */
why: string, 
/**
 * What to do now.
 */
todo: string, };

export type Product = { 
/**
 * Identity.
 */
id: string, 
/**
 * What lies in stock; below nothing when more was sold than there was.
 */
stock: string, 
/**
 * Name.
 */
name: string, 
/**
 * What one is. Stays once something was harvested or sold.
 */
unit: string, 
/**
 * Whether it is weighed or counted. Stays once something was harvested or sold.
 */
is_weighed: boolean, 
/**
 * Price of one, VAT included, in euro, to the cent.
 */
price: string, 
/**
 * VAT class: `21`, `9`, `0` or `vrijgesteld`; reverse charge is not for a till.
 */
vat_class: string, 
/**
 * The enterprise that sells it.
 */
enterprise: string, 
/**
 * The key of its drawing.
 */
picture: string | null, 
/**
 * Whether it is still sold.
 */
is_active: boolean, };

export type Rate = { 
/**
 * Customer group; empty for everybody.
 */
group: string, 
/**
 * `hour` or `day_part`.
 */
per: string, 
/**
 * Price in euro, without VAT.
 */
price: string, };

export type Receipt = { 
/**
 * Identity: the key of the sale.
 */
id: string, 
/**
 * Its number: `B-2026-00001`, gapless per year.
 */
number: string, 
/**
 * The session it was sold in.
 */
session_id: string, 
/**
 * Where that session stood.
 */
place: string, 
/**
 * The moment, UTC.
 */
at: string, 
/**
 * The day on the clock on the wall.
 */
date: string, 
/**
 * The time on the clock on the wall.
 */
time: string, 
/**
 * How it was paid.
 */
payment_means: PaymentMeans, 
/**
 * What was sold.
 */
lines: Array<ReceiptLine>, 
/**
 * What was paid, in cents; negative on a counter receipt.
 */
total: number, 
/**
 * What was handed over, in cents.
 */
received: number | null, 
/**
 * What was given back, in cents.
 */
change: number | null, 
/**
 * Per VAT class, as it stands on the paper.
 */
vat: Array<VatRow>, 
/**
 * The number of the receipt that it takes back.
 */
reverses: string | null, 
/**
 * Why it takes that back.
 */
reason: string | null, 
/**
 * The number of the receipt that takes it back.
 */
reversed_by: string | null, 
/**
 * The identity of that one.
 */
reversed_by_id: string | null, };

export type ReceiptFormat = "roll" | "a4";

export type ReceiptLine = { 
/**
 * What was sold.
 */
product_id: string, 
/**
 * Its name then.
 */
text: string, 
/**
 * How much; negative on a counter receipt.
 */
quantity: string, 
/**
 * Of which unit.
 */
unit: string, 
/**
 * Price of one then, VAT included.
 */
unit_price: string, 
/**
 * VAT class.
 */
vat_class: string, 
/**
 * What was paid for it, in cents.
 */
amount: number, };

export type ReceiptList = { 
/**
 * How many there are in all.
 */
total: number, 
/**
 * What was paid on those, in cents.
 */
sum: number, 
/**
 * This page.
 */
rows: Array<ReceiptSummary>, };

export type ReceiptSummary = { 
/**
 * Identity.
 */
id: string, 
/**
 * Number.
 */
number: string, 
/**
 * The session it was sold in.
 */
session_id: string, 
/**
 * The moment, UTC.
 */
at: string, 
/**
 * The day on the clock on the wall.
 */
date: string, 
/**
 * How it was paid.
 */
payment_means: PaymentMeans, 
/**
 * What was paid, in cents.
 */
total: number, 
/**
 * How many lines.
 */
lines: number, 
/**
 * What stands on its first line.
 */
first_text: string, 
/**
 * The number of the receipt that it takes back.
 */
reverses: string | null, 
/**
 * The number of the receipt that takes it back.
 */
reversed_by: string | null, };

export type RecoverySheet = { 
/**
 * How things stand now.
 */
status: DoorStatus, 
/**
 * The words that open the file when every passphrase is lost.
 */
words: Array<string>, 
/**
 * The sheet to print.
 */
pdf: FileContent, };

export type RefusedRow = { 
/**
 * File.
 */
file: string, 
/**
 * Sheet, in a workbook.
 */
sheet: string | null, 
/**
 * Line as a text editor shows it; row of a sheet.
 */
line: number, 
/**
 * Why, as a code.
 */
code: string, 
/**
 * Why, in words.
 */
reason: string, 
/**
 * The row as it stands.
 */
cells: Array<string>, };

export type RemoveUser = { 
/**
 * Whose.
 */
user_name: string, };

export type Repeat = { 
/**
 * Weeks from one to the next: 1, 2 or 4.
 */
every_weeks: 1 | 2 | 4, 
/**
 * The last day on which one may begin.
 */
until: string, };

export type Reservation = { 
/**
 * Identity.
 */
id: string, 
/**
 * The series it repeats with.
 */
series_id: string | null, 
/**
 * Which room.
 */
room_id: string, 
/**
 * What the room is called.
 */
room_name: string, 
/**
 * For whom; none for own use.
 */
customer_id: string | null, 
/**
 * Their name.
 */
customer_name: string | null, 
/**
 * What for.
 */
title: string, 
/**
 * First day.
 */
date: string, 
/**
 * From, as `14:30`.
 */
begin: string, 
/**
 * Last day.
 */
end_date: string, 
/**
 * Until, as `16:00`.
 */
end: string, 
/**
 * How long, set-up and clearing left out.
 */
minutes: number, 
/**
 * Minutes before it in which the room is made ready.
 */
set_up_minutes: number, 
/**
 * Minutes after it in which the room is cleared.
 */
clearing_minutes: number, 
/**
 * How it stands.
 */
state: ReservationState, 
/**
 * The last day on which an option holds.
 */
option_until: string | null, 
/**
 * A note.
 */
note: string | null, 
/**
 * Why it was called off.
 */
cancel_reason: string | null, 
/**
 * What joins it.
 */
extras: Array<Extra>, 
/**
 * The rent as it was agreed and will be billed; for own use what it is worth.
 */
price: Array<PriceLine>, 
/**
 * How far its lines are.
 */
billed: Billed, };

export type ReservationCheck = { 
/**
 * How long, set-up and clearing left out.
 */
minutes: number, 
/**
 * The rent of one occurrence, the first.
 */
price: Array<PriceLine>, 
/**
 * What one occurrence adds up to with its extras, without VAT, in cents.
 */
total_excluding_vat: number, 
/**
 * The same as the customer pays it, in cents.
 */
total_including_vat: number, 
/**
 * The first days of all occurrences.
 */
dates: Array<string>, 
/**
 * What stands in the way.
 */
clashes: Array<Clash>, 
/**
 * Why it cannot be booked like this; the words name the clashing days too.
 */
problem: Problem | null, };

export type ReservationInput = { 
/**
 * Which room.
 */
room_id: string, 
/**
 * For whom; none for own use.
 */
customer_id: string | null, 
/**
 * What for.
 */
title: string, 
/**
 * First day.
 */
date: string, 
/**
 * From, as `14:30`.
 */
begin: string, 
/**
 * Last day; none for the same day, or midnight at its end where `end` is `00:00`.
 */
end_date: string | null, 
/**
 * Until, as `16:00`.
 */
end: string, 
/**
 * Minutes before it in which the room is made ready; at most a day.
 */
set_up_minutes: number, 
/**
 * Minutes after it in which the room is cleared; at most a day.
 */
clearing_minutes: number, 
/**
 * `option` or `confirmed`. What took place or was called off stays so when it is changed.
 */
state: ReservationState, 
/**
 * The last day on which an option holds.
 */
option_until: string | null, 
/**
 * A note.
 */
note: string | null, 
/**
 * What joins it.
 */
extras: Array<Extra>, };

export type ReservationState = "option" | "confirmed" | "took_place" | "cancelled" | "no_show";

export type ReverseReceipt = { 
/**
 * Made by the page once per form: the same key is the same counter receipt.
 */
key: string, 
/**
 * The session that gives the money back; need not be the one that sold.
 */
session_id: string, 
/**
 * The receipt.
 */
receipt_id: string, 
/**
 * Why.
 */
reason: string, };

export type ReviewMonth = { 
/**
 * Written as `2026-10`.
 */
month: string, };

export type RevokeCertificate = { 
/**
 * The certificate.
 */
certificate_id: string, 
/**
 * Why.
 */
reason: string, };

export type Role = "director" | "bookkeeper" | "coordinator" | "volunteer" | "participant" | "auditor";

export type Room = { 
/**
 * Identity.
 */
id: string, 
/**
 * Name.
 */
name: string, 
/**
 * How many people it holds.
 */
capacity: number | null, 
/**
 * How it is usually set up.
 */
layout: string | null, 
/**
 * Prices.
 */
rates: Array<Rate>, 
/**
 * Whether it can be booked.
 */
is_active: boolean, };

export type SaveCustomer = { 
/**
 * Which, or the person who becomes a customer; none for a new one.
 */
party_id: string | null, 
/**
 * Our number; none keeps the one there is, or takes the next.
 */
number: string | null, 
/**
 * Whether prices to them have VAT in them; none to follow their lines.
 */
price_basis: PriceBasisView | null, 
/**
 * Name as on the invoice.
 */
name: string, 
/**
 * For the attention of.
 */
attention: string | null, 
/**
 * Address of the invoice.
 */
address: Address, 
/**
 * E-mail address.
 */
email: string | null, 
/**
 * KvK number.
 */
kvk_number: string | null, 
/**
 * OIN.
 */
oin: string | null, 
/**
 * VAT number.
 */
vat_id: string | null, 
/**
 * Customer group, which decides the tariff.
 */
group: string | null, 
/**
 * Days to pay, where agreed apart.
 */
payment_days: number | null, 
/**
 * The reference the customer wants on every invoice.
 */
reference: string | null, };

export type SaveDocuments = { 
/**
 * First day of issue.
 */
from: string, 
/**
 * Last day of issue.
 */
to: string, 
/**
 * The folder; made where it is missing.
 */
directory: string, };

export type SaveDraft = { 
/**
 * Which.
 */
draft_id: string, 
/**
 * The buyer's own reference.
 */
buyer_reference: string | null, 
/**
 * The earlier invoice that is credited.
 */
preceding_invoice: string | null, 
/**
 * A sentence for the buyer.
 */
note: string | null, 
/**
 * Lines, in order.
 */
lines: Array<DraftLineInput>, };

export type SaveGrant = { 
/**
 * Which one is changed; none for a new one.
 */
grant_id: string | null, 
/**
 * Made by the page once per form: a new grant becomes known by it, so that asking twice makes
 * one grant.
 */
key: string | null, 
/**
 * What it is for, at most 200 characters.
 */
name: string, 
/**
 * Who gives it, at most 200 characters.
 */
giver: string, 
/**
 * What kind of giver.
 */
giver_kind: GiverKind, 
/**
 * The whole over the whole period, in cents; more than nothing.
 */
amount: number, 
/**
 * First day.
 */
start: string, 
/**
 * Last day, at most twenty years later.
 */
end: string, 
/**
 * One of the organisation's enterprises; none for the whole house.
 */
enterprise: string | null, 
/**
 * At most 2000 characters.
 */
note: string | null, };

export type SaveHours = { 
/**
 * Made once by whoever fills in the form: the identity of a new row, so that the same form
 * sent twice makes one.
 */
key: string, 
/**
 * The row to change; none for a new one. A changed row waits to be approved again.
 */
hours_id: string | null, 
/**
 * Who worked.
 */
person_id: string, 
/**
 * On which day.
 */
date: string, 
/**
 * From, as `09:30`.
 */
begin: string | null, 
/**
 * Until, as `13:00`.
 */
end: string | null, 
/**
 * Minutes between them that were a break.
 */
break_minutes: number, 
/**
 * Minutes worked, where there is no begin and end.
 */
minutes: number | null, 
/**
 * What was done.
 */
activity: string | null, };

export type SaveMonthDocuments = { 
/**
 * Written as `2026-10`.
 */
month: string, 
/**
 * The folder; made where it is missing.
 */
directory: string, };

export type SaveOpenLine = { 
/**
 * Which. An id that is not there yet, made by the page once per form, is a new line; the
 * same one again is the same line. None: always a new line.
 */
line_id: string | null, 
/**
 * Who pays.
 */
party_id: string, 
/**
 * Whether the price has VAT in it. Lines with and without never stand on one invoice, so this
 * must be as the customer's other lines that wait.
 */
price_basis: PriceBasisView, 
/**
 * Day of supply.
 */
supply_date: string, 
/**
 * What.
 */
text: string, 
/**
 * How many; negative gives back.
 */
quantity: string, 
/**
 * Of which unit.
 */
unit: string, 
/**
 * Price of one.
 */
unit_price: string, 
/**
 * Discount.
 */
discount_percent: string, 
/**
 * VAT class: `21`, `9`, `0`, `vrijgesteld` or `verlegd`.
 */
vat_class: string, 
/**
 * Why that class; `vrijgesteld` needs it.
 */
vat_reason: string | null, 
/**
 * Enterprise.
 */
enterprise: string, 
/**
 * The line's own reference.
 */
reference: string | null, };

export type SaveOrganisation = { 
/**
 * Full legal name.
 */
name: string, 
/**
 * Legal form.
 */
legal_form: string, 
/**
 * KvK number.
 */
kvk_number: string | null, 
/**
 * OIN.
 */
oin: string | null, 
/**
 * RSIN.
 */
rsin: string | null, 
/**
 * VAT number.
 */
vat_id: string | null, 
/**
 * Account to pay to.
 */
iban: string | null, 
/**
 * Exact name on the account.
 */
account_holder: string | null, 
/**
 * Address.
 */
address: Address, 
/**
 * E-mail address.
 */
email: string | null, 
/**
 * Telephone number.
 */
phone: string | null, 
/**
 * Website.
 */
website: string | null, 
/**
 * Days to pay.
 */
payment_days: number, 
/**
 * What stands before an invoice number.
 */
invoice_series: string, 
/**
 * The number the first year starts with.
 */
first_invoice_number: number, 
/**
 * How many digits it has at least.
 */
invoice_number_digits: number, 
/**
 * *Kleineondernemersregeling*.
 */
small_business_scheme: boolean, 
/**
 * Names of the enterprises.
 */
enterprises: Array<string>, };

export type SavePerson = { 
/**
 * Made once by whoever fills in the form: the identity of a new person, so that the same form
 * sent twice makes one person.
 */
key: string, 
/**
 * The person to change; none for a new one.
 */
person_id: string | null, 
/**
 * First name or names.
 */
given: string, 
/**
 * *Tussenvoegsel*.
 */
prefix: string, 
/**
 * Family name.
 */
family: string, 
/**
 * Date of birth.
 */
birth_date: string | null, 
/**
 * Home address.
 */
address: Address, 
/**
 * E-mail address.
 */
email: string | null, 
/**
 * Telephone number.
 */
phone: string | null, 
/**
 * Bank account.
 */
iban: string | null, 
/**
 * What they are to us.
 */
roles: Array<PersonRole>, 
/**
 * A note for the office.
 */
note: string | null, };

export type SavePlacement = { 
/**
 * Made once by whoever fills in the form: the identity of a new placement, so that the same
 * form sent twice makes one.
 */
key: string, 
/**
 * The placement to change; none for a new one.
 */
placement_id: string | null, 
/**
 * Who is placed. Never changes afterwards.
 */
person_id: string, 
/**
 * Who guides.
 */
supervisor_id: string | null, 
/**
 * Instrument, in the municipality's own word.
 */
instrument: string, 
/**
 * Who referred them.
 */
referrer: string | null, 
/**
 * Goal.
 */
goal: string | null, 
/**
 * Tasks.
 */
tasks: Array<string>, 
/**
 * Skills.
 */
skills: Array<string>, 
/**
 * Agreed hours a week, more than 0 and at most 60.
 */
hours_per_week: string | null, 
/**
 * First day.
 */
start: string, 
/**
 * Planned last day.
 */
planned_end: string | null, };

export type SaveProduct = { 
/**
 * Which; none for a new one.
 */
product_id: string | null, 
/**
 * Name.
 */
name: string, 
/**
 * What one is. Stays once something was harvested or sold.
 */
unit: string, 
/**
 * Whether it is weighed or counted. Stays once something was harvested or sold.
 */
is_weighed: boolean, 
/**
 * Price of one, VAT included, in euro, to the cent.
 */
price: string, 
/**
 * VAT class: `21`, `9`, `0` or `vrijgesteld`; reverse charge is not for a till.
 */
vat_class: string, 
/**
 * The enterprise that sells it.
 */
enterprise: string, 
/**
 * The key of its drawing.
 */
picture: string | null, 
/**
 * Whether it is still sold.
 */
is_active: boolean, };

export type SaveRoom = { 
/**
 * Which; none for a new one.
 */
room_id: string | null, 
/**
 * Name: no other room has it.
 */
name: string, 
/**
 * How many people it holds.
 */
capacity: number | null, 
/**
 * How it is usually set up.
 */
layout: string | null, 
/**
 * Prices: at most one per group and unit.
 */
rates: Array<Rate>, 
/**
 * Whether it can be booked.
 */
is_active: boolean, };

export type SaveService = { 
/**
 * Which; none for a new one.
 */
service_id: string | null, 
/**
 * What it is, in words.
 */
name: string, 
/**
 * Of which unit.
 */
unit: string, 
/**
 * Price of one.
 */
unit_price: string, 
/**
 * Whether that has VAT in it.
 */
price_basis: PriceBasisView, 
/**
 * VAT class: `21`, `9`, `0`, `vrijgesteld` or `verlegd`.
 */
vat_class: string, 
/**
 * Why that class; `vrijgesteld` needs it.
 */
vat_reason: string | null, 
/**
 * Enterprise.
 */
enterprise: string, 
/**
 * Whether it is still offered.
 */
is_active: boolean, };

export type SavedDocuments = { 
/**
 * The folder.
 */
directory: string, 
/**
 * How many files are there now.
 */
files: number, };

export type Search = { 
/**
 * The words; the last may be half.
 */
text: string, };

export type SearchHit = { 
/**
 * `person`, `customer`, `room`, `invoice`, `draft`, `placement`, `certificate` or `reservation`.
 */
kind: string, 
/**
 * Identity.
 */
id: string, 
/**
 * What it is called.
 */
title: string, 
/**
 * What else tells it apart.
 */
detail: string, };

export type Sell = { 
/**
 * Made by the page once per receipt: the same key is the same sale.
 */
key: string, 
/**
 * The session that sells.
 */
session_id: string, 
/**
 * How it is paid.
 */
payment_means: PaymentMeans, 
/**
 * What is sold.
 */
lines: Array<SoldLine>, 
/**
 * What was handed over, in cents; none: exactly the total. Only looked at for cash.
 */
received: number | null, 
/**
 * The total that the page shows, in cents. When the prices of now add up to another, the sale
 * is refused; without it the prices of now hold.
 */
shown_total?: number, };

export type SellOnAccount = { 
/**
 * Made by the page once per form: the same key is the same sale.
 */
key: string, 
/**
 * The session that sells; none outside a till. Must be open.
 */
session_id: string | null, 
/**
 * Who pays.
 */
customer_id: string, 
/**
 * What is sold.
 */
lines: Array<SoldLine>, };

export type Service = { 
/**
 * Identity.
 */
id: string, 
/**
 * What it is, in words.
 */
name: string, 
/**
 * Of which unit.
 */
unit: string, 
/**
 * Price of one.
 */
unit_price: string, 
/**
 * Whether that has VAT in it.
 */
price_basis: PriceBasisView, 
/**
 * VAT class: `21`, `9`, `0`, `vrijgesteld` or `verlegd`.
 */
vat_class: string, 
/**
 * Why that class; `vrijgesteld` needs it.
 */
vat_reason: string | null, 
/**
 * Enterprise.
 */
enterprise: string, 
/**
 * Whether it is still offered.
 */
is_active: boolean, };

export type SetIncomeTarget = { 
/**
 * None to have no aim.
 */
target: IncomeTarget | null, };

export type SetLanguage = { 
/**
 * Which.
 */
language: Language, };

export type SetLogo = { 
/**
 * PNG or SVG.
 */
content_base64: string | null, };

export type SetReservationState = { 
/**
 * Which.
 */
reservation_id: string, 
/**
 * How it is to stand. `took_place` makes its lines to bill, for as long as none of them is
 * in a draft it can go back to `confirmed`, and they go.
 */
state: ReservationState, 
/**
 * Why it is called off.
 */
reason: string | null, };

export type Settings = { 
/**
 * The modules in use; all of them until somebody chose.
 */
modules: Array<Module>, 
/**
 * Minutes without use before the screen locks itself; 0 never does.
 */
lock_minutes: number, };

export type SoldLine = { 
/**
 * What.
 */
product_id: string, 
/**
 * How much: weighed to the gram, or a whole number.
 */
quantity: string, };

export type StockLot = { 
/**
 * Identity.
 */
lot_id: string, 
/**
 * The day of the harvest, or of the count that found it.
 */
date: string, 
/**
 * From which bed.
 */
bed: string | null, 
/**
 * How much is left.
 */
left: string, };

export type StockRow = { 
/**
 * The product.
 */
product_id: string, 
/**
 * Its name.
 */
product_name: string, 
/**
 * Its unit.
 */
unit: string, 
/**
 * Whether it is weighed or counted.
 */
is_weighed: boolean, 
/**
 * The lots less what is short; below nothing when more was sold than there was.
 */
stock: string, 
/**
 * The lots of which something is left, the oldest first.
 */
lots: Array<StockLot>, 
/**
 * Sold more than there was, and not settled by a count yet.
 */
short: string, };

export type TillSession = { 
/**
 * Identity.
 */
id: string, 
/**
 * The enterprise that keeps the till.
 */
enterprise: string, 
/**
 * Where: market, counter.
 */
place: string, 
/**
 * When it was opened, UTC.
 */
opened_at: string, 
/**
 * Who opened it; empty for somebody who has no access any more.
 */
opened_by: string, 
/**
 * What lay in the drawer, in cents.
 */
float: number, 
/**
 * When it was closed, UTC.
 */
closed_at: string | null, 
/**
 * Who counted.
 */
closed_by: string | null, 
/**
 * Sold for cash, in cents.
 */
cash_sales: number, 
/**
 * Sold by card, in cents.
 */
card_sales: number, 
/**
 * What should be in the drawer, in cents.
 */
expected: number, 
/**
 * What was in it, in cents.
 */
counted: number | null, 
/**
 * Counted less expected, in cents.
 */
difference: number | null, 
/**
 * Why that differs.
 */
difference_note: string | null, 
/**
 * How many receipts.
 */
receipts: number, 
/**
 * Per VAT class, VAT taken out once over the session, as booked.
 */
vat: Array<VatRow>, 
/**
 * How it stands in the books, once it is closed.
 */
entry: Array<PostingView>, };

export type Today = { 
/**
 * What asks for attention: what is late first, then by the day it is due.
 */
attention: Array<Attention>, 
/**
 * What is on today and in the six days after, by day and time.
 */
agenda: Array<AgendaItem>, 
/**
 * Income of this year so far; none for who may not see money.
 */
own_income: IncomeYear | null, 
/**
 * What the cooperative aims at.
 */
target: IncomeTarget | null, };

export type Topic = "organisation" | "people" | "work" | "placements" | "rentals" | "produce" | "till" | "billing" | "invoicing" | "ledger" | "funding" | "certificates" | "audit" | "users" | "imports";

export type UndoChange = { 
/**
 * Its identity.
 */
change_id: string, };

export type User = { 
/**
 * Name.
 */
name: string, 
/**
 * Role.
 */
role: Role, };

export type VatRow = { 
/**
 * `21`, `9`, `0`, `vrijgesteld` or `verlegd`.
 */
class: string, 
/**
 * The class in words.
 */
label: string, 
/**
 * With VAT.
 */
gross: number, 
/**
 * Without VAT.
 */
net: number, 
/**
 * VAT.
 */
vat: number, };

export type Verdict = "genuine" | "revoked" | "unknown" | "changed" | "not_signed_by_us";

export type Verification = { 
/**
 * In a word.
 */
verdict: Verdict, 
/**
 * In a sentence.
 */
sentence: string, 
/**
 * The register's row.
 */
certificate: Certificate | null, };

export type VerifyCertificate = { 
/**
 * Its code or number.
 */
code?: string, 
/**
 * Its PDF.
 */
pdf_base64?: string, 
/**
 * Where its PDF lies on this computer.
 */
path?: string, };

export type Which = "this" | "this_and_later" | "all";

export type WhichCertificate = { 
/**
 * The certificate.
 */
certificate_id: string, };

export type WhichCustomer = { 
/**
 * The party.
 */
party_id: string, };

export type WhichDraft = { 
/**
 * Its identity.
 */
draft_id: string, };

export type WhichGrant = { 
/**
 * Its identity.
 */
grant_id: string, };

export type WhichHours = { 
/**
 * The row.
 */
hours_id: string, };

export type WhichInvoice = { 
/**
 * Its identity.
 */
invoice_id: string, };

export type WhichKind = "pdf" | "ubl";

export type WhichOpenLine = { 
/**
 * Its identity.
 */
line_id: string, };

export type WhichPerson = { 
/**
 * The person.
 */
person_id: string, };

export type WhichPlacement = { 
/**
 * The placement.
 */
placement_id: string, };

export type WhichReceipt = { 
/**
 * Its identity.
 */
receipt_id: string, };

export type WhichReservation = { 
/**
 * Its identity.
 */
reservation_id: string, };

export type WhichTillSession = { 
/**
 * Its identity.
 */
session_id: string, };

export type WhichYear = { 
/**
 * The year.
 */
year: number, };

export type WriteHarvest = { 
/**
 * Made by the page once per form: the same key is the same harvest.
 */
key: string, 
/**
 * Of what.
 */
product_id: string, 
/**
 * When; not after today.
 */
date: string, 
/**
 * From which bed.
 */
bed: string | null, 
/**
 * For what. Uses of nothing are left out; a use that stands twice is added up.
 */
uses: Array<HarvestPart>, 
/**
 * A note.
 */
note: string | null, };

/** Everything that can be asked, with what goes in and what comes out. */
export interface Commands {
  /** How things stand: whether a file is open, whose, and today's date. */
  door_status: { input: Nothing; output: DoorStatus };
  /** Makes a new administration and opens it; answers the recovery sheet, once. */
  create_administration: { input: CreateAdministration; output: RecoverySheet };
  /** Opens an administration with a passphrase. */
  open_administration: { input: OpenAdministration; output: DoorStatus };
  /** Opens an administration with the words of the recovery sheet and sets a new passphrase. */
  open_with_recovery: { input: OpenWithRecovery; output: DoorStatus };
  /** Closes the administration. */
  lock_administration: { input: Nothing; output: DoorStatus };
  /** Makes the sample cooperative beside the suggested file and opens it; opens it again when it is there. */
  make_sample: { input: MakeSample; output: DoorStatus };
  /** Throws a sample cooperative away with all that belongs to it; refuses any other file. */
  discard_sample: { input: DiscardSample; output: DoorStatus };
  /** Changes the passphrase of the user who is in. */
  change_passphrase: { input: ChangePassphrase; output: Empty };
  /** Lists who may open the file. */
  list_users: { input: Nothing; output: Array<User> };
  /** Lets somebody else open the file too. */
  add_user: { input: AddUser; output: User };
  /** Takes somebody's access away, and changes the file key. */
  remove_user: { input: RemoveUser; output: Empty };
  /** Chooses the language of screen, paper and words. */
  set_language: { input: SetLanguage; output: Empty };
  /** The cooperative's own details. */
  get_organisation: { input: Nothing; output: Organisation };
  /** Changes the cooperative's own details. */
  save_organisation: { input: SaveOrganisation; output: Organisation };
  /** The modules in use, and when the screen locks itself. */
  get_settings: { input: Nothing; output: Settings };
  /** Changes the modules in use, and when the screen locks itself. */
  save_settings: { input: Settings; output: Settings };
  /** Sets or removes the logo: PNG or SVG. */
  set_logo: { input: SetLogo; output: Organisation };
  /** Says what an import would bring in, and what not and why; writes nothing. */
  preview_import: { input: Import; output: ImportReport };
  /** Brings lists in, as one change that can be undone. */
  run_import: { input: Import; output: ImportReport };
  /** What the end of a month will bring: documents, till, certificates. */
  review_month: { input: ReviewMonth; output: MonthReview };
  /** Does the next piece of a month's end; ask again until it is finished, or stop to cancel. */
  month_end_step: { input: MonthEndStep; output: MonthProgress };
  /** What the end of a month brought. */
  month_result: { input: ReviewMonth; output: MonthResult };
  /** A month in figures: counts, customers, totals, till, placements, certificates, hours. */
  month_figures: { input: ReviewMonth; output: JsonValue };
  /** What asks for attention, what happens today, and what was earned this year. */
  get_today: { input: Nothing; output: Today };
  /** Lists grants with what is booked of them, the one that ends last first. */
  list_grants: { input: Nothing; output: Array<Grant> };
  /** Writes a grant down, or changes one as far as its booked months allow. */
  save_grant: { input: SaveGrant; output: Grant };
  /** Takes a grant away of which nothing is booked. */
  delete_grant: { input: WhichGrant; output: Empty };
  /** Books the share of every month that is over and was not booked, of every grant. */
  book_grants: { input: Nothing; output: GrantsBooked };
  /** Own income beside all income, year by year and per enterprise. */
  own_income: { input: OwnIncomeOf; output: OwnIncome };
  /** Income of the last twelve full months, with and without a grant. */
  income_without_grant: { input: WhichGrant; output: IncomeWithoutGrant };
  /** Where the money of a year came from and went to. */
  money_flows: { input: WhichYear; output: MoneyFlows };
  /** The postings behind a figure, and what each records. */
  list_postings: { input: ListPostings; output: PostingList };
  /** Sets the share of own income that the cooperative aims at, or none. */
  set_income_target: { input: SetIncomeTarget; output: IncomeTarget | null };
  /** Gathers the open lines of a month into one draft per customer. */
  make_drafts: { input: ReviewMonth; output: DraftsMade };
  /** Lists the drafts. */
  list_drafts: { input: Nothing; output: Array<DraftSummary> };
  /** One draft with its lines and totals. */
  find_draft: { input: WhichDraft; output: Draft | null };
  /** Changes a draft. */
  save_draft: { input: SaveDraft; output: Draft };
  /** Throws a draft away; its lines can be billed again. */
  discard_draft: { input: WhichDraft; output: Empty };
  /** Makes a draft final: number, books, PDF and e-invoice; all of it or nothing. */
  finalise_invoice: { input: FinaliseInvoice; output: InvoiceSummary };
  /** Lists invoices and credit notes, newest first. */
  list_invoices: { input: ListInvoices; output: InvoiceList };
  /** One invoice as issued, with its ledger entry. */
  get_invoice: { input: WhichInvoice; output: Invoice };
  /** The pages of a draft, invoice or certificate as SVG, from the layout that makes the PDF. */
  preview_pages: { input: PreviewPages; output: Pages };
  /** A document as issued. */
  get_document: { input: GetDocument; output: FileContent };
  /** Writes the documents of a period to a folder, as issued. */
  save_documents: { input: SaveDocuments; output: SavedDocuments };
  /** Writes the documents of a month's end to a folder, as issued. */
  save_month_documents: { input: SaveMonthDocuments; output: SavedDocuments };
  /** Lists placements and how they stand. */
  list_placements: { input: ListPlacements; output: PlacementList };
  /** One placement with its hours, how it stands and its certificates. */
  get_placement: { input: WhichPlacement; output: Placement };
  /** The instruments in use, to choose from. */
  list_instruments: { input: Nothing; output: Array<string> };
  /** Adds a placement or changes one. */
  save_placement: { input: SavePlacement; output: Placement };
  /** Ends a placement, or lets it go on. */
  end_placement: { input: EndPlacement; output: Placement };
  /** Lists hours of a person, a period, or what waits to be approved. */
  list_hours: { input: ListHours; output: HoursList };
  /** What was done lately, to choose from. */
  list_activities: { input: Nothing; output: Array<string> };
  /** Writes hours down or changes them. */
  save_hours: { input: SaveHours; output: HoursRow };
  /** Takes hours away. */
  delete_hours: { input: WhichHours; output: Empty };
  /** Approves hours, or takes the approval away. */
  approve_hours: { input: ApproveHours; output: HoursApproved };
  /** Issues the certificate that a placement earned. */
  issue_certificate: { input: IssueCertificate; output: Certificate };
  /** Lists the register of certificates. */
  list_certificates: { input: ListCertificates; output: CertificateList };
  /** One certificate of the register. */
  get_certificate: { input: WhichCertificate; output: Certificate };
  /** Takes a certificate back, with a reason. */
  revoke_certificate: { input: RevokeCertificate; output: Certificate };
  /** Says whether a certificate is genuine, unchanged and not revoked, by its code or its PDF. */
  verify_certificate: { input: VerifyCertificate; output: Verification };
  /** Lists people. */
  list_people: { input: ListPeople; output: PersonList };
  /** One person with roles, address and contacts. */
  get_person: { input: WhichPerson; output: Person };
  /** Adds a person or changes one. */
  save_person: { input: SavePerson; output: Person };
  /** Finds who has this full name already. */
  find_namesakes: { input: FindNamesakes; output: Array<PersonRow> };
  /** Lists customers. */
  list_customers: { input: ListCustomers; output: CustomerList };
  /** Lists rooms with their tariffs. */
  list_rooms: { input: Nothing; output: Array<Room> };
  /** Lists products with what lies in stock. */
  list_products: { input: ListProducts; output: Array<Product> };
  /** Adds or changes a product. */
  save_product: { input: SaveProduct; output: Product };
  /** Writes a harvest down, split by use; what is for sale goes into stock. */
  write_harvest: { input: WriteHarvest; output: Harvest };
  /** Lists the harvests of a period. */
  list_harvests: { input: ListHarvests; output: Array<Harvest> };
  /** Deletes a harvest of which nothing was sold. */
  delete_harvest: { input: DeleteHarvest; output: Empty };
  /** What lies in stock, in which lots, and what is short. */
  list_stock: { input: Nothing; output: Array<StockRow> };
  /** Puts the stock of a product right after counting. */
  count_stock: { input: CountStock; output: StockRow };
  /** What moved of a product, and why. */
  list_movements: { input: ListMovements; output: Array<Movement> };
  /** One customer. */
  get_customer: { input: WhichCustomer; output: CustomerDetails };
  /** Adds or changes a customer. */
  save_customer: { input: SaveCustomer; output: CustomerDetails };
  /** Lists the lines that wait to be billed. */
  list_open_lines: { input: ListOpenLines; output: Array<OpenLine> };
  /** Writes a line to bill by hand. */
  save_open_line: { input: SaveOpenLine; output: OpenLine };
  /** Deletes a line that waits to be billed. */
  delete_open_line: { input: WhichOpenLine; output: Empty };
  /** Gathers the lines of one customer that wait into a draft, now; an empty one without lines. */
  draft_for_customer: { input: WhichCustomer; output: Draft };
  /** Adds or changes a room. */
  save_room: { input: SaveRoom; output: Room };
  /** Lists what can join a reservation. */
  list_services: { input: Nothing; output: Array<Service> };
  /** Adds or changes what can join a reservation. */
  save_service: { input: SaveService; output: Service };
  /** Lists the reservations of some days. */
  list_reservations: { input: ListReservations; output: Array<Reservation> };
  /** One reservation. */
  get_reservation: { input: WhichReservation; output: Reservation };
  /** Says what a reservation would be and cost, and what stands in its way; writes nothing. */
  check_reservation: { input: CheckReservation; output: ReservationCheck };
  /** Books a room, once or in a series. */
  book_reservation: { input: BookReservation; output: Array<Reservation> };
  /** Changes a reservation, and of its series those that are asked for. */
  change_reservation: { input: ChangeReservation; output: Array<Reservation> };
  /** Sets how a reservation stands; what took place is billed. */
  set_reservation_state: { input: SetReservationState; output: Reservation };
  /** Lists till sessions, the open ones first. */
  list_till_sessions: { input: ListTillSessions; output: Array<TillSession> };
  /** Opens a till. */
  open_till: { input: OpenTill; output: TillSession };
  /** One till session. */
  get_till_session: { input: WhichTillSession; output: TillSession };
  /** What a sale would cost, what goes back, and of what there is too little. */
  price_sale: { input: PriceSale; output: PricedSale };
  /** Sells over the counter and makes the receipt. */
  sell: { input: Sell; output: Receipt };
  /** Sells to a customer who gets an invoice: lines to bill, no receipt. */
  sell_on_account: { input: SellOnAccount; output: Array<OpenLine> };
  /** Takes a receipt back by a counter receipt. */
  reverse_receipt: { input: ReverseReceipt; output: Receipt };
  /** Lists receipts, newest first. */
  list_receipts: { input: ListReceipts; output: ReceiptList };
  /** One receipt as given. */
  get_receipt: { input: WhichReceipt; output: Receipt };
  /** Adds up coins and notes and holds them beside what the drawer should hold. */
  count_cash: { input: CountCash; output: CashCount };
  /** Counts the drawer, closes the till and books what was sold. */
  close_till: { input: CloseTill; output: TillSession };
  /** Finds anything by its words. */
  search: { input: Search; output: Array<SearchHit> };
  /** Lists what was changed lately and can be undone. */
  list_changes: { input: ListChanges; output: Array<Change> };
  /** Undoes a change, whole, or says why that cannot be. */
  undo_change: { input: UndoChange; output: Change };
  /** Does a change again that was undone, as long as nothing else was done since. */
  redo_change: { input: UndoChange; output: Change };
  /** Checks a part of the file, and says how many there are: pages, references, hash chain, debits and credits, numbers, documents as issued, sums, receipts, stock. */
  check_file: { input: CheckFile; output: CheckReport };
}
