/** Everything has a limit, and all of them are written here. */
export const limits = {
  pageSize: 50,
  transactionMs: 5_000,
  waitMs: 15_000,
  connections: 10,
  jobAttempts: 25,
  bodyBytes: 1_000_000,
  versionFiles: 40,
  fileBytes: 200_000_000,
  uploadBytes: 500_000_000,
  pdfMs: 30_000,
  pdfPagesKeptWarm: 60,
  idempotencyDays: 7,
  linkDays: 14,
  words: 20_000,
  note: 2_000,
  name: 200,
} as const
