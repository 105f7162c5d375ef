import axe from "axe-core";
import { beforeEach, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-svelte";
import { useBackend } from "$lib/api";
import type { DoorStatus } from "$lib/api";
import { fakeBackend, sampleAnswers, writesEverything } from "$dev/fake";
import { enter } from "$lib/administration/index.svelte";
import HarvestPage from "./HarvestPage.svelte";
import ProductPage from "./ProductPage.svelte";
import StockPage from "./StockPage.svelte";

const open = sampleAnswers("filled").door_status?.({}) as DoorStatus;
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const faults = async () =>
  (await axe.run(document.body, { runOnly: RULES })).violations.map(({ id }) => id);
const backendOf = () => {
  const backend = fakeBackend(sampleAnswers("filled"), writesEverything);
  useBackend(backend);
  return backend;
};
beforeEach(() => enter(open));

test("a harvest is a tile, a number and one button, also when that is clicked twice", async () => {
  const backend = backendOf();
  await render(HarvestPage);

  await userEvent.click(page.getByRole("radio", { name: "Tomaten" }));
  await userEvent.fill(page.getByLabelText("Hoeveel Tomaten?"), "12,5");
  await expect.element(page.getByText("Dat is 12,5 kilo.")).toBeInTheDocument();
  expect(await faults()).toEqual([]);
  await userEvent.dblClick(page.getByRole("button", { name: "Opschrijven", exact: true }));

  await vi.waitFor(() => expect(backend.calls("write_harvest")).toHaveLength(1));
  const [written] = backend.calls("write_harvest");
  expect(written).toMatchObject({
    product_id: "g0",
    date: "2026-11-23",
    bed: "Kas, bed 2",
    uses: [{ use: "sale", quantity: "12.500" }],
    note: null,
  });
});

test("a harvest goes more than one way, each way once", async () => {
  const backend = backendOf();
  await render(HarvestPage);

  await userEvent.click(page.getByRole("radio", { name: "Pompoen" }));
  await userEvent.fill(page.getByLabelText("Hoeveel Pompoen?"), "9");
  await userEvent.click(page.getByRole("button", { name: "Een deel ergens anders voor" }));
  await userEvent.fill(page.getByLabelText("Hoeveel daarvan: Keuken"), "2");
  await expect.element(page.getByRole("radio", { name: "Keuken" })).toBeDisabled();
  await userEvent.click(page.getByRole("button", { name: "Opschrijven", exact: true }));

  await vi.waitFor(() => expect(backend.calls("write_harvest")).toHaveLength(1));
  expect(backend.calls("write_harvest")[0]?.uses).toEqual([
    { use: "sale", quantity: "9" },
    { use: "kitchen", quantity: "2" },
  ]);
});

test("a harvest of 0 grams asks for a number", async () => {
  const backend = backendOf();
  await render(HarvestPage);

  await userEvent.click(page.getByRole("radio", { name: "Tomaten" }));
  await userEvent.fill(page.getByLabelText("Hoeveel Tomaten?"), "0");
  await userEvent.click(page.getByRole("button", { name: "Opschrijven", exact: true }));

  await expect.element(page.getByText("Vul meer dan 0 in.")).toBeInTheDocument();
  expect(backend.calls("write_harvest")).toHaveLength(0);
});

test("who may only look sees the harvests and no form", async () => {
  enter({ ...open, user: { name: "Dirk", role: "auditor" } });
  backendOf();
  await render(HarvestPage);

  await expect.element(page.getByRole("table", { name: "Eerder geoogst" })).toBeInTheDocument();
  expect(page.getByRole("radio").elements()).toHaveLength(0);
  expect(page.getByRole("button", { name: /Weghalen/ }).elements()).toHaveLength(0);
});

test("what was sold that was not there is counted with a reason", async () => {
  const backend = backendOf();
  await render(StockPage);

  await expect.element(page.getByText("1,5 kg tekort")).toBeInTheDocument();
  await userEvent.click(page.getByRole("button", { name: /Bieten/ }));
  await userEvent.fill(page.getByLabelText("Hoeveel ligt er nu?"), "0");
  await userEvent.click(page.getByRole("button", { name: "Voorraad bijwerken" }));
  await expect.element(page.getByText("Schrijf kort op hoe het komt.")).toBeInTheDocument();
  expect(await faults()).toEqual([]);
  expect(backend.calls("count_stock")).toHaveLength(0);
  await userEvent.fill(page.getByLabelText("Hoe komt het?"), "Niet opgeschreven oogst");
  await userEvent.dblClick(page.getByRole("button", { name: "Voorraad bijwerken" }));

  await vi.waitFor(() => expect(backend.calls("count_stock")).toHaveLength(1));
  expect(backend.calls("count_stock")[0]).toEqual({
    product_id: "g7",
    counted: "0.000",
    note: "Niet opgeschreven oogst",
  });
});

test("a new product is kept with its price to the cent and its VAT class", async () => {
  const backend = backendOf();
  await render(ProductPage, { params: { id: "new" } });

  await userEvent.fill(page.getByLabelText("Product", { exact: true }), "Linzensoep");
  await userEvent.click(page.getByRole("radio", { name: "Per stuk, geteld" }));
  await userEvent.fill(page.getByLabelText("Wat is één?"), "kom");
  await userEvent.fill(page.getByLabelText("Prijs per kom"), "2,5");
  await userEvent.click(page.getByRole("radio", { name: "Soep" }));
  expect(await faults()).toEqual([]);
  await userEvent.click(page.getByRole("button", { name: "Product bewaren" }));

  await vi.waitFor(() => expect(backend.calls("save_product")).toHaveLength(1));
  expect(backend.calls("save_product")[0]).toEqual({
    product_id: null,
    name: "Linzensoep",
    unit: "kom",
    is_weighed: false,
    price: "2.50",
    vat_class: "9",
    enterprise: "boerderij",
    picture: "soup",
    is_active: true,
  });
});

test("a volunteer is not told to make a product, and cannot change one", async () => {
  enter({ ...open, user: { name: "Bilal", role: "volunteer" } });
  useBackend(fakeBackend({ ...sampleAnswers("filled"), list_products: () => [] }));
  await render(HarvestPage);
  await expect.element(page.getByText(/Vraag de coördinator/)).toBeVisible();
  expect(page.getByText(/Maak er eerst een/).elements()).toHaveLength(0);
  expect(page.getByRole("link", { name: "Product toevoegen" }).elements()).toHaveLength(0);
});

test("the page of a product says that it can only be looked at by who may not change it", async () => {
  enter({ ...open, user: { name: "Bilal", role: "volunteer" } });
  backendOf();
  await render(ProductPage, { params: { id: "g0" } });

  await expect.element(page.getByText(/Jij kunt producten bekijken/)).toBeVisible();
  expect(page.getByRole("textbox").elements()).toHaveLength(0);
  expect(await faults()).toEqual([]);
});
