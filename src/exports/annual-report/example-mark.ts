/** Behind the text of every page of a report with made-up figures. */
export const EXAMPLE_MARK = 'SỐ LIỆU VÍ DỤ';
