import { rulesAboutData } from "../../shared/alerts/wording/keys.ts";

/** How something stands, for a terminal: what Belfry was sent breaks no law, it is to be settled. */
export const statusInWords = (rule: string, status: string): string =>
  status === "breached" && rulesAboutData.includes(rule) ? "to be settled" : status;
