import { invalid, unsupported } from "./errors.ts";

/** One word or sign of an expression. */
export interface Token {
  readonly kind: "name" | "value" | "word" | "sign" | "end";
  readonly text: string;
}

const expressionLengthMax = 4096;
const pattern = /\s*(?:(#[A-Za-z0-9_]+)|(:[A-Za-z0-9_]+)|([A-Za-z][A-Za-z0-9_]*)|(<>|<=|>=|[=<>(),+])|(\S))/y;

/** Cuts an expression into tokens. Throws on a sign outside the subset (document paths, subtraction, ...), naming it. */
export function tokenise(expression: string): Token[] {
  if (expression.trim() === "") throw invalid("Invalid expression: The expression can not be empty");
  if (expression.length > expressionLengthMax) throw invalid("Expression size has exceeded the maximum allowed size");
  const text = expression.trimEnd();
  const tokens: Token[] = [];
  pattern.lastIndex = 0;
  while (pattern.lastIndex < text.length) {
    const [, name, value, word, sign, other] = pattern.exec(text) ?? [];
    if (name !== undefined) tokens.push({ kind: "name", text: name });
    else if (value !== undefined) tokens.push({ kind: "value", text: value });
    else if (word !== undefined) tokens.push({ kind: "word", text: word });
    else if (sign !== undefined) tokens.push({ kind: "sign", text: sign });
    else throw unsupported(`'${other ?? ""}' in the expression "${expression}"`);
  }
  return tokens;
}

/** Walks a list of tokens; every refusal names the token and the expression. */
export class TokenReader {
  /** Placeholders (`#name`, `:value`) read so far. */
  readonly placeholders = new Set<string>();
  readonly #expression: string;
  readonly #tokens: readonly Token[];
  #position = 0;

  constructor(expression: string) {
    this.#expression = expression;
    this.#tokens = tokenise(expression);
  }

  /** The token `ahead` places on, without taking it. */
  peek(ahead = 0): Token {
    return this.#tokens[this.#position + ahead] ?? { kind: "end", text: "end of expression" };
  }

  /** Takes the next token. */
  next(): Token {
    const token = this.peek();
    this.#position++;
    if (token.kind === "name" || token.kind === "value") this.placeholders.add(token.text);
    return token;
  }

  /** Takes the next token if it is this sign or (in any case) this keyword. */
  take(text: string): boolean {
    const token = this.peek();
    const found = (token.kind === "sign" || token.kind === "word") && token.text.toUpperCase() === text;
    if (found) this.#position++;
    return found;
  }

  /** Takes the next token, which must be this sign or keyword. */
  expect(text: string): void {
    if (!this.take(text)) throw this.refusal();
  }

  /** The error for the token that comes next. */
  refusal(): Error {
    return unsupported(`'${this.peek().text}' at this place of the expression "${this.#expression}"`);
  }
}
