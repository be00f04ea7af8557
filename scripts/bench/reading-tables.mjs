/** The exports that are read: a survey of a market, and one of a whole country. */
export const TABLES = [
  { format: 'xlsx', rows: 7500, columns: 130 },
  { format: 'csv', rows: 1_000_000, columns: 20 },
];
