// The stand-in's answers about own income, grants and today: ten years that grow, two grants.
import type * as Api from "$lib/api";
import type { Answers } from "./fake";

const share = (own: number, total: number): Api.IncomeShare | null =>
  total > 0
    ? {
        of_one: (own / total).toFixed(4),
        percent: Math.round((own / total) * 100),
        of_ten: Math.round((own / total) * 1000),
      }
    : null;

const sums = (own: number, grant: number): Api.IncomeSums => ({
  own,
  grant,
  gift: 0,
  membership: 0,
  other: 0,
  not_own: grant,
  total: own + grant,
  share: share(own, own + grant),
});

const NAMES = ["opdrachten", "verhuur", "keuken", "boerderij"];
const PARTS = [0.48, 0.25, 0.21, 0.06];

function yearOf(year: number): Api.IncomeYear {
  const own = 4_000_000 + (year - 2017) * 1_000_000;
  const grant = 17_000_000;
  return {
    year,
    is_complete: year < 2026,
    sums: sums(own, grant),
    enterprises: [
      ...NAMES.map((enterprise, at) => ({
        enterprise,
        sums: sums(Math.round(own * (PARTS[at] ?? 0)), 0),
      })),
      { enterprise: null, sums: sums(0, grant) },
    ],
  };
}
const empty: Api.IncomeYear = {
  year: 2026,
  is_complete: false,
  sums: sums(0, 0),
  enterprises: [],
};

const grant: Api.Grant = {
  id: "g1",
  name: "Ontmoeten in de tuin",
  giver: "Gemeente Voorbeelddam",
  giver_kind: "government",
  amount: 1_200_000,
  start: "2026-01-01",
  end: "2026-12-31",
  enterprise: null,
  note: null,
  booked: 1_000_000,
  booked_until: "2026-10-31",
  due: 0,
  due_months: 0,
  left: 200_000,
  ends_in_days: 38,
  months: Array.from({ length: 12 }, (_, at) => ({
    month: `2026-${String(at + 1).padStart(2, "0")}`,
    amount: 100_000,
    is_booked: at < 10,
  })),
};
const fund: Api.Grant = {
  ...grant,
  id: "g2",
  name: "Samen koken voor Şükrü Öztürk-van der Wöhlenbergh en de buurt",
  giver: "Fonds De Akker",
  giver_kind: "fund",
  enterprise: "keuken",
  amount: 600_000,
  booked: 0,
  booked_until: null,
  due: 200_000,
  due_months: 4,
  left: 600_000,
  start: "2026-07-01",
  end: "2027-06-30",
  ends_in_days: 219,
  months: Array.from({ length: 12 }, (_, at) => ({
    month: at < 6 ? `2026-${String(at + 7).padStart(2, "0")}` : `2027-0${at - 5}`,
    amount: 50_000,
    is_booked: false,
  })),
};

const item = (
  kind: Api.AttentionKind,
  title: string,
  sentence: string,
  button: string,
  place: string,
  rest: Partial<Api.Attention> = {},
): Api.Attention => ({
  kind,
  title,
  sentence,
  button,
  place,
  params: {},
  query: {},
  due: null,
  is_late: false,
  ...rest,
});

export const attention: Api.Attention[] = [
  item(
    "placement_ending",
    "De plek van Fatima Benali had klaar moeten zijn",
    "Afgesproken tot en met 1 november 2026. Sluit de plek af, of kies een nieuwe einddatum.",
    "Open plek",
    "placement",
    { params: { id: "w0" }, due: "2026-11-01", is_late: true },
  ),
  item(
    "hours_waiting",
    "Uren van 6 mensen nog niet goedgekeurd",
    "Samen 14 diensten, de eerste van 2 oktober 2026.",
    "Bekijk uren",
    "placements",
  ),
  item(
    "month_open",
    "Oktober 2026 is nog niet afgesloten",
    "180 regels wachten op een factuur, en de kassa is nog niet geboekt.",
    "Maand afsluiten",
    "monthOf",
    { params: { month: "2026-10" } },
  ),
  item(
    "drafts_waiting",
    "3 concepten wachten",
    "Kijk het na en maak er een factuur van.",
    "Bekijk",
    "drafts",
  ),
  item(
    "certificate_earned",
    "Şükrü Öztürk-van der Wöhlenbergh heeft een certificaat verdiend",
    "De plek liep tot en met 31 oktober 2026.",
    "Certificaat maken",
    "placement",
    { params: { id: "w1" } },
  ),
  item(
    "grants_due",
    "4 maanden van subsidies zijn nog niet geboekt",
    "Zolang dat niet zo is, lijken je eigen inkomsten groter dan ze zijn.",
    "Boeken",
    "grants",
  ),
  item(
    "placement_ending",
    "De plek van Henk Jansen stopt over 9 dagen",
    "Afgesproken tot en met 2 december 2026. Plan een gesprek en kijk of de uren kloppen.",
    "Open plek",
    "placement",
    { params: { id: "w2" }, due: "2026-12-02" },
  ),
  item(
    "grant_ending",
    "De subsidie ‘Ontmoeten in de tuin’ stopt over 38 dagen",
    "Gemeente Voorbeelddam betaalt tot en met 31 december 2026. Kijk hoe het zonder is.",
    "Met en zonder",
    "ownIncome",
    { query: { grant: "g1" }, due: "2026-12-31" },
  ),
];

