import { ContentError } from '../catalogue/content-error.ts';

/** Tells a failure to staff: mistakes in the content in full and without a stack, anything else as it is. */
export function reportFailure(error: unknown): void {
  if (error instanceof ContentError) {
    console.error(`\n${error.message}\n`);
    console.error(
      `${String(error.problems.length)} chỗ cần sửa trong thư mục content / ${String(error.problems.length)} places to mend in the content folder.`,
    );
    return;
  }
  console.error(
    error instanceof Error && process.env['SALA_DEBUG'] === undefined ? error.message : error,
  );
}
