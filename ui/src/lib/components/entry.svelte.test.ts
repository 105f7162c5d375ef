import axe from "axe-core";
import { beforeEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-svelte";
import { useLanguage } from "$lib/i18n";
import { MoneyField, ProducePicture, QuantityField, pictureKeys } from ".";

beforeEach(() => useLanguage("nl"));
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const faults = async () =>
  (await axe.run(document.body, { runOnly: RULES })).violations.map(({ id }) => id);

test("an amount is written out in full on leaving the field", async () => {
  let value = $state<number | null>(null);
  await render(MoneyField, {
    label: "Wisselgeld",
    get value() {
      return value;
    },
    set value(cents) {
      value = cents;
    },
  });
  const field = page.getByLabelText("Wisselgeld");

  await userEvent.fill(field, "€ 1.234,5");
  await userEvent.tab();

  await expect.element(field).toHaveValue("1.234,50");
  expect(value).toBe(123450);
});

test("an amount that could be two is asked, and one press on a key answers it", async () => {
  let value = $state<number | null>(null);
  await render(MoneyField, {
    label: "Wisselgeld",
    get value() {
      return value;
    },
    set value(cents) {
      value = cents;
    },
  });
  const field = page.getByLabelText("Wisselgeld");

  await userEvent.fill(field, "1.234");
  await userEvent.tab();
  await expect.element(page.getByText(/Bedoel je/)).toBeInTheDocument();
  expect(value).toBeNull();
  await userEvent.click(page.getByRole("button", { name: "1.234,00" }));

  expect(value).toBe(123400);
  await expect.element(field).toHaveValue("1.234,00");
  expect(await faults()).toEqual([]);
});

test("what is no amount is said on leaving, not while typing", async () => {
  await render(MoneyField, { label: "Wisselgeld", value: null });
  const field = page.getByLabelText("Wisselgeld");

  await userEvent.fill(field, "veel");
  expect(page.getByText(/Schrijf het bedrag zo/).elements()).toHaveLength(0);
  await userEvent.tab();

  await expect.element(page.getByText(/Schrijf het bedrag zo/)).toBeInTheDocument();
});

test("a weight is tapped in grams on keys of at least 64 pixels, and read back in kilos", async () => {
  let value = $state<string | null>(null);
  await render(QuantityField, {
    label: "Hoeveel tomaten?",
    weighed: true,
    unit: "kg",
    pad: true,
    get value() {
      return value;
    },
    set value(kilos) {
      value = kilos;
    },
  });

  for (const key of ["1", "2", "5", "5"]) {
    await userEvent.click(page.getByRole("button", { name: key, exact: true }));
  }
  await userEvent.click(page.getByRole("button", { name: "Laatste cijfer weg" }));
  await userEvent.click(page.getByRole("button", { name: "0", exact: true }));

  await expect.element(page.getByLabelText("Hoeveel tomaten?")).toHaveValue("1250");
  await expect.element(page.getByText("Dat is 1,25 kilo.")).toBeInTheDocument();
  expect(value).toBe("1.250");
  for (const key of page.getByRole("group", { name: "gram" }).getByRole("button").elements()) {
    const { width, height } = key.getBoundingClientRect();
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(64);
  }
  expect(await faults()).toEqual([]);
});

test("half a piece is not counted", async () => {
  let value = $state<string | null>(null);
  await render(QuantityField, {
    label: "Hoeveel?",
    weighed: false,
    unit: "stuk",
    get value() {
      return value;
    },
    set value(pieces) {
      value = pieces;
    },
  });

  await userEvent.fill(page.getByLabelText("Hoeveel?"), "1,5");

  await expect.element(page.getByText(/Schrijf een heel getal/)).toBeInTheDocument();
  expect(value).toBeNull();
});

test("a strange key of a drawing shows the bag", async () => {
  const { container } = await render(ProducePicture, { picture: "dragon" });
  const strange = container.querySelector("svg")?.innerHTML;
  const { container: bag } = await render(ProducePicture, { picture: "bag" });
  expect(strange).toBe(bag.querySelector("svg")?.innerHTML);
  expect(pictureKeys).toHaveLength(16);
});
