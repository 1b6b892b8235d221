import { liveThrough } from "./histories.ts";

liveThrough("odd");
