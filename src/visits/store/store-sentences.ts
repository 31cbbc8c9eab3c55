/** What the SQLite store tells staff. */

export const putAsideSentence = (file: string): string =>
  `Có lượt xem không ghi được vào sổ, đã để riêng ở "${file}". / ` +
  `Some visits cannot be written into the store and were put aside in "${file}".`;

export const brokenSentence = (aside: string): string =>
  `Sổ đếm lượt bị hỏng, đã chuyển sang "${aside}" và mở sổ mới; hãy khôi phục từ bản sao lưu gần nhất. / ` +
  `The visit store was broken; it was moved to "${aside}" and a new one begun: restore the latest backup.`;

export const waitingSentence = (error: unknown): string => {
  const cause = error instanceof Error ? error.message : String(error);
  return (
    `Lượt xem đã nhận còn chờ trong nhật ký vì chưa ghi được vào sổ (${cause}); sẽ thử lại. / ` +
    `Visits that were taken wait in the journal because the store cannot be written (${cause}); it is tried again.`
  );
};

export const threadDiedSentence = (cause: string): string =>
  `Phần ghi sổ lượt xem đã dừng (${cause}) và được khởi động lại; không mất lượt nào đã nhận. / ` +
  `The part that writes the visit store stopped (${cause}) and is started again; no visit that was taken is lost.`;
