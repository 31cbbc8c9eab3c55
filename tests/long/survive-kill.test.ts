/** As in the gate, 200 times. */
process.env['SALA_KILLS'] ??= '200';
await import('../unit/survive-kill.test.ts');

export {};
