/** The exports that are read: a survey of a market, one of a whole country, and one that is as large as a workbook may be. */
export const TABLES = [
  { id: 'xlsx', format: 'xlsx', rows: 7500, columns: 130 },
  { id: 'csv', format: 'csv', rows: 1_000_000, columns: 20 },
  { id: 'xlsx.large', format: 'xlsx', rows: 100_000, columns: 100 },
];
