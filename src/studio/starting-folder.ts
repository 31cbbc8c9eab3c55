import type { Content } from '../catalogue/content.ts';

export const STARTING_KINDS = ['object', 'exhibition', 'programme'] as const;
export type StartingKind = (typeof STARTING_KINDS)[number];

export const isStartingKind = (kind: string): kind is StartingKind =>
  STARTING_KINDS.some((known) => known === kind);

/**
 * The files of a new record, valid from the start and commented in Vietnamese and English; a draft until staff
 * change its status. Ids of vocabularies and outcomes are the first that the museum's own lists hold.
 */
export function startingFiles(
  kind: StartingKind,
  id: string,
  content: Content,
): Record<string, string> {
  const { languages } = content.museum;
  const [first = 'en'] = languages;
  const texts = (front: string, body: string): Record<string, string> => ({
    [`text.${first}.md`]: `---\nstate: unchecked   # checked khi bảo tàng đã đọc và ký / once the museum has signed\n${front}---\n${body}\n`,
  });
  const names = (words: string): string =>
    `{ ${languages.map((language) => `${language}: ${words}`).join(', ')} }`;

  if (kind === 'object') {
    return {
      'object.yaml': objectYaml(id, names, content),
      ...texts('', 'Một câu khiến người đọc muốn nhìn kỹ.\n\nĐoạn tiếp theo.'),
    };
  }
  if (kind === 'exhibition') {
    return {
      'exhibition.yaml': exhibitionYaml(id, content),
      ...texts(
        'title: Tên triển lãm\nsummary: Một câu cho danh sách.\n',
        'Hai câu mở đầu.\n\n## Phần một {#phan-mot}\n\nLời kể.\n\n? Một câu hỏi để nghĩ?',
      ),
    };
  }
  return {
    'programme.yaml': programmeYaml(id, names, content),
    ...texts('', 'Bài học này dành cho ai, để làm gì.'),
  };
}

function objectYaml(
  id: string,
  names: (words: string) => string,
  { vocabularies }: Content,
): string {
  return `# Mỗi dữ kiện ghi một lần; lời kể ở text.<ngôn ngữ>.md. / Facts once; the prose is in text.<language>.md.
id: ${id}
# piece: một hiện vật cụ thể; type: loại hình; monument-part: bộ phận di tích
kind: type
name: ${names('Tên')}
# Chọn trong content/terms/vocabularies.yaml (objectTypes, materials, periods, communities)
type: ${vocabularies.objectTypes[0]?.id ?? ''}
materials: []
period:
  text: ${names('Niên đại')}
  # edtf: 1825 | 1920~ | 0401/0600   (chỉ khi nguồn cho phép / only where the source allows)
# dimensions:
#   text: ${names('Cao 20 cm')}
#   basis: measured   # measured | published | comparison | estimate
#   valuesCm: { height: 20 }
# accessionNumber: 
# images:
#   - file: anh.jpg          # đặt trong thư mục images/
#     alt: ${names('Ảnh cho thấy gì')}
#     creator: Tên người chụp
#     licence: https://creativecommons.org/licenses/by/4.0/
#     kind: photograph       # drawing | render | photograph
# Cần khi có mô hình 3D (npm run object:model) / needed with a 3D model:
# modelAlt: ${names('Mô hình cho thấy gì')}
confidence: low   # high | medium | low | tradition
sources:
  - title: Nguồn (sách, sổ kiểm kê, địa chỉ web)
`;
}

function exhibitionYaml(id: string, { exhibitions }: Content): string {
  return `id: ${id}
status: draft   # draft | review | published
order: ${String(exhibitions.length + 1)}
# Dải dệt riêng: chữ cái của màu sợi dọc và sợi ngang / the exhibition's own weave
weave:
  colours: { a: '#EFE5CF', b: '#A8322A', c: '#2F6B4F' }
  warp: abac
  weft: acab
# Mỗi phần có đề mục {#mã} cùng thứ tự trong text.<ngôn ngữ>.md
sections:
  - id: phan-mot
    # image: tep-anh.svg   hoặc   object: <mã hiện vật>
objects: []
places: []
`;
}

function programmeYaml(
  id: string,
  names: (words: string) => string,
  { vocabularies, curricula }: Content,
): string {
  const outcome = curricula[0]?.outcomes[0];
  const beat = (beatId: string): string => `  - id: ${beatId}
    minutes: 10
    title: ${names('Tên hoạt động')}
    goal: ${names('Mục tiêu')}
    content: ${names('Nội dung')}
    product: ${names('Sản phẩm')}
    steps:
      - minutes: 10
        teacher: ${names('Giáo viên làm gì')}
        pupils: ${names('Học sinh làm gì')}
    tasks: []
`;
  return `id: ${id}
status: draft   # draft | review | published
grades: [${String(outcome?.grades[0] ?? 1)}]
subject: ${vocabularies.subjects[0]?.id ?? ''}
periods: 1
minutes: 40
title: ${names('Tên bài học')}
summary: ${names('Một câu')}
# Mã yêu cầu cần đạt trong content/curriculum
outcomes: [${outcome?.id ?? ''}]
objects: []
# Bốn hoạt động theo Công văn 5512: see, explore, practise, apply
beats:
${['see', 'explore', 'practise', 'apply'].map(beat).join('')}`;
}
