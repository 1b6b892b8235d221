/** The one table's keys and indexes, as plain data: the CDK app and the one-machine run both create it from this. */
export const tableSchema = {
  partitionKey: "pk",
  sortKey: "sk",
  indexes: [
    { name: "due", partitionKey: "duePk", sortKey: "dueSk", include: [] },
    { name: "employer", partitionKey: "employerPk", sortKey: "employerSk", include: ["open", "earliest", "release"] },
  ],
} as const;
