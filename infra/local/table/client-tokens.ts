import { createHash } from "node:crypto";
import { tokenReused } from "./errors.ts";
import { encodeJson } from "./wire.ts";

const tokenLifeMilliseconds = 10 * 60 * 1000;
const tokensMax = 10_000;

/** Client tokens of committed transactions: the same request again within ten minutes changes nothing and succeeds. */
export class ClientTokens {
  readonly #now: () => number;
  readonly #seen = new Map<string, { digest: string; until: number }>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Whether this very request was committed. Throws IdempotentParameterMismatchException if another one was. */
  committed(token: string | undefined, request: unknown): boolean {
    const known = token === undefined ? undefined : this.#seen.get(token);
    if (known === undefined || known.until <= this.#now()) return false;
    if (known.digest !== digestOf(request)) throw tokenReused();
    return true;
  }

  /** Remembers a commit; beyond 10,000 the oldest is forgotten. */
  remember(token: string | undefined, request: unknown): void {
    if (token === undefined) return;
    this.#seen.delete(token);
    this.#seen.set(token, { digest: digestOf(request), until: this.#now() + tokenLifeMilliseconds });
    for (const [oldest, { until }] of this.#seen) {
      if (this.#seen.size <= tokensMax && until > this.#now()) break;
      this.#seen.delete(oldest);
    }
  }

  /** Forgets everything. */
  clear(): void {
    this.#seen.clear();
  }
}

/** A request, in a few bytes: ten thousand of them are remembered. */
const digestOf = (request: unknown): string => createHash("sha256").update(encodeJson(request)).digest("base64");
