/** The four stages in which an activity is organised (Công văn 5512/BGDĐT-GDTrH, Annex IV, d) Tổ chức thực hiện). */
export const PHASES = ['assign', 'perform', 'report', 'conclude'] as const;
export type Phase = (typeof PHASES)[number];

interface PlannableBeat {
  readonly steps: readonly { readonly minutes: number }[];
  readonly tasks: readonly unknown[];
}

type StepOf<Beat extends PlannableBeat> = Beat['steps'][number];
type TaskOf<Beat extends PlannableBeat> = Beat['tasks'][number];

/** A task with its number, counted from 1 through the whole lesson. */
export interface NumberedTask<Task> {
  readonly task: Task;
  readonly number: number;
}

/** A stretch of the lesson, in minutes from its beginning. */
interface Span {
  readonly from: number;
  readonly to: number;
}

export interface PlannedStep<Beat extends PlannableBeat> extends Span {
  readonly step: StepOf<Beat>;
  /** Named where the activity has exactly the four stages. */
  readonly phase?: Phase;
  /** The tasks worked on in this step. */
  readonly tasks: readonly NumberedTask<TaskOf<Beat>>[];
}

export interface PlannedBeat<Beat extends PlannableBeat> extends Span {
  readonly beat: Beat;
  readonly number: number;
  readonly steps: readonly PlannedStep<Beat>[];
  readonly tasks: readonly NumberedTask<TaskOf<Beat>>[];
}

/**
 * Sets a lesson out in time and numbers its tasks. Tasks belong to the stage "perform"; where an activity is not
 * cut into the four stages, to its last step.
 */
export function lessonPlan<Beat extends PlannableBeat>(
  beats: readonly Beat[],
): PlannedBeat<Beat>[] {
  let minute = 0;
  let taskNumber = 0;
  return beats.map((beat, beatIndex) => {
    const from = minute;
    const tasks = beat.tasks.map((task) => ({ task, number: ++taskNumber }));
    const inStages = beat.steps.length === PHASES.length;
    const working = inStages ? PHASES.indexOf('perform') : beat.steps.length - 1;
    const steps = beat.steps.map((step, index): PlannedStep<Beat> => {
      const began = minute;
      minute += step.minutes;
      const phase = inStages ? PHASES[index] : undefined;
      return {
        step,
        from: began,
        to: minute,
        ...(phase === undefined ? {} : { phase }),
        tasks: index === working ? tasks : [],
      };
    });
    return { beat, number: beatIndex + 1, from, to: minute, steps, tasks };
  });
}
