import { type Cell, workbook } from "../../shared/ledger/export/workbook.ts";
import { cpuSeconds } from "./rate.ts";

/** Writes a workbook with many rows, as obligations are, and says what it takes: npx tsx test/bench/large-workbook.ts */
const rows = 200_000;
const columns = Array.from({ length: 30 }, (_, at) => ({ heading: `column ${at}`, width: 20 }));

async function* generated(): AsyncGenerator<readonly Cell[]> {
  for (let row = 0; row < rows; row += 1)
    yield columns.map((_, at): Cell => {
      if (at % 4 === 0) return { day: "2026-06-12" };
      return {
        text: at > 24 ? `Worked 10 h 30 on day ${row}, and the law allows 9 h; `.repeat(4) : `value ${row % 97} ${at}`,
      };
    });
}

const [began, used] = [process.hrtime.bigint(), process.cpuUsage()];
let [bytes, most] = [0, 0];
for await (const chunk of workbook("obligations", columns, generated())) {
  bytes += chunk.length;
  most = Math.max(most, process.memoryUsage.rss());
}
const seconds = Number(process.hrtime.bigint() - began) / 1e9;
process.stdout.write(
  `${rows} rows of ${columns.length} cells, ${Math.round(bytes / 1e6)} MB: ${seconds.toFixed(1)} s, of which ${cpuSeconds(used).toFixed(1)} s on a CPU; at most ${Math.round(most / 1e6)} MB of memory\n`,
);
