import { sha256 } from "../events/canonical.ts";
import type { Holding } from "../shared/store/waiting-changes.ts";

/** The key under which a mail is spoken of to its employer: short enough, whatever ids the employer gave. */
export const mailEventKey = ({ contact, day, part }: Holding): string =>
  `mail-${sha256(JSON.stringify([contact, day, part])).slice(0, 32)}`;
