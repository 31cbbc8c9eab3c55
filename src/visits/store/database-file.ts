/** The file of a folder's visit database. */
export const DATABASE_FILE = 'visits.sqlite';

/** It, and what SQLite keeps beside it. */
export const DATABASE_ENDINGS = ['', '-wal', '-shm'] as const;