const agenda: Api.AgendaItem[] = [
  ["2026-11-23", "09:00", "12:00", "Taalcafé", "Huiskamer"],
  ["2026-11-23", "14:00", "17:00", "Wijkraad vergadert", "Grote zaal"],
  ["2026-11-26", "14:00", "15:00", "Koor De Linde", "Grote zaal"],
].map(([date = "", begin = "", end = "", title = "", detail = ""]) => ({
  date,
  begin,
  end,
  title,
  detail,
  area: "rooms",
  place: "rooms",
  params: {},
  query: {},
}));

/** What the application answers while there is something in it, or nothing. */
export function incomeAnswers(isFilled: () => boolean): Answers {
  let target: Api.IncomeTarget | null = { percent: 50, year: 2028 };
  let grants = [fund, grant];
  const years = () =>
    isFilled() ? Array.from({ length: 10 }, (_, at) => yearOf(2017 + at)) : [empty];
  const thisYear = () => years().at(-1) ?? empty;
  return {
    get_today: () => ({
      attention: isFilled()
        ? attention
        : [
            item(
              "nobody_known",
              "Er staan nog geen mensen en klanten in",
              "Haal je lijsten binnen uit Excel of CSV.",
              "Importeren",
              "importing",
            ),
          ],
      agenda: isFilled() ? agenda : [],
      own_income: thisYear(),
      target: isFilled() ? target : null,
    }),
    own_income: () => ({
      years: years(),
      this_year: thisYear(),
      target: isFilled() ? target : null,
    }),
    set_income_target: (input) => (target = input.target),
    list_grants: () => (isFilled() ? grants : []),
    save_grant: (input) => {
      const saved: Api.Grant = {
        ...grant,
        ...input,
        id: input.grant_id ?? "g3",
        months: [],
        booked: 0,
        booked_until: null,
      };
      grants = [saved, ...grants.filter(({ id }) => id !== saved.id)];
      return saved;
    },
    delete_grant: ({ grant_id }) => {
      grants = grants.filter(({ id }) => id !== grant_id);
      return {};
    },
    book_grants: () => ({ months: 4, amount: 200_000 }),
    income_without_grant: () => ({
      from: "2025-11-01",
      to: "2026-10-31",
      booked: 1_000_000,
      with: sums(12_840_500, 17_021_000),
      without: sums(12_840_500, 16_021_000),
      complete_until: null,
    }),
    money_flows: ({ year }) => ({
      year,
      is_complete: year < 2026,
      sources: isFilled()
        ? [
            ...NAMES.map((enterprise, at) => ({
              kind: "own",
              enterprise,
              giver: null,
              amount: Math.round(12_840_500 * (PARTS[at] ?? 0)),
            })),
            {
              kind: "grant",
              enterprise: null,
              giver: "Gemeente Voorbeelddam",
              amount: 12_000_000,
            },
            { kind: "grant", enterprise: null, giver: "Fonds De Akker", amount: 5_021_000 },
          ]
        : [],
      income: isFilled() ? 29_861_500 : 0,
      uses: [],
      costs: 0,
      left: isFilled() ? 29_861_500 : 0,
    }),
    list_postings: ({ limit }) => {
      const rows: Api.PostingRow[] = isFilled()
        ? [
            {
              entry_id: "e1",
              position: 1,
              date: "2026-10-31",
              account: 8500,
              label: "Overheidssubsidies (project)",
              enterprise: null,
              amount: 100_000,
              source: "grant_month",
              source_id: "g1",
              month: "2026-10",
              name: "Ontmoeten in de tuin",
              other_party: "Gemeente Voorbeelddam",
            },
            {
              entry_id: "e2",
              position: 1,
              date: "2026-10-31",
              account: 8300,
              label: "Verhuur zalen vrijgesteld",
              enterprise: "verhuur",
              amount: 24_500,
              source: "invoice",
              source_id: "i0",
              month: null,
              name: "2026-V-0413",
              other_party: "Bibliotheek De Leesplank",
            },
            {
              entry_id: "e3",
              position: 2,
              date: "2026-10-31",
              account: 8000,
              label: "Omzet eigen oogst 9%",
              enterprise: "boerderij",
              amount: 24_386,
              source: "till_month",
              source_id: null,
              month: "2026-10",
              name: null,
              other_party: null,
            },
          ]
        : [];
      return {
        total: rows.length,
        sum: rows.reduce((sum, row) => sum + row.amount, 0),
        rows: rows.slice(0, limit),
      };
    },
  };
}
