import type { EventType } from "../../events/catalogue.ts";
import type { Erasure } from "../ledger/verify.ts";
import { type Item, readText, text } from "./table.ts";

/** That a record's content was erased, as its item says it. The attributes are named here and nowhere else. */
export const erasureFields = ({ on, request, type, upTo }: Erasure): Item => ({
  erasedOn: text(on),
  erasedFor: text(request),
  erasedUpTo: text(upTo),
  ...(type === null ? {} : { erasedType: text(type) }),
});

/** What an item says of its erasure; null where its content is kept, or there is no item. */
export function readErasure(item: Item | undefined): Erasure | null {
  const on = readText(item, "erasedOn");
  if (on === undefined) return null;
  return {
    on,
    request: readText(item, "erasedFor") ?? "",
    type: (readText(item, "erasedType") ?? null) as EventType | null,
    upTo: readText(item, "erasedUpTo") ?? on,
  };
}
