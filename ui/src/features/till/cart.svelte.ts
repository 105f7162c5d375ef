import type { Product, SoldLine } from "$lib/api";

/** One line of a sale that is being made. */
export interface CartLine {
  key: number;
  product: Product;
  /** Kilos with three decimals, or a whole number. */
  quantity: string;
}

/** What a customer has put on the counter. Nothing is added up here but pieces. */
export class Cart {
  lines = $state.raw<readonly CartLine[]>([]);
  /** The name of this sale: asked twice, it is sold once. */
  key = $state<string>(crypto.randomUUID());
  #next = 0;

  /** One more of what is counted joins its line; what is weighed is a line of its own. */
  add(product: Product, quantity: string): void {
    const there = product.is_weighed
      ? undefined
      : this.lines.find((line) => line.product.id === product.id);
    if (there) this.#step(there, Number(quantity));
    else this.#set([...this.lines, { key: ++this.#next, product, quantity }]);
  }

  more(line: CartLine): void {
    this.#step(line, 1);
  }

  /** One less; the last one takes the line away. */
  less(line: CartLine): void {
    if (Number(line.quantity) <= 1) this.remove(line);
    else this.#step(line, -1);
  }

  weigh(line: CartLine, quantity: string): void {
    this.#set(this.lines.map((one) => (one.key === line.key ? { ...one, quantity } : one)));
  }

  remove(line: CartLine): void {
    this.#set(this.lines.filter(({ key }) => key !== line.key));
  }

  removeLast(): void {
    this.#set(this.lines.slice(0, -1));
  }

  /** The next customer. */
  clear(): void {
    this.#set([]);
  }

  get asked(): SoldLine[] {
    return this.lines.map(({ product, quantity }) => ({ product_id: product.id, quantity }));
  }

  // Another sale is another name: a changed bon that was refused before must not get an old answer.
  #set(lines: readonly CartLine[]): void {
    this.lines = lines;
    this.key = crypto.randomUUID();
  }
  #step(line: CartLine, by: number): void {
    const quantity = String(Number(line.quantity) + by);
    this.#set(this.lines.map((one) => (one.key === line.key ? { ...one, quantity } : one)));
  }
}

const carts: Record<string, Cart> = {};

/** The sale at hand in a session; it waits while one looks at another screen. */
export function cartOf(sessionId: string): Cart {
  return (carts[sessionId] ??= new Cart());
}
