import type { DataOf, EventType } from "../events/catalogue.ts";
import { formatDay } from "../shared/calendar/day.ts";
import { todayOf } from "./clock.ts";
import type { BusEntry, Ports } from "./ports.ts";

/** An event of Belfry's own about an employer, of a type that nobody else may send. */
type OwnEvent<Type extends EventType> = {
  readonly definition: { readonly type: Type; readonly version: number; readonly ownSource?: string };
  readonly employer: string;
  readonly key: string;
  /** Where left out, it follows from the key, the day and the version. */
  readonly eventId?: string;
  readonly data: DataOf<Type>;
  /** 1 where left out. */
  readonly revision?: number;
  /** The day it is about; today where left out. */
  readonly occurredOn?: string;
};

/** Puts it into words for the bus. Said twice on a day it is one event. */
export function ownEvent<Type extends EventType>(
  ports: Pick<Ports, "now">,
  { definition: { type, version, ownSource }, employer, key, eventId, data, revision, ...given }: OwnEvent<Type>,
): BusEntry {
  const occurredOn = given.occurredOn ?? formatDay(todayOf(ports));
  // Another version is another content, so it goes under an id of its own on the day on which it first comes.
  const inVersion = version === 1 ? "" : `-v${version}`;
  return {
    type,
    ...(ownSource === undefined ? {} : { source: ownSource }),
    detail: {
      type,
      version,
      eventId: eventId ?? `${key}-${occurredOn}${inVersion}`,
      source: ownSource,
      employer,
      subject: { kind: "employer", id: employer },
      key,
      ...(revision === undefined ? {} : { revision }),
      occurredOn,
      data,
    },
  };
}
