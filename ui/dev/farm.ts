// The garden and the market of the stand-in: a handful of products that can be harvested and sold.
// It reckons only so that the screens have something to show; the real reckoning is in Rust.
import type * as Api from "$lib/api";
import type { Answers } from "./fake";

interface Trouble {
  problem: (code: string, what: string, why?: string, todo?: string) => Api.Problem;
}

const GOODS: readonly [string, string, boolean, string, string, string, string][] = [
  ["Tomaten", "kg", true, "3.95", "9", "tomato", "12.5"],
  ["Boerenkool", "zak", false, "2.00", "9", "kale", "18"],
  ["Prei", "stuk", false, "0.75", "9", "leek", "40"],
  ["Pompoen", "stuk", false, "3.50", "9", "pumpkin", "9"],
  ["Appels", "kg", true, "2.50", "9", "apple", "31.25"],
  ["Wortels", "bos", false, "1.75", "9", "carrot", "22"],
  ["Aardappels", "kg", true, "1.50", "9", "potato", "84"],
  ["Bieten", "kg", true, "1.80", "9", "beet", "-1.5"],
  ["Honing", "pot", false, "6.50", "9", "honey", "14"],
  ["Eieren", "doos van 6", false, "3.00", "9", "egg", "7"],
  ["Linnen tas", "stuk", false, "6.95", "21", "bag", "25"],
];

