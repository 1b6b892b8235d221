import { againstJsonRules } from "./against-json-rules.ts";
import { calendar } from "./calendar.ts";
import { countedFigures } from "./counted-figures.ts";
import { sweepAgainstScan } from "./sweep-against-scan.ts";
import { thinking } from "./thinking.ts";
import { verification } from "./verification.ts";

/**
 * What Belfry costs and how fast it thinks, in one run. Ratios and counted figures can be compared between machines;
 * absolute rates only with themselves.
 */
const say = (what: string, figure: string): void => {
  process.stdout.write(`${what.padEnd(66)} ${figure}\n`);
};
const thousands = (figure: number): string => Math.round(figure).toLocaleString("en");

say("decode, fold, assess with every rule, encode (events a CPU second)", thousands(await thinking()));
const { hits, times } = await againstJsonRules();
say(`ten rules over 2,000 people, ${hits} hits (times as fast as json-rules-engine)`, times.toFixed(0));
say("parse, add months, difference (times as fast as temporal-polyfill)", (await calendar()).toFixed(0));
say("verify a ledger (links a CPU second)", thousands(await verification()));
for (const [what, figure] of await countedFigures()) say(what, figure);
for (const dossiers of [1_000, 10_000])
  for (const [what, figure] of await sweepAgainstScan(dossiers)) say(what, figure);
