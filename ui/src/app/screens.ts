import type { Component } from "svelte";
import type { Place } from "$lib/router";

export interface ScreenProps {
  params: Record<string, string>;
  query: URLSearchParams;
}

type Load = () => Promise<{ default: Component<ScreenProps> }>;

// Every screen takes what the address says; those that want nothing of it simply do not look.
const screen = (load: () => Promise<{ default: unknown }>): Load => load as Load;

/** Which screen stands at which place, read from disk when it is first opened. */
export const screens: Record<Place, Load> = {
  today: screen(() => import("../features/today/TodayPage.svelte")),
  people: screen(() => import("../features/people/PeoplePage.svelte")),
  personNew: screen(() => import("../features/people/PersonEditPage.svelte")),
  person: screen(() => import("../features/people/PersonPage.svelte")),
  personEdit: screen(() => import("../features/people/PersonEditPage.svelte")),
  placements: screen(() => import("../features/placements/PlacementsPage.svelte")),
  placementNew: screen(() => import("../features/placements/PlacementEditPage.svelte")),
  placementEdit: screen(() => import("../features/placements/PlacementEditPage.svelte")),
  placementCertificate: screen(
    () => import("../features/placements/PlacementCertificatePage.svelte"),
  ),
  hours: screen(() => import("../features/work/HoursPage.svelte")),
  hoursApprove: screen(() => import("../features/work/ApproveHoursPage.svelte")),
  placement: screen(() => import("../features/placements/PlacementPage.svelte")),
  certificates: screen(() => import("../features/placements/CertificatesPage.svelte")),
  verify: screen(() => import("../features/placements/VerifyPage.svelte")),
  certificate: screen(() => import("../features/placements/CertificatePage.svelte")),
  rooms: screen(() => import("../features/rentals/BoardPage.svelte")),
  roomList: screen(() => import("../features/rentals/RoomsPage.svelte")),
  reservation: screen(() => import("../features/rentals/ReservationPage.svelte")),
  harvest: screen(() => import("../features/produce/HarvestPage.svelte")),
  stock: screen(() => import("../features/produce/StockPage.svelte")),
  stockOf: screen(() => import("../features/produce/StockOfPage.svelte")),
  products: screen(() => import("../features/produce/ProductsPage.svelte")),
  product: screen(() => import("../features/produce/ProductPage.svelte")),
  till: screen(() => import("../features/till/TillPage.svelte")),
  tills: screen(() => import("../features/till/TillsPage.svelte")),
  tillSession: screen(() => import("../features/till/TillSessionPage.svelte")),
  closeTill: screen(() => import("../features/till/CloseTillPage.svelte")),
  receipts: screen(() => import("../features/till/ReceiptsPage.svelte")),
  receipt: screen(() => import("../features/till/ReceiptPage.svelte")),
  invoices: screen(() => import("../features/invoicing/InvoicesPage.svelte")),
  invoice: screen(() => import("../features/invoicing/InvoicePage.svelte")),
  drafts: screen(() => import("../features/invoicing/DraftsPage.svelte")),
  draft: screen(() => import("../features/invoicing/DraftPage.svelte")),
  customers: screen(() => import("../features/people/CustomersPage.svelte")),
  grants: screen(() => import("../features/funding/GrantsPage.svelte")),
  grant: screen(() => import("../features/funding/GrantPage.svelte")),
  ownIncome: screen(() => import("../features/impact/OwnIncomePage.svelte")),
  moneyFlows: screen(() => import("../features/impact/MoneyFlowsPage.svelte")),
  postings: screen(() => import("../features/impact/PostingsPage.svelte")),
  customer: screen(() => import("../features/people/CustomerPage.svelte")),
  month: screen(() => import("../features/month/MonthPage.svelte")),
  monthOf: screen(() => import("../features/month/MonthPage.svelte")),
  monthResult: screen(() => import("../features/month/MonthResultPage.svelte")),
  importing: screen(() => import("../features/importing/ImportPage.svelte")),
  start: screen(() => import("../features/start/StartPage.svelte")),
  modules: screen(() => import("../features/organisation/ModulesPage.svelte")),
  organisation: screen(() => import("../features/organisation/OrganisationPage.svelte")),
  users: screen(() => import("../features/organisation/UsersPage.svelte")),
  look: screen(() => import("../features/organisation/LookPage.svelte")),
  file: screen(() => import("../features/organisation/FilePage.svelte")),
  changes: screen(() => import("../features/audit/ChangesPage.svelte")),
};
