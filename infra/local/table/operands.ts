import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import { admitItem, type Item } from "./attribute-values.ts";
import { invalid } from "./errors.ts";
import { reservedWords } from "./reserved-words.ts";
import type { TokenReader } from "./tokens.ts";

/** A place in an expression: a top-level attribute (`a` or `#a`) or a value (`:v`). */
export interface Operand {
  readonly kind: "attribute" | "placeholder" | "value";
  readonly text: string;
}

/** What the placeholders of one request stand for; values are checked and normalised. */
export interface Scope {
  readonly names: Readonly<Record<string, string>>;
  readonly values: Item;
}

/** Reads an attribute. A bare name that DynamoDB reserves is refused, as there. */
export function readAttribute(reader: TokenReader): Operand {
  const { kind, text } = reader.peek();
  if (kind !== "name" && kind !== "word") throw reader.refusal();
  if (kind === "word" && reader.peek(1).text === "(") throw reader.refusal();
  if (kind === "word" && reservedWords.has(text.toUpperCase())) {
    throw invalid(`Invalid expression: Attribute name is a reserved keyword; reserved keyword: ${text}`);
  }
  reader.next();
  return { kind: kind === "name" ? "placeholder" : "attribute", text };
}

/** Reads an attribute or a value. */
export function readOperand(reader: TokenReader): Operand {
  if (reader.peek().kind !== "value") return readAttribute(reader);
  return { kind: "value", text: reader.next().text };
}

/** The attribute's own name, placeholder replaced. */
export function attributeName(operand: Operand, scope: Scope): string {
  return operand.kind === "placeholder" ? (scope.names[operand.text] ?? "") : operand.text;
}

/** What the operand stands for in this item; undefined where the attribute is not there. */
export function operandValue(operand: Operand, item: Item | undefined, scope: Scope): AttributeValue | undefined {
  return operand.kind === "value" ? scope.values[operand.text] : item?.[attributeName(operand, scope)];
}

/** The parts of a request that define placeholders. */
export interface Placeholders {
  readonly ExpressionAttributeNames?: Record<string, string> | undefined;
  readonly ExpressionAttributeValues?: Item | undefined;
}

const noScope: Scope = { names: {}, values: {} };

/** Binds placeholders. Throws ValidationException on one that is used and not defined, or defined and not used. */
export function bindScope(request: Placeholders, used: readonly ReadonlySet<string>[]): Scope {
  const { ExpressionAttributeNames, ExpressionAttributeValues } = request;
  if (used.length === 0 && ExpressionAttributeNames === undefined && ExpressionAttributeValues === undefined) {
    return noScope;
  }
  const names = ExpressionAttributeNames ?? {};
  const values = ExpressionAttributeValues === undefined ? {} : admitItem(ExpressionAttributeValues);
  for (const placeholders of used) {
    for (const placeholder of placeholders) {
      const defined = placeholder.startsWith("#") ? names[placeholder] : values[placeholder];
      if (defined === undefined) throw invalid(`An expression uses ${placeholder}, which is not defined`);
    }
  }
  for (const defined of [names, values]) {
    for (const placeholder in defined) {
      if (used.some((placeholders) => placeholders.has(placeholder))) continue;
      throw invalid(`${placeholder} is defined but unused in expressions`);
    }
  }
  return { names, values };
}
