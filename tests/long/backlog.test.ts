/** As in the gate, a million lines. */
process.env['SALA_BACKLOG'] ??= '1000000';
await import('../unit/backlog.test.ts');

export {};