/** `many` more products, one with the longest name there may be. */
export function farmAnswers(filled: boolean, many: number, { problem }: Trouble): Answers {
  const product = (at: number, goods: (typeof GOODS)[number]): Api.Product => {
    const [name, unit, is_weighed, price, vat_class, picture, stock] = goods;
    const id = `g${at}`;
    const rest = { enterprise: "boerderij", is_active: true };
    return { id, name, unit, is_weighed, price, vat_class, picture, stock, ...rest };
  };
  let products: Api.Product[] = filled ? GOODS.map((goods, at) => product(at, goods)) : [];
  for (let at = 0; at < many; at += 1) {
    const goods = GOODS[at % GOODS.length] ?? GOODS[0];
    if (goods) {
      const name =
        at === 0
          ? "Vrijwilligersovereenkomstpompoen".repeat(6).padEnd(200, "en")
          : `${goods[0]} ras ${at}`;
      products.push({ ...product(100 + at, goods), name: name.slice(0, 200) });
    }
  }
  let harvests: Api.Harvest[] = filled
    ? [
        {
          id: "o1",
          product_id: "g0",
          product_name: "Tomaten",
          unit: "kg",
          date: "2026-11-21",
          bed: "Kas, bed 2",
          uses: [
            { use: "sale", quantity: "12.500" },
            { use: "kitchen", quantity: "2.000" },
          ],
          total: "14.500",
          note: "Laatste van het seizoen",
        },
        {
          id: "o2",
          product_id: "g3",
          product_name: "Pompoen",
          unit: "stuk",
          date: "2026-11-20",
          bed: null,
          uses: [{ use: "sale", quantity: "9" }],
          total: "9",
          note: null,
        },
      ]
    : [];
  const labels: Record<string, string> = { "9": "Btw 9 %", "21": "Btw 21 %" };
  const closed: Api.TillSession = {
    id: "k0",
    enterprise: "boerderij",
    place: "Zaterdagmarkt",
    opened_at: "2026-11-21T08:02:00Z",
    opened_by: "Samira",
    float: 5000,
    closed_at: "2026-11-21T15:40:00Z",
    closed_by: "Samira",
    cash_sales: 8420,
    card_sales: 21355,
    expected: 13420,
    counted: 13220,
    difference: -200,
    difference_note: "Te veel teruggegeven aan een klant, denken we.",
    receipts: 34,
    vat: [{ class: "9", label: "Btw 9 %", net: 27317, vat: 2458, gross: 29775 }],
    entry: [
      { account: "1000", label: "Kas", enterprise: null, debit: 8220, credit: null },
      { account: "1050", label: "Pin onderweg", enterprise: null, debit: 21355, credit: null },
      {
        account: "4755",
        label: "Kasverschillen",
        enterprise: "boerderij",
        debit: 200,
        credit: null,
      },
      { account: "8200", label: "Verkoop", enterprise: "boerderij", debit: null, credit: 27317 },
      { account: "1510", label: "Btw laag", enterprise: null, debit: null, credit: 2458 },
    ],
  };
  let sessions: Api.TillSession[] = filled ? [closed] : [];
  const plain = (date: string, time: string) => ({
    place: "Zaterdagmarkt",
    date,
    time,
    reverses: null,
    reason: null,
    reversed_by: null,
    reversed_by_id: null,
  });
  let receipts: Api.Receipt[] = filled
    ? [
        {
          id: "b1",
          number: "B-2026-00041",
          session_id: "k0",
          at: "2026-11-21T09:12:00Z",
          payment_means: "contant",
          lines: [
            {
              product_id: "g0",
              text: "Tomaten",
              quantity: "1.250",
              unit: "kg",
              unit_price: "3.95",
              vat_class: "9",
              amount: 494,
            },
          ],
          total: 494,
          received: 500,
          change: 6,
          vat: [{ class: "9", label: "Btw 9 %", net: 453, vat: 41, gross: 494 }],
          ...plain("2026-11-21", "10:12:00"),
        },
      ]
    : [];

  const find = (id: string) => products.find((one) => one.id === id);
  const cents = (price: string, quantity: string) =>
    Math.round(Number(price) * Number(quantity) * 100);
  const vatOf = (lines: readonly { vat_class: string; amount: number }[]): Api.VatRow[] =>
    ["9", "21"].flatMap((rate) => {
      const gross = lines
        .filter((line) => line.vat_class === rate)
        .reduce((sum, line) => sum + line.amount, 0);
      const net = Math.round((gross * 100) / (100 + Number(rate)));
      const label = labels[rate] ?? rate;
      return gross === 0 ? [] : [{ class: rate, label, gross, net, vat: gross - net }];
    });
  const priced = (lines: readonly Api.SoldLine[]) =>
    lines.map(({ product_id, quantity }) => {
      const goods = find(product_id);
      const short = Number(quantity) - Number(goods?.stock ?? 0);
      return {
        product_id,
        text: goods?.name ?? "?",
        quantity,
        unit: goods?.unit ?? "",
        unit_price: goods?.price ?? "0",
        vat_class: goods?.vat_class ?? "9",
        amount: cents(goods?.price ?? "0", quantity),
        short: short > 0 ? String(Number(short.toFixed(3))) : null,
      };
    });
  const totalOf = (lines: readonly { amount: number }[]) =>
    lines.reduce((sum, { amount }) => sum + amount, 0);
  const move = (lines: readonly Api.SoldLine[], by: number) => {
    products = products.map((goods) => {
      const sold = lines
        .filter(({ product_id }) => product_id === goods.id)
        .reduce((sum, { quantity }) => sum + Number(quantity), 0);
      return { ...goods, stock: String(Number((Number(goods.stock) + by * sold).toFixed(3))) };
    });
  };
  const rowOf = (goods: Api.Product): Api.StockRow => ({
    product_id: goods.id,
    product_name: goods.name,
    unit: goods.unit,
    is_weighed: goods.is_weighed,
    stock: goods.stock,
    lots:
      Number(goods.stock) > 0
        ? [{ lot_id: `l${goods.id}`, date: "2026-11-20", bed: "Bed 3", left: goods.stock }]
        : [],
    short: Number(goods.stock) < 0 ? goods.stock.slice(1) : "0",
  });
  const session = (id: string): Api.TillSession | undefined => {
    const found = sessions.find((one) => one.id === id);
    if (!found || found.closed_at !== null) return found;
    const of = receipts.filter(({ session_id }) => session_id === id);
    const by = (means: string) =>
      totalOf(
        of.filter(({ payment_means }) => payment_means === means).flatMap(({ lines }) => lines),
      );
    return {
      ...found,
      cash_sales: by("contant"),
      card_sales: by("pin"),
      expected: found.float + by("contant"),
      receipts: of.length,
      vat: vatOf(of.flatMap(({ lines }) => lines)),
    };
  };
  const gone = () => problem("not_found", "Dit is er niet meer.");

  return {
    list_products: ({ include_inactive }) =>
      products.filter(({ is_active }) => include_inactive || is_active),
    save_product: ({ product_id, ...rest }) => {
      const id = product_id ?? `g${products.length + 500}`;
      const made: Api.Product = { ...rest, id, stock: find(id)?.stock ?? "0" };
      products = [...products.filter((one) => one.id !== id), made];
      return made;
    },
    write_harvest: ({ key, product_id, date, bed, uses, note }) => {
      const goods = find(product_id);
      if (!goods) return gone();
      const total = uses.reduce((sum, part) => sum + Number(part.quantity), 0);
      const made: Api.Harvest = {
        id: key,
        product_id,
        product_name: goods.name,
        unit: goods.unit,
        date,
        bed,
        uses,
        note,
        total: String(Number(total.toFixed(3))),
      };
      harvests = [made, ...harvests];
      move(
        uses
          .filter((part) => part.use === "sale")
          .map(({ quantity }) => ({ product_id, quantity })),
        1,
      );
      return made;
    },
    list_harvests: () => harvests,
    delete_harvest: ({ harvest_id }) => {
      harvests = harvests.filter(({ id }) => id !== harvest_id);
      return {};
    },
    list_stock: () => products.filter(({ stock }) => stock !== "0").map(rowOf),
    count_stock: ({ product_id, counted }) => {
      products = products.map((one) => (one.id === product_id ? { ...one, stock: counted } : one));
      const goods = find(product_id);
      return goods ? rowOf(goods) : gone();
    },
    list_movements: () => [
      {
        id: 2,
        at: "2026-11-21T09:12:00Z",
        quantity: "-1.250",
        reason: "sale",
        lot_id: null,
        note: null,
        receipt_number: "B-2026-00041",
      },
      {
        id: 1,
        at: "2026-11-20T15:00:00Z",
        quantity: "12.500",
        reason: "harvest",
        lot_id: null,
        note: "Kas, bed 2",
        receipt_number: null,
      },
    ],
    price_sale: ({ lines, received }) => {
      const rows = priced(lines);
      const total = totalOf(rows);
      const back = received === null ? null : received - total;
      const handed = [
        total,
        ...[500, 1000, 2000, 5000].map((note) => Math.ceil(total / note) * note),
      ];
      return {
        lines: rows,
        total,
        vat: vatOf(rows),
        change: back !== null && back >= 0 ? back : null,
        lacking: back !== null && back < 0 ? -back : null,
        handed: [...new Set(handed)],
      };
    },
    list_till_sessions: () =>
      sessions
        .map(({ id }) => session(id) as Api.TillSession)
        .sort((a, b) => Number(a.closed_at !== null) - Number(b.closed_at !== null)),
    open_till: ({ enterprise, place, float }) => {
      const made: Api.TillSession = {
        ...closed,
        id: `k${sessions.length + 1}`,
        enterprise,
        place,
        float,
        opened_at: "2026-11-23T08:02:00Z",
        opened_by: "Marjan de Vries",
        closed_at: null,
        closed_by: null,
        counted: null,
        difference: null,
        difference_note: null,
        entry: [],
        cash_sales: 0,
        card_sales: 0,
        expected: float,
        receipts: 0,
        vat: [],
      };
      sessions = [made, ...sessions];
      return made;
    },
    get_till_session: ({ session_id }) => session(session_id) ?? gone(),
    sell: ({ key, session_id, payment_means, lines, received }) => {
      const rows = priced(lines);
      const total = totalOf(rows);
      if (received !== null && received < total)
        return problem(
          "too_little_received",
          "Er is te weinig gegeven.",
          "De klant moet meer betalen dan je hebt ingevuld.",
          "Vul in hoeveel je hebt gekregen.",
        );
      const made: Api.Receipt = {
        id: key,
        number: `B-2026-${String(receipts.length + 41).padStart(5, "0")}`,
        session_id,
        at: "2026-11-23T10:12:00Z",
        payment_means,
        lines: rows,
        total,
        received,
        change: received === null ? null : received - total,
        vat: vatOf(rows),
        ...plain("2026-11-23", "11:12:00"),
      };
      receipts = [made, ...receipts];
      move(lines, -1);
      return made;
    },
    sell_on_account: ({ lines }) => {
      move(lines, -1);
      return lines.map((_, at) => ({ id: `r${at}` }) as Api.OpenLine);
    },
    reverse_receipt: ({ key, receipt_id }) => {
      const first = receipts.find(({ id }) => id === receipt_id);
      if (!first) return gone();
      const number = `B-2026-${String(receipts.length + 41).padStart(5, "0")}`;
      const counter: Api.Receipt = {
        ...first,
        id: key,
        number,
        lines: first.lines.map((line) => ({
          ...line,
          quantity: `-${line.quantity}`,
          amount: -line.amount,
        })),
        total: -first.total,
        received: null,
        change: null,
        reverses: first.number,
      };
      receipts = [
        counter,
        ...receipts.map((one) => (one.id === receipt_id ? { ...one, reversed_by: number } : one)),
      ];
      return counter;
    },
    list_receipts: ({ session_id, search }) => {
      const rows = receipts.filter(
        (one) => (session_id ?? one.session_id) === one.session_id && one.number.includes(search),
      );
      return {
        total: rows.length,
        sum: totalOf(rows.flatMap(({ lines }) => lines)),
        rows: rows.map((one) => ({
          ...one,
          lines: one.lines.length,
          first_text: one.lines[0]?.text ?? "",
        })),
      };
    },
    get_receipt: ({ receipt_id }) => receipts.find(({ id }) => id === receipt_id) ?? gone(),
    count_cash: ({ session_id, pieces, total }) => {
      const counted = total ?? pieces.reduce((sum, { value, count }) => sum + value * count, 0);
      const expected = session(session_id)?.expected ?? 0;
      return { counted, expected, difference: counted - expected, rows: [] };
    },
    close_till: ({ session_id, counted, difference_note }) => {
      const open = session(session_id);
      if (!open) return gone();
      const done: Api.TillSession = {
        ...open,
        closed_at: "2026-11-23T16:00:00Z",
        closed_by: "Marjan de Vries",
        counted,
        difference: counted - open.expected,
        difference_note,
        entry: closed.entry,
      };
      sessions = sessions.map((one) => (one.id === session_id ? done : one));
      return done;
    },
  };
}
