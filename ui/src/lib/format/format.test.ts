import { expect, test } from "vitest";
import { useLanguage } from "$lib/i18n";
import {
  amount,
  centsFrom,
  centsOfDecimal,
  dateFrom,
  decimal,
  decimalFrom,
  decimalOfCents,
  kilosFrom,
  longDate,
  monthName,
  piecesFrom,
  stepMonth,
  typedDecimal,
} from ".";

// Intl sets a no-break space after the euro sign; a reader sees a space.
const seen = (text: string) => text.replace(/\u00a0/g, " ");

test.each([
  [123450, "€ 1.234,50"],
  [0, "€ 0,00"],
  [-22248, "− € 222,48"],
])("%i cents read as %s", (cents, text) => {
  useLanguage("nl");
  expect(seen(amount(cents))).toBe(text);
});

test.each([
  ["61.2500", 0, "61,25"],
  ["0.0025", 0, "0,0025"],
  ["1234567.5", 2, "1.234.567,50"],
  ["-3.45", 0, "− 3,45"],
  ["12", 0, "12"],
  ["0.30000000000000004", 0, "0,30000000000000004"],
])("the decimal %s is written digit for digit", (value, least, text) => {
  useLanguage("nl");
  expect(decimal(value, least)).toBe(text);
});

test.each([
  ["12,5", "12.5"],
  ["12.50", "12.50"],
  ["€ 1.234,50", "1234.50"],
  ["− 3", "-3"],
  ["1,234.50", "1234.50"],
  ["1.234.567", "1234567"],
  ["1.234.567,5", "1234567.5"],
  ["1,234", "1.234"],
  ["0.125", "0.125"],
  ["-0,125", "-0.125"],
  ["1234.567", "1234.567"],
  ["12.5000", "12.5000"],
  ["1.234", null],
  ["-1.234", null],
  ["1.23,50", null],
  ["1,5,0", null],
  ["2 uur", null],
  ["", null],
  ["1e9", null],
])("typing %s on a Dutch screen means %s", (typed, value) => {
  useLanguage("nl");
  expect(decimalFrom(typed)).toBe(value);
});

test.each([
  ["1,250.00", "1250.00"],
  ["1.250,00", "1250.00"],
  ["1.234", "1.234"],
  ["12,5", "12.5"],
  ["1,234", null],
])("typing %s on an English screen means %s", (typed, value) => {
  useLanguage("en");
  expect(decimalFrom(typed)).toBe(value);
});

test.each(["nl", "en"] as const)(
  "what is put in a field in %s is read back as it was",
  (spoken) => {
    useLanguage(spoken);
    for (const value of ["10", "1500", "1250", "1234.5", "0.125", "-3.5", "1.234", "1234567.891"]) {
      expect(decimalFrom(typedDecimal(value))).toBe(value);
    }
    expect(decimalFrom(typedDecimal("1250", 2))).toBe("1250.00");
    expect(typedDecimal("10.000")).toBe("10");
  },
);

test.each([
  ["31-10-2026", "2026-10-31"],
  ["1/2/2026", "2026-02-01"],
  ["2026-10-31", "2026-10-31"],
  ["32-10-2026", null],
  ["29-02-2027", null],
  ["morgen", null],
])("typing the date %s means %s", (typed, value) => {
  expect(dateFrom(typed)).toBe(value);
});

test("a date is said in the language of the screen", () => {
  useLanguage("nl");
  expect(longDate("2026-10-31")).toBe("zaterdag 31 oktober 2026");
  useLanguage("en");
  expect(monthName("2026-10")).toBe("October 2026");
  useLanguage("nl");
});

test("the month before January lies in the year before", () => {
  expect(stepMonth("2026-01", -1)).toBe("2025-12");
  expect(stepMonth("2026-12", 1)).toBe("2027-01");
});

test.each([
  ["12", 1200],
  ["12,5", 1250],
  ["12.50", 1250],
  ["€ 12", 1200],
  ["€ 1.234,50", 123450],
  ["1,234.50", 123450],
  ["1.234.567", 123456700],
  ["12,-", 1200],
  ["0,05", 5],
  ["999999999", 99999999900],
])("typing the amount %s means %i cents", (typed, cents) => {
  expect(centsFrom(typed)).toEqual({ kind: "cents", cents });
});

test.each(["", "twaalf", "12,345,6", "-3", "1e3", "0.125", "1..5", "9999999999", "12,5,0"])(
  "typing %s is no amount",
  (typed) => {
    expect(centsFrom(typed)).toEqual({ kind: "none" });
  },
);

test.each(["1.234", "1,234"])("typing %s could be two amounts", (typed) => {
  expect(centsFrom(typed)).toEqual({ kind: "ambiguous", thousands: 123400, decimals: 123 });
});

test.each([
  [1250, "12.50"],
  [5, "0.05"],
  [0, "0.00"],
  [-123450, "-1234.50"],
])("%i cents are the decimal %s and back", (cents, text) => {
  expect(decimalOfCents(cents)).toBe(text);
  expect(centsOfDecimal(text)).toBe(cents);
});

test("a price with parts of a cent is no whole number of cents", () => {
  expect(centsOfDecimal("0.125")).toBeNull();
  expect(centsOfDecimal("2.5000")).toBe(250);
});

test.each([
  ["250", "0.250"],
  ["1250", "1.250"],
  ["1,25", "1.250"],
  ["1.250", "1.250"],
  ["12,5", "12.500"],
  ["0", "0.000"],
  ["1,2345", null],
  ["een pond", null],
])("weighing %s means %s kilos", (typed, kilos) => {
  expect(kilosFrom(typed)).toBe(kilos);
});

test.each([
  ["6", "6"],
  ["007", "7"],
  ["1,5", null],
  ["-1", null],
])("counting %s means %s pieces", (typed, pieces) => {
  expect(piecesFrom(typed)).toBe(pieces);
});
