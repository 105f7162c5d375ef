// What the stand-in says of rooms and reservations: kept in memory, checked a little.
import type * as Api from "$lib/api";
import { minutesOf, stepDay } from "$lib/format";
import type { Answers } from "./fake";

const MONDAY = "2026-11-23";
let made = 0;

/** A reservation of the hall on a Thursday morning, with what a test wants otherwise. */
export function reservation(wanted: Partial<Api.Reservation> = {}): Api.Reservation {
  const date = wanted.date ?? "2026-11-26";
  return {
    id: `v${(made += 1)}`,
    series_id: null,
    room_id: "r0",
    room_name: "Grote zaal",
    customer_id: "p1",
    customer_name: "Koor De Linde",
    title: "Repetitie",
    date,
    begin: "10:00",
    end_date: date,
    end: "12:00",
    minutes: 120,
    set_up_minutes: 0,
    clearing_minutes: 0,
    state: "confirmed",
    option_until: null,
    note: null,
    cancel_reason: null,
    extras: [],
    price: [
      { text: "Grote zaal", quantity: "2.0000", unit: "uur", unit_price: "27.50", amount: 5500 },
    ],
    billed: "no",
    ...wanted,
  };
}

export const rooms: Api.Room[] = [
  ["Grote zaal", 120],
  ["Huiskamer", 30],
  ["Keuken", 12],
  ["Atelier 1", 16],
  ["Atelier 2", 12],
  ["Werkplaats", 10],
  ["Spreekkamer A", 6],
  ["Tuinkamer", null],
].map(([name, capacity], at) => ({
  id: `r${at}`,
  name: String(name),
  capacity: capacity === null ? null : Number(capacity),
  layout: at === 0 ? "theater" : null,
  is_active: true,
  rates: [
    { group: "buurt", per: "hour", price: "22.50" },
    { group: "commercieel", per: "hour", price: "48.75" },
    { group: "", per: "day_part", price: "180.00" },
  ],
}));

const services: Api.Service[] = [
  {
    id: "s1",
    name: "Lunch",
    unit: "persoon",
    unit_price: "12.50",
    price_basis: "excluding_vat",
    vat_class: "9",
    vat_reason: null,
    enterprise: "keuken",
    is_active: true,
  },
  {
    id: "s2",
    name: "Beamer met bediening",
    unit: "keer",
    unit_price: "35.00",
    price_basis: "excluding_vat",
    vat_class: "21",
    vat_reason: null,
    enterprise: "verhuur",
    is_active: true,
  },
];

/** A busy week: every state, own use, a series, and one that lasts past the board's hours. */
function busyWeek(): Api.Reservation[] {
  const titles = [
    "Fietsles",
    "Kookgroep",
    "Wijkraad",
    "Koor De Linde",
    "Naaiclub",
    "Spreekuur",
    "Şükrü Öztürk-van der Wöhlenbergh, verjaardag",
  ];
  const all = rooms.flatMap((room, at) =>
    Array.from({ length: 7 }, (_, day) => day)
      .filter((day) => (day * 3 + at * 5) % 4 !== 0)
      .flatMap((day) =>
        [9, 14].map((hour, part) => {
          const own = (at + day + part) % 3 === 0;
          const date = stepDay(MONDAY, day);
          const begin = hour + ((at + day) % 3) / 2;
          const two = (value: number) =>
            `${String(Math.floor(value)).padStart(2, "0")}:${value % 1 ? "30" : "00"}`;
          return reservation({
            room_id: room.id,
            room_name: room.name,
            date,
            end_date: date,
            begin: two(begin),
            end: two(begin + 1.5 + ((at + day) % 2)),
            title: titles[(at + day * 2 + part) % titles.length] ?? "",
            customer_id: own ? null : "p1",
            customer_name: own ? null : "Koor De Linde",
            series_id: (at + part) % 4 === 1 ? "series" : null,
            state:
              (day + at) % 5 === 0
                ? "option"
                : day === 0 && part === 0
                  ? "took_place"
                  : "confirmed",
            set_up_minutes: at === 1 ? 30 : 0,
            billed: day === 0 && part === 0 ? "open" : "no",
          });
        }),
      ),
  );
  return all;
}

const clash = (other: Api.Reservation): Api.Clash => ({
  reservation_id: other.id,
  room_name: other.room_name,
  title: other.title,
  date: other.date,
  begin: other.begin,
  end: other.end,
});

