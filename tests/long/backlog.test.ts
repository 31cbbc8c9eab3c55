/** As in the gate, with a million lines' worth of events. */
process.env['SALA_BACKLOG'] ??= '1000000';
await import('../../src/visits/store/survives.test.ts');

export {};
