import { z } from 'zod';
import { publicationStatus } from './exhibition.ts';
import { id } from './id.ts';
import { localized } from './localized.ts';
import { source } from './source.ts';
import { task } from './task.ts';

const step = z.strictObject({
  minutes: z.number().int().positive(),
  teacher: localized,
  pupils: localized,
});

/**
 * One of the four activities of a lesson (Công văn 5512/BGDĐT-GDTrH, Annex IV): see = mở đầu,
 * explore = hình thành kiến thức, practise = luyện tập, apply = vận dụng.
 */
const beat = z.strictObject({
  id: z.enum(['see', 'explore', 'practise', 'apply']),
  minutes: z.number().int().positive(),
  title: localized,
  /** a) Mục tiêu */
  goal: localized,
  /** b) Nội dung */
  content: localized,
  /** c) Sản phẩm */
  product: localized,
  /** d) Tổ chức thực hiện */
  steps: z.array(step).min(1),
  tasks: z.array(task).default([]),
});
export type Beat = z.infer<typeof beat>;

/** `content/programmes/<id>/programme.yaml` */
export const programme = z.strictObject({
  id,
  status: publicationStatus,
  exhibition: id.optional(),
  grades: z.array(z.number().int().min(1).max(12)).min(1),
  /** vocabularies: subjects */
  subject: id,
  periods: z.number().int().positive(),
  minutes: z.number().int().positive(),
  title: localized,
  summary: localized,
  /** Learning outcomes served (content/curriculum). */
  outcomes: z.array(z.string()).min(1),
  /** vocabularies: qualities, competences */
  qualities: z.array(id).default([]),
  competences: z.array(id).default([]),
  lifeSkills: localized.optional(),
  prepare: z.array(localized).default([]),
  objects: z.array(id).default([]),
  beats: z.array(beat).length(4),
  sources: z.array(source).default([]),
});
export type ProgrammeFacts = z.infer<typeof programme>;
