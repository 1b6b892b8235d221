import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import { beginsWith, compareValues, containsValue, equalValues, type Item } from "./attribute-values.ts";
import { type Operand, operandValue, readAttribute, readOperand, type Scope } from "./operands.ts";
import type { TokenReader } from "./tokens.ts";

/** The comparison signs. */
export type Comparator = "=" | "<>" | "<" | "<=" | ">" | ">=";

/** A parsed condition. */
export type Condition =
  | { readonly kind: "and" | "or"; readonly left: Condition; readonly right: Condition }
  | { readonly kind: "not"; readonly inner: Condition }
  | { readonly kind: "exists"; readonly attribute: Operand; readonly expected: boolean }
  | { readonly kind: "contains" | "beginsWith"; readonly whole: Operand; readonly part: Operand }
  | { readonly kind: "compare"; readonly comparator: Comparator; readonly left: Operand; readonly right: Operand }
  | { readonly kind: "between"; readonly value: Operand; readonly low: Operand; readonly high: Operand };

const comparators: ReadonlySet<string> = new Set(["=", "<>", "<", "<=", ">", ">="]);

/** Reads a whole condition; NOT binds tighter than AND, AND tighter than OR. */
export function readCondition(reader: TokenReader): Condition {
  const condition = readOr(reader);
  if (reader.peek().kind !== "end") throw reader.refusal();
  return condition;
}

function readOr(reader: TokenReader): Condition {
  let left = readAnd(reader);
  while (reader.take("OR")) left = { kind: "or", left, right: readAnd(reader) };
  return left;
}

function readAnd(reader: TokenReader): Condition {
  let left = readNot(reader);
  while (reader.take("AND")) left = { kind: "and", left, right: readNot(reader) };
  return left;
}

function readNot(reader: TokenReader): Condition {
  if (reader.take("NOT")) return { kind: "not", inner: readNot(reader) };
  if (reader.take("(")) {
    const inner = readOr(reader);
    reader.expect(")");
    return inner;
  }
  return reader.peek().kind === "word" && reader.peek(1).text === "(" ? readCall(reader) : readComparison(reader);
}

function readCall(reader: TokenReader): Condition {
  switch (reader.peek().text) {
    case "attribute_exists":
    case "attribute_not_exists": {
      const expected = reader.next().text === "attribute_exists";
      reader.expect("(");
      const attribute = readAttribute(reader);
      reader.expect(")");
      return { kind: "exists", attribute, expected };
    }
    case "contains":
    case "begins_with": {
      const kind = reader.next().text === "contains" ? "contains" : "beginsWith";
      reader.expect("(");
      const whole = readAttribute(reader);
      reader.expect(",");
      const part = readOperand(reader);
      reader.expect(")");
      return { kind, whole, part };
    }
    default:
      throw reader.refusal();
  }
}

function readComparison(reader: TokenReader): Condition {
  const left = readOperand(reader);
  if (reader.take("BETWEEN")) {
    const low = readOperand(reader);
    reader.expect("AND");
    return { kind: "between", value: left, low, high: readOperand(reader) };
  }
  if (!comparators.has(reader.peek().text)) throw reader.refusal();
  return { kind: "compare", comparator: reader.next().text as Comparator, left, right: readOperand(reader) };
}

/** Whether the condition holds for an item; `undefined` is an item that is not there. */
export function holds(condition: Condition, item: Item | undefined, scope: Scope): boolean {
  switch (condition.kind) {
    case "and":
      return holds(condition.left, item, scope) && holds(condition.right, item, scope);
    case "or":
      return holds(condition.left, item, scope) || holds(condition.right, item, scope);
    case "not":
      return !holds(condition.inner, item, scope);
    case "exists":
      return (operandValue(condition.attribute, item, scope) !== undefined) === condition.expected;
    case "contains":
    case "beginsWith": {
      const whole = operandValue(condition.whole, item, scope);
      const part = operandValue(condition.part, item, scope);
      if (whole === undefined || part === undefined) return false;
      return condition.kind === "contains" ? containsValue(whole, part) : beginsWith(whole, part);
    }
    case "compare": {
      const left = operandValue(condition.left, item, scope);
      return compares(condition.comparator, left, operandValue(condition.right, item, scope));
    }
    case "between": {
      const value = operandValue(condition.value, item, scope);
      const low = operandValue(condition.low, item, scope);
      return compares("<=", low, value) && compares("<=", value, operandValue(condition.high, item, scope));
    }
  }
}

function compares(
  comparator: Comparator,
  left: AttributeValue | undefined,
  right: AttributeValue | undefined,
): boolean {
  // As DynamoDB: an attribute that is not there differs from every value, and has no order.
  if (left === undefined || right === undefined) return comparator === "<>";
  if (comparator === "=") return equalValues(left, right);
  if (comparator === "<>") return !equalValues(left, right);
  const order = compareValues(left, right);
  if (order === undefined) return false;
  switch (comparator) {
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case ">":
      return order > 0;
    case ">=":
      return order >= 0;
  }
}
