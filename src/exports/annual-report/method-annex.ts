import { LATEST_DAYS, SMALLEST_PUBLIC_FIGURE } from '../../domain/study-visit.ts';
import { heading, list, paragraph, type Block } from './report.ts';
import type { ReportInput } from './report-input.ts';

/** How every figure of the report is made, so that somebody else comes to the same. */
export function methodAnnex({ plan, tell }: ReportInput): Block[] {
  const { settings, target } = plan;
  return [
    heading(1, 'Phụ lục. Cách tính số liệu'),
    heading(2, 'Thế nào là một lượt khách nghiên cứu, học tập'),
    list([
      'Tại bảo tàng: một người đến để học tập hoặc nghiên cứu là một lượt. Cán bộ ghi từng đoàn, từng ngày vào sổ; sổ chỉ được ghi thêm, mỗi lần sửa đều giữ lại người sửa, thời gian và lý do. Giáo viên đi cùng và khách chỉ tham quan không cộng vào.',
      'Trực tuyến: một lượt là một lần dùng liên tục của một trình duyệt, kết thúc sau 30 phút không hoạt động; tính là lượt học tập khi trong lượt đó có người làm bài, tải giáo án, phiếu học tập, hoặc cho biết mình vào để học tập, nghiên cứu. Mỗi lượt tính một lần.',
      settings.countsReading
        ? 'Chỉ đọc từ năm phút trở lên cũng được tính, theo lựa chọn của bảo tàng.'
        : 'Chỉ đọc, dù lâu, không được tính.',
      'Không tính: máy tự động, cán bộ bảo tàng, người yêu cầu trình duyệt không theo dõi. Không lưu địa chỉ IP, không dùng cookie, không biết ai là ai; vì vậy số liệu là lượt, không phải số người.',
      `Lượt làm khi không có mạng được nhận muộn tối đa ${String(LATEST_DAYS)} ngày và tính vào đúng ngày đã học.`,
      'Số học sinh do giáo viên báo đã học với bảo tàng số trong lớp được nêu riêng, không cộng vào lượt khách.',
    ]),
    heading(2, 'Cách so với chỉ tiêu'),
    list([
      `Năm gốc: ${String(settings.baselineYear)}. ${tell(settings.baselineNote)}`,
      `Lượt trực tuyến ${settings.countsOnline ? 'có' : 'không'} được cộng khi so với chỉ tiêu. ${tell(settings.countsOnlineNote)}`,
      'Mức tăng bình quân mỗi năm tính theo phép nhân: căn bậc n của thương giữa số lượt năm cuối và năm đầu, trừ 1.',
      ...target.periods.map(({ until, lowerPercent, upperPercent }, index) =>
        upperPercent === null
          ? `Đến năm ${String(until)}: mức ít nhất là số lượt năm gốc nhân với 1,${String(lowerPercent).padStart(2, '0')} cho mỗi năm.`
          : `Đến năm ${String(until)}: tính từ số thực tế của năm ${String(target.periods[index - 1]?.until ?? settings.baselineYear)}, mức ít nhất tăng ${String(lowerPercent)}%, mức trên tăng ${String(upperPercent)}% mỗi năm.`,
      ),
      'Mức ít nhất làm tròn lên thành lượt chẵn, mức trên làm tròn xuống. Việc đạt hay không được so bằng số lượt, không bằng tỷ lệ đã làm tròn; tỷ lệ được viết đủ số lẻ để không trái với kết luận.',
      'Năm thiếu số liệu ghi là chưa có số liệu, không coi là không. Khi gộp địa bàn, chỉ cộng các bảo tàng có số liệu ở cả hai năm đem so.',
    ]),
    heading(2, 'Nguồn số liệu'),
    list([
      'Lượt tại chỗ: sổ ghi lượt khách của bảo tàng; các tháng trước khi có sổ lấy theo số tổng hợp từng tháng.',
      'Lượt trực tuyến: máy đếm của bảo tàng số, không dùng dịch vụ của bên khác.',
      `Bảng chi tiết của lượt trực tuyến công bố một lần cho mỗi tháng; số dưới ${String(SMALLEST_PUBLIC_FIGURE)} không nêu, và khi chỉ có một số như vậy thì số nhỏ kế tiếp cũng không nêu.`,
      'Chương trình và trưng bày số: sổ chuyên đề của bảo tàng, đối chiếu với những gì đã đăng trên trang vào ngày làm báo cáo.',
      'Chỉ tiêu của thư viện, trung tâm văn hóa: theo báo cáo của các đơn vị.',
    ]),
    paragraph('Số có ghi là ví dụ được đặt ra để minh họa, không phải số liệu thật.'),
  ];
}
