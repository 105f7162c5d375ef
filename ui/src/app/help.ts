import type { PlainMessageId } from "$lib/i18n";
import type { Place } from "$lib/router";

/** What a screen is for and how it works: three to six short sentences, each on its own line. */
export interface Help {
  text: PlainMessageId;
  /** Words of the trade on this screen. */
  terms?: readonly Term[];
}

/** A word of the trade and what it means. */
export interface Term {
  word: PlainMessageId;
  meaning: PlainMessageId;
}

const vat: Term = { word: "term-vat", meaning: "term-vat-meaning" };
const float: Term = { word: "term-float", meaning: "term-float-meaning" };
const exempt: Term = { word: "term-exempt", meaning: "term-exempt-meaning" };
const draft: Term = { word: "term-draft", meaning: "term-draft-meaning" };
const creditNote: Term = { word: "term-credit-note", meaning: "term-credit-note-meaning" };
const eInvoice: Term = { word: "term-e-invoice", meaning: "term-e-invoice-meaning" };
const dayPart: Term = { word: "term-day-part", meaning: "term-day-part-meaning" };
const grant: Term = { word: "term-grant", meaning: "term-grant-meaning" };
const ownIncome: Term = { word: "term-own-income", meaning: "term-own-income-meaning" };
const posting: Term = { word: "term-posting", meaning: "term-posting-meaning" };
const placement: Term = { word: "term-placement", meaning: "term-placement-meaning" };
const kor: Term = { word: "term-kor", meaning: "term-kor-meaning" };
const kvk: Term = { word: "term-kvk", meaning: "term-kvk-meaning" };
const iban: Term = { word: "term-iban", meaning: "term-iban-meaning" };
const passphrase: Term = { word: "term-passphrase", meaning: "term-passphrase-meaning" };
const code: Term = { word: "term-code", meaning: "term-code-meaning" };

/** The help of every screen. A test sees to it that none is left out. */
export const helpOf: Partial<Record<Place, Help>> = {
  start: { text: "help-start", terms: [kvk, iban, kor, vat] },
  today: { text: "help-today" },
  people: { text: "help-people" },
  personNew: { text: "help-person-edit" },
  person: { text: "help-person", terms: [placement] },
  personEdit: { text: "help-person-edit" },
  placements: { text: "help-placements", terms: [placement] },
  placementNew: { text: "help-placement-edit", terms: [placement] },
  placement: { text: "help-placement", terms: [placement] },
  placementEdit: { text: "help-placement-edit", terms: [placement] },
  placementCertificate: { text: "help-placement-certificate", terms: [code] },
  certificates: { text: "help-certificates", terms: [code] },
  certificate: { text: "help-certificate", terms: [code] },
  verify: { text: "help-verify", terms: [code] },
  hours: { text: "help-hours" },
  hoursApprove: { text: "help-hours-approve" },
  rooms: { text: "help-board" },
  roomList: { text: "help-rooms", terms: [dayPart, exempt] },
  reservation: { text: "help-reservation", terms: [draft, exempt] },
  harvest: { text: "help-harvest" },
  stock: { text: "help-stock" },
  stockOf: { text: "help-stock" },
  products: { text: "help-products", terms: [vat] },
  product: { text: "help-products", terms: [vat] },
  till: { text: "help-till", terms: [float] },
  tills: { text: "help-till", terms: [float] },
  tillSession: { text: "help-till", terms: [float] },
  closeTill: { text: "help-close-till", terms: [float] },
  receipts: { text: "help-receipts" },
  receipt: { text: "help-receipts" },
  invoices: { text: "help-invoices", terms: [creditNote, eInvoice, vat] },
  invoice: { text: "help-invoice", terms: [creditNote, eInvoice] },
  drafts: { text: "help-drafts", terms: [draft] },
  draft: { text: "help-draft", terms: [draft, vat, exempt] },
  customers: { text: "help-customers", terms: [eInvoice] },
  grants: { text: "help-grants", terms: [grant] },
  grant: { text: "help-grants", terms: [grant] },
  ownIncome: { text: "help-own-income", terms: [ownIncome, grant] },
  moneyFlows: { text: "help-money-flows", terms: [ownIncome] },
  postings: { text: "help-postings", terms: [posting] },
  customer: { text: "help-customer", terms: [draft, eInvoice] },
  month: { text: "help-month", terms: [draft, vat] },
  monthOf: { text: "help-month", terms: [draft, vat] },
  monthResult: { text: "help-month-result", terms: [vat] },
  importing: { text: "help-importing" },
  organisation: { text: "help-organisation", terms: [kvk, iban, kor] },
  modules: { text: "help-modules" },
  users: { text: "help-users", terms: [passphrase] },
  look: { text: "help-look" },
  file: { text: "help-file" },
  changes: { text: "help-changes" },
};
