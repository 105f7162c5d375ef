/** Every place in the program. The frame knows which screen stands at which path. */
export const paths = {
  today: "/",
  people: "/people",
  personNew: "/people/new",
  person: "/people/person/:id",
  personEdit: "/people/person/:id/edit",
  placements: "/people/placements",
  placementNew: "/people/placements/new",
  placement: "/people/placements/:id",
  placementEdit: "/people/placements/:id/edit",
  placementCertificate: "/people/placements/:id/certificate",
  certificates: "/people/certificates",
  verify: "/people/certificates/verify",
  certificate: "/people/certificates/:id",
  hours: "/hours",
  hoursApprove: "/hours/approve",
  rooms: "/rooms",
  roomList: "/rooms/list",
  reservation: "/rooms/reservations/:id",
  harvest: "/farm/harvest",
  stock: "/farm/stock",
  stockOf: "/farm/stock/:id",
  products: "/farm/products",
  product: "/farm/products/:id",
  till: "/farm/till",
  tills: "/farm/tills",
  tillSession: "/farm/tills/:id",
  closeTill: "/farm/tills/:id/close",
  receipts: "/farm/receipts",
  receipt: "/farm/receipts/:id",
  invoices: "/money/invoices",
  invoice: "/money/invoices/:id",
  drafts: "/money/drafts",
  draft: "/money/drafts/:id",
  customers: "/money/customers",
  grants: "/money/grants",
  grant: "/money/grants/:id",
  ownIncome: "/results/own-income",
  moneyFlows: "/results/money-flows",
  postings: "/results/postings",
  customer: "/money/customers/:id",
  month: "/month",
  monthOf: "/month/:month",
  monthResult: "/month/:month/result",
  importing: "/import",
  start: "/start",
  organisation: "/settings/organisation",
  modules: "/settings/modules",
  users: "/settings/users",
  look: "/settings/look",
  file: "/settings/file",
  changes: "/settings/changes",
} as const;

export type Place = keyof typeof paths;

type Wanted<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | Wanted<Rest>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;

/** What a path wants filled in: `{ id }` for an invoice, nothing for a list. */
export type Params<P extends Place> = Record<Wanted<(typeof paths)[P]>, string>;

export interface Match {
  place: Place;
  params: Record<string, string>;
  query: URLSearchParams;
}

/** The address of a place, for `<a href>`. */
export function href<P extends Place>(
  place: P,
  ...[params, query]: [keyof Params<P>] extends [never]
    ? [params?: Record<string, never>, query?: Record<string, string>]
    : [params: Params<P>, query?: Record<string, string>]
): string {
  const filled = paths[place].replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent((params as Record<string, string> | undefined)?.[name] ?? ""),
  );
  const asked = new URLSearchParams(query).toString();
  return `#${filled}${asked ? `?${asked}` : ""}`;
}

/** The address of a place that the application named; null when there is no such place here. */
export function addressOf(
  place: string,
  params: Record<string, string> = {},
  query: Record<string, string> = {},
): string | null {
  const pattern = (paths as Record<string, string>)[place];
  if (pattern === undefined) return null;
  const wanted = [...pattern.matchAll(/:(\w+)/g)].map(([, name]) => name ?? "");
  if (wanted.some((name) => !params[name])) return null;
  return (href as (place: string, params: object, query: object) => string)(place, params, query);
}

/** Which place an address means; null when there is no such place. */
export function match(hash: string): Match | null {
  const [path = "", asked = ""] = hash.replace(/^#/, "").split("?");
  const steps = (path || "/").split("/");
  for (const [place, pattern] of Object.entries(paths)) {
    const wanted = pattern.split("/");
    if (wanted.length !== steps.length) continue;
    const params: Record<string, string> = {};
    const fits = wanted.every((part, at) => {
      const step = steps[at] ?? "";
      if (!part.startsWith(":")) return part === step;
      params[part.slice(1)] = decodeURIComponent(step);
      return step !== "";
    });
    if (fits) return { place: place as Place, params, query: new URLSearchParams(asked) };
  }
  return null;
}
