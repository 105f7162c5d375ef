import { action } from "$lib/api";
import type { Draft, DraftLineInput, Line } from "$lib/api";
import { clockTime, dateFrom, decimalFrom, typedDecimal } from "$lib/format";

const PAUSE_MS = 800;

/** A line as it stands in the fields: text, exactly as typed. */
export interface TypedLine {
  /** Of the screen only, so that a new line keeps its row while it is saved. */
  key: number;
  id: string | null;
  supplyDate: string;
  text: string;
  quantity: string;
  unit: string;
  unitPrice: string;
  discount: string;
  vatClass: string;
  vatReason: string;
  enterprise: string;
  reference: string;
}

let nextKey = 0;
const localDate = (isoDate: string) => isoDate.split("-").reverse().join("-");

/** A draft while it is changed: what is typed, and what was last kept. Saves by itself. */
export class DraftEditor {
  saved = $state.raw<Draft>() as Draft;
  lines = $state<TypedLine[]>([]);
  buyerReference = $state("");
  precedingInvoice = $state("");
  note = $state("");
  /** The time at which the last change was kept ("10:42"); null before the first. */
  keptAt = $state<string | null>(null);
  /** Something was typed that is not kept yet. */
  pending = $state(false);
  /** Something cannot be kept, since it does not read as a number or date. */
  stuck = $state(false);

  readonly saving = action("save_draft");
  #timer: ReturnType<typeof setTimeout> | undefined;
  #edition = 0;

  constructor(draft: Draft) {
    this.saved = draft;
    this.lines = draft.lines.map((line) => this.#typed(line));
    this.buyerReference = draft.buyer_reference ?? "";
    this.precedingInvoice = draft.preceding_invoice ?? "";
    this.note = draft.note ?? "";
  }

  #typed(line: Line): TypedLine {
    return {
      key: ++nextKey,
      id: line.id,
      supplyDate: localDate(line.supply_date),
      text: line.text,
      quantity: typedDecimal(line.quantity),
      unit: line.unit,
      unitPrice: typedDecimal(line.unit_price),
      discount: typedDecimal(line.discount_percent),
      vatClass: line.vat_class,
      vatReason: line.vat_reason ?? "",
      enterprise: line.enterprise,
      reference: line.reference ?? "",
    };
  }

  /** What is typed and not kept yet, to go on with later; undefined when all is kept. */
  get typed() {
    if (!this.pending) return undefined;
    const { lines, buyerReference, precedingInvoice, note } = this;
    return { lines, buyerReference, precedingInvoice, note };
  }

  /** Goes on with what was typed, and keeps it as if it was typed now. */
  takeUp(typed: NonNullable<DraftEditor["typed"]>): void {
    const { lines, ...fields } = typed;
    Object.assign(this, fields);
    this.lines = lines.map((line) => ({ ...line, key: ++nextKey }));
    this.changed();
  }

  /** The line as the application last counted it. */
  counted(line: TypedLine): Line | undefined {
    return this.saved.lines.find(({ id }) => id === line.id);
  }

  /** A new line takes date, VAT and enterprise from the one before. */
  add = (today: string): void => {
    const before = this.lines.at(-1);
    this.lines.push({
      key: ++nextKey,
      id: null,
      supplyDate: before?.supplyDate ?? localDate(today),
      text: "",
      quantity: "1",
      unit: before?.unit ?? "",
      unitPrice: "0",
      discount: "0",
      vatClass: before?.vatClass ?? "21",
      vatReason: before?.vatReason ?? "",
      enterprise: before?.enterprise ?? "",
      reference: "",
    });
  };

  remove = (line: TypedLine): void => {
    this.lines = this.lines.filter(({ key }) => key !== line.key);
    this.changed();
  };

  /** Something was typed: keep it a moment after the last key. */
  changed = (): void => {
    this.#edition += 1;
    this.pending = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.keep(), PAUSE_MS);
  };

  /** Keeps what reads well now; answers whether everything that was typed is kept. */
  keep = async (): Promise<boolean> => {
    clearTimeout(this.#timer);
    if (!this.pending) return true;
    // One save at a time: the next one starts from what this one answered.
    while (this.saving.running) await new Promise((resolve) => setTimeout(resolve, 20));
    const lines = this.#input();
    this.stuck = lines === null;
    if (lines === null) return false;
    const edition = this.#edition;
    const keys = this.lines.map(({ key }) => key);
    const draft = await this.saving.run({
      draft_id: this.saved.id,
      buyer_reference: this.buyerReference.trim() || null,
      preceding_invoice: this.precedingInvoice.trim() || null,
      note: this.note.trim() || null,
      lines,
    });
    if (!draft) return false;
    this.saved = draft;
    this.keptAt = clockTime();
    // Lines that were new got an id; what was typed meanwhile stays.
    keys.forEach((key, at) => {
      const line = this.lines.find((candidate) => candidate.key === key);
      if (line) line.id = draft.lines[at]?.id ?? line.id;
    });
    if (edition === this.#edition) this.pending = false;
    return !this.pending;
  };

  stop = (): void => clearTimeout(this.#timer);

  #input(): DraftLineInput[] | null {
    const lines: DraftLineInput[] = [];
    for (const line of this.lines) {
      const supplyDate = dateFrom(line.supplyDate);
      const quantity = decimalFrom(line.quantity);
      const unitPrice = decimalFrom(line.unitPrice);
      const discount = decimalFrom(line.discount || "0");
      if (!supplyDate || quantity === null || unitPrice === null || discount === null) return null;
      lines.push({
        id: line.id,
        supply_date: supplyDate,
        text: line.text,
        quantity,
        unit: line.unit,
        unit_price: unitPrice,
        discount_percent: discount,
        vat_class: line.vatClass,
        vat_reason: line.vatReason.trim() || null,
        enterprise: line.enterprise,
        reference: line.reference.trim() || null,
      });
    }
    return lines;
  }
}
