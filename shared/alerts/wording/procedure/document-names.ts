import type { DataOf } from "../../../../events/catalogue.ts";

type Documents = NonNullable<DataOf<"RenewalFiled">["documents"]>;

/** What each document of an application is called. */
export type DocumentNames = { readonly [Kind in Documents[number]["kind"]]: string };