/** Answers of the rooms' commands. */
export function roomAnswers(filled: boolean): Answers {
  let kept = filled ? busyWeek() : [];
  let known = filled ? [...rooms] : [];
  let offered = filled ? [...services] : [];
  const booked = new Map<string, Api.Reservation[]>();

  const missing = (what: string): Api.Problem => ({
    code: "not_found",
    facts: { what },
    words: { what: "Niet gevonden.", why: `${what} is er niet meer.`, todo: "Kijk in de lijst." },
  });
  const clashesOf = (input: Api.ReservationInput, dates: string[], own: string | null) =>
    kept.filter(
      (other) =>
        other.id !== own &&
        other.room_id === input.room_id &&
        dates.includes(other.date) &&
        other.state !== "cancelled" &&
        minutesOf(input.begin) < minutesOf(other.end) &&
        minutesOf(other.begin) < minutesOf(input.end),
    );
  const datesOf = (input: Api.ReservationInput, repeat: Api.Repeat | null) => {
    const dates = [input.date];
    while (repeat && stepDay(dates.at(-1) ?? "", repeat.every_weeks * 7) <= repeat.until) {
      dates.push(stepDay(dates.at(-1) ?? "", repeat.every_weeks * 7));
    }
    return dates;
  };
  const refusal = (input: Api.ReservationInput, dates: string[], own: string | null) => {
    const [first] = clashesOf(input, dates, own);
    if (minutesOf(input.begin) >= minutesOf(input.end)) {
      return {
        code: "reservation_ends_before_it_starts",
        facts: { begin: input.begin, end: input.end },
        words: {
          what: "De reservering is niet gemaakt of veranderd.",
          why: `Het einde (${input.end}) ligt niet na het begin (${input.begin}).`,
          todo: "Kies een later einde.",
        },
      };
    }
    return first
      ? {
          code: "reservation_clashes",
          facts: { room: first.room_name, title: first.title },
          words: {
            what: "De reservering is niet gemaakt of veranderd.",
            why: `${first.room_name} is dan al bezet door ‘${first.title}’.`,
            todo: "Kies een andere tijd of een andere ruimte.",
          },
        }
      : null;
  };
  const made = (input: Api.ReservationInput, date: string): Partial<Api.Reservation> => ({
    ...input,
    date,
    end_date: date,
    room_name: known.find(({ id }) => id === input.room_id)?.name ?? "",
    customer_name: input.customer_id ? "Koor De Linde" : null,
    minutes: minutesOf(input.end) - minutesOf(input.begin),
  });

  return {
    list_rooms: () => known,
    save_room: ({ room_id, ...room }) => {
      const saved = { ...room, id: room_id ?? `r${known.length}` };
      known = [...known.filter(({ id }) => id !== saved.id), saved];
      return saved;
    },
    list_services: () => offered,
    save_service: ({ service_id, ...service }) => {
      const saved = { ...service, id: service_id ?? `s${offered.length + 1}` };
      offered = [...offered.filter(({ id }) => id !== saved.id), saved];
      return saved;
    },
    list_reservations: ({ from, to, room_id }) =>
      kept.filter(
        (row) =>
          row.date <= to && row.end_date >= from && (room_id === null || row.room_id === room_id),
      ),
    get_reservation: ({ reservation_id }) =>
      kept.find(({ id }) => id === reservation_id) ?? missing("Deze reservering"),
    check_reservation: ({ reservation: input, reservation_id, repeat }) => {
      const dates = datesOf(input, repeat);
      const minutes = Math.max(0, minutesOf(input.end) - minutesOf(input.begin));
      const cents = Math.round((minutes / 60) * 2250);
      return {
        minutes,
        price: input.customer_id
          ? [
              {
                text: "Zaalhuur",
                quantity: String(minutes / 60),
                unit: "uur",
                unit_price: "22.50",
                amount: cents,
              },
            ]
          : [],
        total_excluding_vat: input.customer_id ? cents : 0,
        total_including_vat: input.customer_id ? cents : 0,
        dates,
        clashes: clashesOf(input, dates, reservation_id).map(clash),
        problem: refusal(input, dates, reservation_id),
      };
    },
    book_reservation: ({ key, reservation: input, repeat }) => {
      const before = booked.get(key);
      if (before) return before;
      const dates = datesOf(input, repeat);
      const refused = refusal(input, dates, null);
      if (refused) return refused;
      const series_id = dates.length > 1 ? key : null;
      const rows = dates.map((date) => reservation({ ...made(input, date), series_id }));
      kept = [...kept, ...rows];
      booked.set(key, rows);
      return rows;
    },
    change_reservation: ({ reservation_id, reservation: input }) => {
      const refused = refusal(input, [input.date], reservation_id);
      if (refused) return refused;
      kept = kept.map((row) =>
        row.id === reservation_id ? { ...row, ...made(input, input.date) } : row,
      );
      return kept.filter(({ id }) => id === reservation_id);
    },
    set_reservation_state: ({ reservation_id, state, reason }) => {
      kept = kept.map((row) =>
        row.id === reservation_id
          ? {
              ...row,
              state,
              cancel_reason: reason,
              billed: state === "took_place" && row.customer_id ? "open" : "no",
            }
          : row,
      );
      return kept.find(({ id }) => id === reservation_id) ?? missing("Deze reservering");
    },
  };
}
