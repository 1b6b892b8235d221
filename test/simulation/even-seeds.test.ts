import { liveThrough } from "./histories.ts";

liveThrough("even");
