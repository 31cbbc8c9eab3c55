import type { Showing, StudyTools } from '../interface.ts';

/** The study tools that pictures from all round are enough for: the turntable has them too. */
export const WITHOUT_3D = {
  tour: async () => (await import('./tour.ts')).tour,
} satisfies StudyTools<Showing>;

/**
 * The study tools, in the order of their buttons. A line is all that ties a tool to the viewer: without it there is no
 * button, no drawer and no code. The id is that of its drawer (components/viewer/study/<id>.astro), of its words
 * (`viewer.study.<id>`) and of what it remembers (study-settings.ts).
 */
export const STUDY_TOOLS = {
  ...WITHOUT_3D,
  play: async () => (await import('./play.ts')).play,
  measure: async () => (await import('./measure.ts')).measure,
  section: async () => (await import('./section.ts')).section,
  light: async () => (await import('./light.ts')).light,
  mode: async () => (await import('./mode.ts')).mode,
  figure: async () => (await import('./figure.ts')).figure,
  compare: async () => (await import('./compare.ts')).compare,
  snapshot: async () => (await import('./snapshot.ts')).snapshot,
  provenance: async () => (await import('./provenance.ts')).provenance,
} satisfies StudyTools;

export type StudyToolId = keyof typeof STUDY_TOOLS;
const isStudyTool = (id: string): id is StudyToolId => id in STUDY_TOOLS;

export const STUDY_TOOL_IDS = Object.keys(STUDY_TOOLS).filter(isStudyTool);
