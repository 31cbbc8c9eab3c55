import type { StudyTool } from '../interface.ts';

/**
 * The study tools, in the order of their buttons. A line is all that ties a tool to the viewer: without it there is no
 * button, no drawer and no code. The id is that of its drawer (components/viewer/study/<id>.astro), of its words
 * (`viewer.study.<id>`) and of what it remembers (study-settings.ts).
 */
const STUDY_TOOLS = {
  tour: async () => (await import('./tour.ts')).tour,
  play: async () => (await import('./play.ts')).play,
  measure: async () => (await import('./measure.ts')).measure,
  section: async () => (await import('./section.ts')).section,
  light: async () => (await import('./light.ts')).light,
  mode: async () => (await import('./mode.ts')).mode,
  figure: async () => (await import('./figure.ts')).figure,
  snapshot: async () => (await import('./snapshot.ts')).snapshot,
  provenance: async () => (await import('./provenance.ts')).provenance,
} satisfies Record<string, () => Promise<StudyTool>>;

type StudyToolId = keyof typeof STUDY_TOOLS;
const isStudyTool = (id: string): id is StudyToolId => id in STUDY_TOOLS;

export const STUDY_TOOL_IDS = Object.keys(STUDY_TOOLS).filter(isStudyTool);

/**
 * Fetches a tool's code.
 * @throws Error when it does not come, or when there is no tool of this id
 */
export async function fetchStudyTool(id: string): Promise<StudyTool> {
  if (!isStudyTool(id)) throw new Error(`No study tool ${id}`);
  return STUDY_TOOLS[id]();
}
